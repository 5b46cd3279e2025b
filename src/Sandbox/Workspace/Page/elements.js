// Interactive elements. What a person does goes to view.touch(element, block, value), which says
// how it ended; elements of input blocks only remember what was entered.

import { byId, el } from './dom.js';
import { mrkdwn } from './mrkdwn.js';

const OWN = { date: 'datepicker', time: 'timepicker', email: 'email_text_input', url: 'url_text_input', number: 'number_input' };
const INPUT_TYPES = Object.fromEntries(Object.entries(OWN).map(([type, name]) => [name, type]));

export function element(item, block, view) {
  const make = MAKERS[item.type] ?? (INPUT_TYPES[item.type] ? typed : null);
  if (!make) return el('em', {}, `(${item.type})`);
  const node = make(item, block, view);
  return el('span', { class: 'element', 'data-action': item.action_id, 'data-testid': `element-${item.action_id}` }, node);
}

const focusOf = (item, block) => `${block.block_id}/${item.action_id}`;
const words = text => text?.text ?? '';

function labelOf(item, block) {
  return item.accessibility_label ?? words(block.label) ?? words(item.placeholder) ?? item.action_id;
}

function button(item, block, view) {
  return el('button', {
    type: 'button',
    class: `button ${item.style ?? ''}`,
    'aria-label': item.accessibility_label,
    'data-focus': focusOf(item, block),
    onclick: async event => {
      const target = event.currentTarget;
      if (item.url) window.open(item.url, '_blank', 'noopener');
      await during(target, () => view.touch(item, block, null));
    },
  }, words(item.text));
}

// Shows that something is under way, and a mark if it failed, as Slack's client does.
async function during(node, act) {
  node.parentElement.querySelector('.failed-mark')?.remove();
  node.setAttribute('aria-busy', 'true');
  const end = await act();
  node.removeAttribute('aria-busy');
  if (end && end.outcome !== 'acked') {
    node.after(el('span', { class: 'failed-mark', role: 'alert' }, '⚠ ' + (end.outcome ?? end.error)));
  }
}

function changed(item, block, view, read) {
  return async event => {
    const target = event.currentTarget;
    await during(target, () => view.touch(item, block, read(target)));
  };
}

function options(item) {
  return item.options ?? (item.option_groups ?? []).flatMap(group => group.options);
}

function choose(item, block, view, list, chosen, many) {
  const one = ([value, text]) => el('option', { value, selected: chosen.includes(value) }, text);
  const groups = item.option_groups?.map(group => el('optgroup', { label: words(group.label) },
    ...group.options.map(option => one([option.value, words(option.text)]))));
  return el('select', {
    multiple: many,
    'aria-label': labelOf(item, block),
    'data-focus': focusOf(item, block),
    onchange: changed(item, block, view, target => many
      ? [...target.selectedOptions].map(option => option.value).filter(Boolean) : target.value || null),
  }, !many && el('option', { value: '' }, words(item.placeholder) || 'Choose…'), ...(groups ?? list.map(one)));
}

function select(item, block, view) {
  const many = item.type.startsWith('multi_');
  const entered = view.entered(block, item);
  const chosen = many
    ? (entered?.selected_options ?? []).map(option => option.value)
    : [entered?.selected_option?.value].filter(Boolean);
  return choose(item, block, view, options(item).map(option => [option.value, words(option.text)]), chosen, many);
}

// People, channels or conversations: the ids are the values.
function picker(item, block, view) {
  const many = item.type.startsWith('multi_');
  const people = view.people.filter(one => !one.deleted).map(one => [one.id, one.real_name]);
  const places = view.channels.filter(one => one.name).map(one => [one.id, '#' + one.name]);
  const list = item.type.includes('users') ? people : places;
  const entered = view.entered(block, item) ?? {};
  const value = Object.entries(entered).find(([name]) => name !== 'type')?.[1];
  return choose(item, block, view, list, [value].flat().filter(Boolean), many);
}

function external(item, block, view) {
  const list = el('datalist', { id: `${view.scope}-${item.action_id}-list` });
  let offered = [];
  const ask = async event => {
    const query = event.currentTarget.value;
    if (query.length < (item.min_query_length ?? 3)) return;
    const answer = await view.suggest(item, block, query);
    offered = answer.offered?.options ?? (answer.offered?.option_groups ?? []).flatMap(group => group.options);
    list.replaceChildren(...offered.map(option => el('option', { value: words(option.text) })));
  };
  return el('span', {}, el('input', {
    type: 'text',
    list: list.id,
    placeholder: words(item.placeholder) || 'Type to search',
    'aria-label': labelOf(item, block),
    'data-focus': focusOf(item, block),
    value: words(view.entered(block, item)?.selected_option?.text),
    oninput: ask,
    onchange: changed(item, block, view, target => offered.find(option => words(option.text) === target.value) ?? null),
  }), list);
}

function overflow(item, block, view) {
  return el('select', {
    'aria-label': 'More actions',
    'data-focus': focusOf(item, block),
    onchange: async event => {
      const target = event.currentTarget;
      const value = target.value;
      const url = item.options.find(option => option.value === value)?.url;
      target.value = '';
      if (url) window.open(url, '_blank', 'noopener');
      await during(target, () => view.touch(item, block, value));
    },
  }, el('option', { value: '' }, '⋯'), ...item.options.map(option => el('option', { value: option.value }, words(option.text))));
}

function choices(item, block, view) {
  const many = item.type === 'checkboxes';
  const entered = view.entered(block, item);
  const chosen = many ? (entered?.selected_options ?? []).map(one => one.value) : [entered?.selected_option?.value];
  const name = `${view.scope}-${block.block_id}-${item.action_id}`;
  const set = el('fieldset', {}, el('legend', { class: 'hidden' }, labelOf(item, block)));
  const read = () => {
    const values = [...set.querySelectorAll('input:checked')].map(one => one.value);
    return many ? values : values[0] ?? null;
  };
  item.options.forEach((option, i) => set.append(el('label', {},
    el('input', {
      type: many ? 'checkbox' : 'radio', name, value: option.value, checked: chosen.includes(option.value),
      'data-focus': `${focusOf(item, block)}/${i}`, onchange: () => view.touch(item, block, read()),
    }), ' ', text(option.text, view), option.description && el('span', { class: 'about' }, text(option.description, view)))));
  return set;
}

function text(object, view) {
  if (object.type !== 'mrkdwn') return object.text;
  const box = mrkdwn(object.text, view);
  box.style.display = 'inline';
  return box;
}

function typed(item, block, view) {
  const long = item.multiline;
  const entered = view.entered(block, item);
  const value = entered?.value ?? entered?.selected_date ?? entered?.selected_time ?? '';
  const read = target => target.value === '' ? null : target.value;
  const node = el(long ? 'textarea' : 'input', {
    rows: long ? '4' : null,
    type: long ? null : INPUT_TYPES[item.type] === 'number' ? 'text' : INPUT_TYPES[item.type] ?? 'text',
    inputmode: item.type === 'number_input' ? 'decimal' : null,
    id: `${view.scope}-${block.block_id}`,
    placeholder: words(item.placeholder),
    'aria-label': block.label ? null : labelOf(item, block),
    'data-focus': focusOf(item, block),
    autofocus: item.focus_on_load === true,
    oninput: event => view.draft(item, block, read(event.currentTarget)),
    onchange: changed(item, block, view, read),
  });
  node.value = value;
  return node;
}

function dateTime(item, block, view) {
  const seconds = view.entered(block, item)?.selected_date_time;
  return el('input', {
    type: 'datetime-local',
    'aria-label': labelOf(item, block),
    'data-focus': focusOf(item, block),
    value: seconds ? new Date(seconds * 1000).toISOString().slice(0, 16) : '',
    onchange: changed(item, block, view, target => target.value ? Date.parse(target.value + 'Z') / 1000 : null),
  });
}

function feedback(item, block, view) {
  const one = part => el('button', {
    type: 'button', class: 'button', onclick: event => during(event.currentTarget, () => view.touch(item, block, part.value)),
  }, words(part.text));
  return el('span', {}, one(item.positive_button), ' ', one(item.negative_button));
}

const MAKERS = {
  button, overflow, icon_button: button, feedback_buttons: feedback,
  static_select: select, multi_static_select: select,
  users_select: picker, multi_users_select: picker,
  channels_select: picker, multi_channels_select: picker,
  conversations_select: picker, multi_conversations_select: picker,
  external_select: external, multi_external_select: external,
  radio_buttons: choices, checkboxes: choices,
  plain_text_input: typed, datetimepicker: dateTime, rich_text_input: typed,
};

// Asks before an element with a confirmation acts; resolves to whether to go on.
export function confirmed(item, view) {
  if (!item.confirm) return Promise.resolve(true);
  const { title, text: body, confirm, deny, style } = item.confirm;
  const dialog = byId('confirm');
  return new Promise(resolve => {
    const end = yes => { dialog.close(); resolve(yes); };
    dialog.oncancel = () => resolve(false);
    dialog.replaceChildren(el('form', { method: 'dialog', onsubmit: event => { event.preventDefault(); end(true); } },
      el('h2', { id: 'confirm-title' }, words(title)),
      el('div', { class: 'content' }, text(body, view)),
      el('div', { class: 'buttons' },
        el('button', { type: 'button', onclick: () => end(false) }, words(deny)),
        el('button', { type: 'submit', class: style === 'danger' ? 'danger' : 'primary' }, words(confirm)))));
    dialog.showModal();
  });
}
