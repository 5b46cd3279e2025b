// Blocks of messages, modals and the Home tab.

import { el } from './dom.js';
import { chart } from './charts.js';
import { element } from './elements.js';
import { markdown, mrkdwn, safeLink } from './mrkdwn.js';
import { richText } from './richtext.js';
import { dataTable, table } from './tables.js';

export function blocks(list, view) {
  return list.map(block => {
    const node = (MAKERS[block.type] ?? unknown)(block, view);
    node.classList.add('block', block.type);
    node.dataset.block = block.block_id;
    return node;
  });
}

const unknown = block => el('div', {}, el('em', {}, `(${block.type} block)`));

function text(object, view) {
  return object.type === 'mrkdwn' ? mrkdwn(object.text, view) : el('span', { class: 'mrkdwn' }, object.text);
}

function section(block, view) {
  const said = el('div', { class: 'said' }, block.text && text(block.text, view),
    block.fields && el('div', { class: 'fields' }, ...block.fields.map(field => text(field, view))));
  const beside = block.accessory && (block.accessory.type === 'image'
    ? picture(block.accessory, view, 80) : element(block.accessory, block, view));
  return el('div', {}, said, beside);
}

function picture(item, view, width) {
  const file = item.slack_file;
  const src = item.image_url ?? (file.id ? `/files/${file.id}` : file.url);
  return el('img', { src, alt: item.alt_text, class: width ? '' : 'big', width });
}

function input(block, view) {
  const error = view.errors?.[block.block_id];
  const id = `${view.scope}-${block.block_id}`;
  const said = [error && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean).join(' ');
  const node = element(block.element, block, view);
  const field = node.querySelector('input, textarea, select, fieldset');
  if (error && field) field.setAttribute('aria-invalid', 'true');
  if (said && field) field.setAttribute('aria-describedby', said);
  if (field && field.tagName !== 'FIELDSET') field.id = id;
  return el('div', {},
    el('label', { class: 'label', for: id }, block.label.text,
      block.optional && el('span', { class: 'optional' }, ' (optional)')),
    node,
    error && el('div', { class: 'error', id: `${id}-error`, role: 'alert', 'data-testid': `error-${block.block_id}` }, error),
    block.hint && el('div', { class: 'hint', id: `${id}-hint` }, block.hint.text));
}

function context(block, view) {
  return el('div', {}, ...block.elements.map(item => item.type === 'image' ? picture(item, view, 20) : text(item, view)));
}

function card(block, view) {
  return el('div', {}, block.hero_image && picture(block.hero_image, view),
    block.title && el('strong', {}, text(block.title, view)), block.subtitle && text(block.subtitle, view),
    block.body && text(block.body, view),
    block.actions && el('div', { class: 'block actions' }, ...block.actions.map(item => element(item, block, view))));
}

function container(block, view) {
  const inner = blocks(block.child_blocks, view);
  if (!block.is_collapsible) return el('div', {}, block.title && text(block.title, view), ...inner);
  return el('details', { open: !block.default_collapsed }, el('summary', {}, block.title?.text ?? ''), ...inner);
}

const elements = (block, view) => el('div', {}, ...block.elements.map(item => element(item, block, view)));

const MAKERS = {
  section,
  input,
  context,
  card,
  container,
  actions: elements,
  context_actions: elements,
  header: block => el('div', { role: 'heading', 'aria-level': 2 }, block.text.text),
  divider: () => el('hr'),
  image: (block, view) => el('figure', {}, block.title && el('figcaption', {}, block.title.text), picture(block, view)),
  rich_text: richText,
  markdown: (block, view) => markdown(block.text, view),
  table,
  data_table: dataTable,
  data_visualization: block => chart(block),
  alert: (block, view) => el('div', { class: block.level ?? 'default', role: 'note' }, text(block.text, view)),
  video: block => el('div', {}, safeLink(block.video_url, block.title.text)),
  carousel: (block, view) => el('div', {}, ...blocks(block.elements.map(one => ({ ...one, type: 'card' })), view)),
};
