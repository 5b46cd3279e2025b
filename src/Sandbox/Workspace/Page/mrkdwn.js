// Slack's mrkdwn, and the subset of Markdown of the markdown block, as DOM nodes.

import { el } from './dom.js';
import { formatDate } from './dates.js';

const EMOJI = {
  white_check_mark: '✅', heavy_check_mark: '✔️', x: '❌', warning: '⚠️', information_source: 'ℹ️', bulb: '💡',
  tada: '🎉', eyes: '👀', lock: '🔒', bar_chart: '📊', chart_with_upwards_trend: '📈', mag: '🔍', question: '❓',
  chart_with_downwards_trend: '📉', hourglass_flowing_sand: '⏳', wave: '👋', thumbsup: '👍', thumbsdown: '👎',
  rocket: '🚀', red_circle: '🔴', large_green_circle: '🟢', large_yellow_circle: '🟡', calendar: '📅', memo: '📝',
  arrow_up: '⬆️', arrow_down: '⬇️', arrow_right: '➡️', triangular_flag_on_post: '🚩', no_entry: '⛔', bell: '🔔',
  shield: '🛡️', gear: '⚙️', link: '🔗', star: '⭐', map: '🗺️', compass: '🧭', scales: '⚖️', seedling: '🌱',
};

export const emoji = name => EMOJI[name] ?? `:${name}:`;

function unescape(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const isSafe = url => /^(https?:|mailto:)/i.test(url);

export function safeLink(url, label) {
  if (!isSafe(url)) return document.createTextNode(label);
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label);
}

export function follow(url) {
  if (isSafe(url)) window.open(url, '_blank', 'noopener');
}

export function mention(id, view) {
  const person = view.people.find(one => one.id === id);
  return el('span', { class: 'mention' }, '@' + (person ? person.real_name : id));
}

export function channelName(id, view, label) {
  const place = view.channels.find(one => one.id === id);
  return el('span', { class: 'mention' }, '#' + (place?.name || label || id));
}

// The whole text: fenced code first, then quotes line by line, then what is within a line.
export function mrkdwn(text, view) {
  const box = el('div', { class: 'mrkdwn' });
  text.split(/```\n?([\s\S]*?)```/).forEach((part, i) => {
    if (i % 2) box.append(el('pre', {}, unescape(part.replace(/\n$/, ''))));
    else lines(part, view, box);
  });
  return box;
}

function lines(text, view, box) {
  let quote = null;
  text.split('\n').forEach((line, i, all) => {
    const quoted = line.match(/^(?:&gt;|>)\s?(.*)$/);
    if (quoted) {
      if (!quote) box.append(quote = el('blockquote'));
      else quote.append('\n');
      quote.append(...inline(quoted[1], view));
      return;
    }
    quote = null;
    box.append(...inline(line, view));
    if (i < all.length - 1) box.append('\n');
  });
}

const PIECE = /`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(?=\S)([^*\n]*[^\s*])\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]*[^\s_])_(?![\w_])|(?<![\w~])~(?=\S)([^~\n]*[^\s~])~(?![\w~])|:([a-z0-9_+-]+):/g;

export function inline(text, view) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > from) nodes.push(unescape(text.slice(from, match.index)));
    nodes.push(piece(match, view));
    from = match.index + match[0].length;
  }
  if (from < text.length) nodes.push(unescape(text.slice(from)));
  return nodes;
}

function piece([whole, code, angle, bold, italic, strike, name], view) {
  if (code) return el('code', {}, unescape(code));
  if (angle) return reference(angle, view);
  if (bold) return el('strong', {}, ...inline(bold, view));
  if (italic) return el('em', {}, ...inline(italic, view));
  if (strike) return el('s', {}, ...inline(strike, view));
  return EMOJI[name] ? el('span', { role: 'img', 'aria-label': name.replaceAll('_', ' ') }, EMOJI[name]) : whole;
}

function reference(inner, view) {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : unescape(inner.slice(bar + 1));
  if (target.startsWith('@')) return mention(target.slice(1), view);
  if (target.startsWith('#')) return channelName(target.slice(1), view, label);
  if (target.startsWith('!date^')) return dated(target, label, view);
  if (target.startsWith('!')) return el('span', { class: 'mention loud' }, label || '@' + target.slice(1).split('^')[0]);
  return safeLink(unescape(target), label || unescape(target).replace(/^mailto:/, ''));
}

function dated(target, fallback, view) {
  const [, seconds, format, link] = target.split('^');
  if (!/^\d+$/.test(seconds ?? '') || !format) return document.createTextNode(fallback);
  const time = el('time', { datetime: new Date(seconds * 1000).toISOString(), title: fallback },
    formatDate(Number(seconds), format, view.viewer, view.now));
  return link ? safeLink(unescape(link), time.textContent) : time;
}

// The markdown block: headings, lists, bold, italic, code, links.
export function markdown(text, view) {
  const box = el('div', { class: 'mrkdwn' });
  text.split(/```\w*\n?([\s\S]*?)```/).forEach((part, i) => {
    if (i % 2) box.append(el('pre', {}, part.replace(/\n$/, '')));
    else part.split('\n').forEach(line => box.append(markdownLine(line, view)));
  });
  return box;
}

function markdownLine(line, view) {
  const heading = line.match(/^(#{1,6})\s+(.*)$/);
  const changed = (heading ? heading[2] : line)
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<$2|$1>')
    .replace(/(?<!\*)\*(?!\*)([^*\n]+)\*(?!\*)/g, '_$1_')
    .replace(/\*\*([^*\n]+)\*\*/g, '*$1*')
    .replace(/^(\s*)[-*]\s+/, '$1• ');
  const nodes = inline(changed, view);
  return heading ? el('strong', { role: 'heading', 'aria-level': heading[1].length + 2 }, ...nodes, '\n') : el('span', {}, ...nodes, '\n');
}
