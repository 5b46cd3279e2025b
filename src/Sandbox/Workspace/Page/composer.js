// Writing: messages, and slash commands with suggestions.

import { byId, el, toast } from './dom.js';
import { post } from './net.js';

// Slack's own.
const OWN = [{ name: '/invite', usage_hint: '@name: bring a person or an app into this channel' }];

export function wireComposer(now) {
  const input = byId('composer-input');
  const list = byId('suggestions');
  const send = async () => {
    const text = input.value.trim();
    if (!text) return;
    hide(list, input);
    const { user, channel } = now();
    input.value = '';
    const end = await post(isCommand(text) ? 'command' : 'say', { user, channel, text });
    if (end.error) {
      input.value = text;
      toast(end.error);
    }
  };
  byId('composer').addEventListener('submit', event => { event.preventDefault(); send(); });
  input.addEventListener('input', () => suggest(list, input, now().commands));
  input.addEventListener('keydown', event => keys(event, list, input, send));
  input.addEventListener('blur', () => hide(list, input));

  byId('thread-composer').addEventListener('submit', event => { event.preventDefault(); reply(now); });
  byId('thread-input').addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); reply(now); }
  });
}

async function reply(now) {
  const input = byId('thread-input');
  const text = input.value.trim();
  if (!text) return;
  const { user, channel, thread } = now();
  input.value = '';
  const end = await post(isCommand(text) ? 'command' : 'say', { user, channel, text, thread_ts: thread });
  if (end.error) {
    input.value = text;
    toast(end.error);
  }
}

const isCommand = text => text.startsWith('/') && !text.startsWith('//');

function suggest(list, input, commands) {
  const typed = input.value;
  const found = typed.startsWith('/') && !typed.includes(' ') && !typed.includes('\n')
    ? [...commands, ...OWN].filter(one => one.name.startsWith(typed)) : [];
  if (!found.length) return hide(list, input);
  list.replaceChildren(...found.map((one, i) => el('li', {
    role: 'option', id: `suggestion-${i}`, 'aria-selected': String(i === 0), 'data-name': one.name,
    onmousedown: event => { event.preventDefault(); take(list, input, one.name); },
  }, el('strong', {}, one.name), ' ' + one.usage_hint)));
  list.hidden = false;
  input.setAttribute('aria-controls', 'suggestions');
  input.setAttribute('aria-activedescendant', 'suggestion-0');
}

function keys(event, list, input, send) {
  if (event.isComposing) return; // Enter takes what an input method offers.
  const chosen = list.querySelector('[aria-selected="true"]');
  if (!list.hidden && chosen && (event.key === 'Tab' || (event.key === 'Enter' && input.value !== chosen.dataset.name))) {
    event.preventDefault();
    take(list, input, chosen.dataset.name);
  } else if (event.key === 'Escape') {
    hide(list, input);
  } else if (!list.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    move(list, input, event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    send();
  }
}

function move(list, input, step) {
  const items = [...list.children];
  const at = items.findIndex(item => item.getAttribute('aria-selected') === 'true');
  const next = (at + step + items.length) % items.length;
  items.forEach((item, i) => item.setAttribute('aria-selected', String(i === next)));
  input.setAttribute('aria-activedescendant', items[next].id);
}

function take(list, input, name) {
  input.value = name + ' ';
  hide(list, input);
  input.focus();
}

function hide(list, input) {
  list.hidden = true;
  input.removeAttribute('aria-activedescendant');
}
