// Interactive elements. What a person does goes to view.touch(element, block, value), which says
// how it ended; elements of input blocks only remember what was entered.

import { secondsOf, wallTime } from './dates.js';
import { byId, el } from './dom.js';
import { menuButton } from './menus.js';
import { follow, mrkdwn } from './mrkdwn.js';
import { picker } from './picker.js';

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
  return item.accessibility_label || words(block.label) || words(item.placeholder) || item.action_id;
}

function button(item, block, view) {
  return el('button', {
    type: 'button',
    class: `button ${item.style ?? ''}`,
    'aria-label': item.accessibility_label,
    'data-focus': focusOf(item, block),
    onclick: async event => {
      const target = event.currentTarget;
      if (item.url) follow(item.url);
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

const optionOf = raw => ({ value: raw.value, text: words(raw.text), raw });

function groupsOf(holder) {
  return holder.options ? [{ options: holder.options.map(optionOf) }]
    : (holder.option_groups ?? []).map(group => ({ label: words(group.label), options: group.options.map(optionOf) }));
}

// read turns a chosen option into what the workspace is told.
function choose(item, block, view, more, read) {
  const many = item.type.startsWith('multi_');
  const attributes = {
    'aria-label': labelOf(item, block),
    'data-focus': focusOf(item, block),
    placeholder: words(item.placeholder) || 'Choose…',
  };
  return picker({ attributes, many, eager: block.type === 'input', ...more }, (chosen, input) => {
    const values = chosen.map(read);
    return during(input, () => view.touch(item, block, many ? values : values[0] ?? null));
  });
}

function select(item, block, view) {
  const entered = view.entered(block, item);
  const chosen = [entered?.selected_options ?? entered?.selected_option ?? []].flat().filter(Boolean).map(optionOf);
  return choose(item, block, view, { groups: groupsOf(item), chosen }, one => one.value);
}

// People, channels or conversations: the ids are the values.
function choosePlace(item, block, view) {
  const list = item.type.includes('users')
    ? view.people.filter(one => !one.deleted).map(one => ({ value: one.id, text: one.real_name }))
    : view.channels.filter(one => one.name).map(one => ({ value: one.id, text: '#' + one.name }));
  const entered = Object.entries(view.entered(block, item) ?? {}).find(([name]) => name !== 'type')?.[1];
  const chosen = [entered ?? []].flat().map(id => list.find(one => one.value === id) ?? { value: id, text: id });
  return choose(item, block, view, { groups: [{ options: list }], chosen }, one => one.value);
}

function external(item, block, view) {
  const entered = view.entered(block, item);
  const chosen = [entered?.selected_options ?? entered?.selected_option ?? []].flat().filter(Boolean).map(optionOf);
  const load = async query => groupsOf((await view.suggest(item, block, query)).offered ?? {});
  return choose(item, block, view, { load, least: item.min_query_length ?? 3, chosen }, one => one.raw);
}

function overflow(item, block, view) {
  const box = menuButton('⋯', item.options.map(option => ({
    text: words(option.text),
    act: () => {
      if (option.url) follow(option.url);
      return during(box.firstElementChild, () => view.touch(item, block, option.value));
    },
  })), { class: 'button more', 'aria-label': 'More actions', 'data-focus': focusOf(item, block) });
  return box;
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
      'data-focus': `${focusOf(item, block)}/${i}`, onchange: () => during(set, () => view.touch(item, block, read())),
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
    value: seconds ? wallTime(seconds, view.viewer.tz) : '',
    onchange: changed(item, block, view, target => target.value ? secondsOf(target.value, view.viewer.tz) : null),
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
  users_select: choosePlace, multi_users_select: choosePlace,
  channels_select: choosePlace, multi_channels_select: choosePlace,
  conversations_select: choosePlace, multi_conversations_select: choosePlace,
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
    let answer = false;
    const end = yes => { answer = yes; dialog.close(); };
    dialog.onclose = () => resolve(answer);
    dialog.replaceChildren(el('form', { method: 'dialog', onsubmit: event => { event.preventDefault(); end(true); } },
      el('h2', { id: 'confirm-title' }, words(title)),
      el('div', { class: 'content' }, text(body, view)),
      el('div', { class: 'buttons' },
        el('button', { type: 'button', onclick: () => end(false) }, words(deny)),
        el('button', { type: 'submit', class: style === 'danger' ? 'danger' : 'primary' }, words(confirm)))));
    dialog.showModal();
  });
}
