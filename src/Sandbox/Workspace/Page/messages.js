// Messages of a conversation or thread.

import { el, icon, say } from './dom.js';
import { blocks } from './blocks.js';
import { clock, full } from './dates.js';
import { mrkdwn } from './mrkdwn.js';
import { post } from './net.js';
import { makeView } from './view.js';

export function message(one, state, place, openThread) {
  const author = authorOf(one, state);
  const view = makeView(state, {
    scope: `m-${one.ts}`, target: { channel: place.id, ts: one.ts }, values: one.entered,
  });
  return el('article', {
    class: one.is_ephemeral ? 'message ephemeral' : 'message',
    'data-testid': `message-${one.ts}`,
    'data-app': String(Boolean(one.bot_id)),
    'data-ephemeral': String(one.is_ephemeral),
    'data-ts': one.ts,
    'aria-label': `${author}${one.is_ephemeral ? ', only visible to you' : ''}`,
  },
  one.is_ephemeral && el('div', { class: 'only', 'data-testid': 'only-you' }, icon('eye'), ' Only visible to you'),
  avatar(author, one),
  el('div', { class: 'by' }, el('span', { class: 'who' }, author), one.bot_id && el('span', { class: 'app' }, 'APP'),
    el('time', { class: 'stamp', title: full(one.ts, state.viewer) }, clock(one.ts, state.viewer)),
    one.edited && el('span', { class: 'stamp' }, '(edited)')),
  el('div', { class: 'body' }, ...body(one, view)),
  foot(one, state, place, openThread));
}

const TINTS = ['#7a3e9d', '#0b6b4f', '#a03c1e', '#1f5fa8', '#7d5a00', '#9b1c4a', '#3f5468', '#4f6b12'];

// Initials on a tint that goes with the person.
function avatar(author, one) {
  const initials = author.split(/\s+/).slice(0, 2).map(word => [...word][0]?.toUpperCase()).join('');
  const tint = TINTS[[...one.user ?? author].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % TINTS.length];
  return el('span', { class: one.bot_id ? 'avatar of-app' : 'avatar', style: `background:${tint}`, 'aria-hidden': 'true' }, initials);
}

export function authorOf(one, state) {
  if (one.user === 'USLACKBOT') return 'Slackbot';
  const person = state.people.find(other => other.id === one.user);
  return person ? person.real_name : one.user;
}

function body(one, view) {
  const nodes = one.blocks ? blocks(one.blocks, view) : one.text ? [el('div', { class: 'text' }, mrkdwn(one.text, view))] : [];
  if (one.blocks && one.files) nodes.unshift(el('div', { class: 'text' }, mrkdwn(one.text, view)));
  for (const file of one.files ?? []) nodes.push(attached(file));
  for (const attachment of one.attachments ?? []) {
    nodes.push(el('blockquote', {}, attachment.text ?? attachment.fallback ?? '', ...blocks(attachment.blocks ?? [], view)));
  }
  return nodes;
}

function attached(file) {
  return /\.(png|jpe?g|gif)$/i.test(file.name)
    ? el('figure', { class: 'block' }, el('figcaption', {}, file.title),
      el('img', { class: 'big', src: `/files/${file.id}`, alt: file.alt_txt ?? file.title }))
    : el('a', { href: `/files/${file.id}`, download: file.name }, file.title);
}

function foot(one, state, place, openThread) {
  if (one.is_ephemeral) return null;
  const count = one.reply_count;
  const actions = state.app.shortcuts.filter(shortcut => shortcut.on_message);
  return el('div', { class: 'foot' },
    count > 0 && el('button', {
      type: 'button', 'data-testid': 'replies', 'data-thread': one.ts, 'data-focus': `replies-${one.ts}`, onclick: () => openThread(one.ts),
    }, `${count} ${count === 1 ? 'reply' : 'replies'}`),
    count === 0 && openThread && el('button', {
      type: 'button', class: 'reply', 'data-thread': one.ts, 'data-focus': `reply-${one.ts}`, onclick: () => openThread(one.ts),
    }, 'Reply in thread'),
    ...actions.map(shortcut => el('button', {
      type: 'button', class: 'reply',
      onclick: async () => say(shortcut.name, await post('shortcut', {
        user: state.user, callback_id: shortcut.callback_id, channel: place.id, ts: one.ts,
      })),
    }, shortcut.name)));
}
