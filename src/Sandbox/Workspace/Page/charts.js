// data_visualization as SVG: bar, line, area and pie, each with its numbers in a table below.

import { el, svg } from './dom.js';

// Okabe and Ito (2008): eight colours that differ for every kind of colour vision; six are used.
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b58900', '#56b4e9'];
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '1 3', '10 4'];
const WIDEST = 560, NARROWEST = 240, H = 260, LEFT = 56, RIGHT = 12, TOP = 22, PLOT = 200;
const MOST_VALUES = 24;

export function chart(block) {
  const { chart: data, title } = block;
  const drawing = fitted(W => {
    const drawn = data.type === 'pie' ? pie(data, W) : plotted(data, W);
    drawn.setAttribute('role', 'img');
    drawn.setAttribute('aria-label', `${title}: ${data.type} chart; its numbers follow`);
    return drawn;
  });
  return el('figure', { class: 'chart', 'data-testid': 'chart', 'data-chart': data.type },
    el('figcaption', {}, title), drawing, legend(data), numbers(data, title));
}

// Drawn anew when the room for it changes, so that its letters stay as large in a thread as in a channel.
function fitted(draw) {
  const box = el('div', {}, draw(WIDEST));
  let width = WIDEST;
  new ResizeObserver(([{ contentRect }]) => {
    const room = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(contentRect.width)));
    if (!contentRect.width || room === width) return;
    width = room;
    box.replaceChildren(draw(width));
  }).observe(box);
  return box;
}

const round = value => Math.round(value * 100) / 100;
const label = value => Math.abs(value) >= 1000 ? value.toLocaleString('en-US') : String(round(value));

function legend(data) {
  const names = data.type === 'pie' ? data.segments.map(one => one.label) : data.series.map(one => one.name);
  return el('ul', { class: 'legend' }, ...names.map((name, i) =>
    el('li', {}, el('i', { style: `background:${COLOURS[i % 6]}` }), name)));
}

function numbers(data, title) {
  const rows = data.type === 'pie'
    ? [['', 'Value'], ...data.segments.map(one => [one.label, label(one.value)])]
    : [['', ...data.series.map(one => one.name)], ...data.axis_config.categories.map(category =>
      [category, ...data.series.map(one => label(valueOf(one, category)))])];
  const [head, ...body] = rows;
  return el('details', {}, el('summary', {}, 'Numbers'),
    el('table', {}, el('caption', {}, title),
      el('thead', {}, el('tr', {}, ...head.map(cell => el('th', { scope: 'col' }, cell)))),
      el('tbody', {}, ...body.map(([first, ...rest]) => el('tr', {},
        el('th', { scope: 'row' }, first), ...rest.map(cell => el('td', { class: 'align-right' }, cell)))))));
}

const valueOf = (series, category) => series.data.find(point => point.label === category)?.value ?? 0;

function plotted(data, W) {
  const { categories, x_label, y_label } = data.axis_config;
  const values = data.series.flatMap(one => one.data.map(point => point.value));
  const ticks = scale(Math.min(0, ...values), Math.max(0, ...values));
  const low = ticks[0], high = ticks.at(-1);
  const tilted = categories.some(one => one.length * 6.5 > (W - LEFT - RIGHT) / categories.length);
  const foot = TOP + PLOT;
  const height = foot + (tilted ? 26 + 4 * Math.max(...categories.map(one => one.length)) : 24) + (x_label ? 22 : 4);
  const y = value => TOP + (high - value) / (high - low) * PLOT;
  const step = (W - LEFT - RIGHT) / categories.length;
  const x = i => LEFT + step * (i + 0.5);
  const root = svg('svg', { viewBox: `0 0 ${W} ${height}` });
  for (const tick of ticks) {
    root.append(svg('line', { class: 'grid', x1: LEFT, x2: W - RIGHT, y1: y(tick), y2: y(tick) }));
    root.append(text(LEFT - 6, y(tick) + 4, label(tick), { class: 'tick', 'text-anchor': 'end' }));
  }
  root.append(svg('line', { class: 'axis', x1: LEFT, x2: W - RIGHT, y1: y(0), y2: y(0) }));
  categories.forEach((category, i) => root.append(categoryLabel(category, x(i), foot, tilted)));
  if (x_label) root.append(text((LEFT + W) / 2, height - 6, x_label, { 'text-anchor': 'middle' }));
  if (y_label) root.append(text(12, TOP + PLOT / 2, y_label, { 'text-anchor': 'middle', transform: `rotate(-90 12 ${TOP + PLOT / 2})` }));
  data.series.forEach((series, s) => (data.type === 'bar' ? bars : curve)(root, data, series, s, { x, y, step, categories }));
  return root;
}

function categoryLabel(category, at, foot, tilted) {
  return text(at, foot + 16, category, tilted
    ? { class: 'tick', 'text-anchor': 'end', transform: `rotate(-35 ${at} ${foot + 16})` }
    : { class: 'tick', 'text-anchor': 'middle' });
}

// The value itself beside its mark, where there is room for all of them.
function written(root, data, at, above, value) {
  if (data.series.length * data.axis_config.categories.length > MOST_VALUES || data.series.length > 2) return;
  root.append(text(at, above, label(value), { class: 'value', 'text-anchor': 'middle' }));
}

function bars(root, data, series, s, { x, y, step, categories }) {
  const width = step * 0.8 / data.series.length;
  categories.forEach((category, i) => {
    const value = valueOf(series, category);
    const left = x(i) - step * 0.4 + width * s;
    root.append(svg('rect', {
      x: left, width: Math.max(1, width - 2), y: Math.min(y(0), y(value)),
      height: Math.max(0.5, Math.abs(y(0) - y(value))), fill: COLOURS[s % 6],
    }, hover(`${series.name}, ${category}: ${label(value)}`)));
    written(root, data, left + width / 2 - 1, y(value) + (value < 0 ? 14 : -5), value);
  });
}

function curve(root, data, series, s, { x, y, categories }) {
  const points = categories.map((category, i) => [x(i), y(valueOf(series, category))]);
  const path = points.map(([px, py], i) => `${i ? 'L' : 'M'}${round(px)} ${round(py)}`).join('');
  if (data.type === 'area') {
    root.append(svg('path', {
      d: `${path}L${points.at(-1)[0]} ${y(0)}L${points[0][0]} ${y(0)}Z`, fill: COLOURS[s % 6], 'fill-opacity': 0.25,
    }));
  }
  root.append(svg('path', {
    d: path, fill: 'none', stroke: COLOURS[s % 6], 'stroke-width': 2.5, 'stroke-dasharray': DASHES[s % 6],
  }));
  points.forEach(([cx, cy], i) => root.append(svg('circle', { cx, cy, r: 3.5, fill: COLOURS[s % 6] },
    hover(`${series.name}, ${categories[i]}: ${label(valueOf(series, categories[i]))}`))));
  points.forEach(([px, py], i) => written(root, data, px, py - 8, valueOf(series, categories[i])));
}

function pie(data, W) {
  const root = svg('svg', { viewBox: `0 0 ${W} ${H}` });
  const total = data.segments.reduce((sum, one) => sum + one.value, 0);
  const wide = W >= 480;
  const [cx, cy, r] = [W / 2, H / 2, wide ? 104 : Math.min(104, W / 2 - 52)];
  let from = -Math.PI / 2;
  data.segments.forEach((one, i) => {
    const part = total > 0 ? one.value / total : 0;
    const to = from + part * 2 * Math.PI;
    const at = angle => `${round(cx + r * Math.cos(angle))} ${round(cy + r * Math.sin(angle))}`;
    const d = part >= 0.9999
      ? `M${at(from)}A${r} ${r} 0 1 1 ${at(from + Math.PI)}A${r} ${r} 0 1 1 ${at(from)}Z`
      : `M${cx} ${cy}L${at(from)}A${r} ${r} 0 ${part > 0.5 ? 1 : 0} 1 ${at(to)}Z`;
    root.append(svg('path', { d, fill: COLOURS[i % 6], stroke: '#fff', 'stroke-width': 2 },
      hover(`${one.label}: ${label(one.value)}`)));
    const middle = (from + to) / 2;
    const side = Math.cos(middle) >= 0 ? 'start' : 'end';
    root.append(text(cx + (r + 10) * Math.cos(middle), cy + (r + 10) * Math.sin(middle) + 4,
      (wide ? `${one.label}: ${label(one.value)} (${Math.round(part * 100)} %)` : `${Math.round(part * 100)} %`), { 'text-anchor': side }));
    from = to;
  });
  return root;
}

const hover = words => { const title = svg('title'); title.textContent = words; return title; };

function text(x, y, words, attributes) {
  const node = svg('text', { x, y, ...attributes });
  node.textContent = words;
  return node;
}

// Round steps of 1, 2 or 5 that enclose the values: about five of them.
function scale(low, high) {
  if (low === high) return [low, low + 1];
  const raw = (high - low) / 5;
  const size = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map(n => n * size).find(n => n >= raw);
  const ticks = [];
  for (let n = Math.floor(low / step); n <= Math.ceil(high / step); n++) ticks.push(round(n * step * 1e6) / 1e6);
  return ticks;
}
