// The page: who acts, where they are, and drawing it anew whenever the workspace says so.

import { byId, el, icon, keyed, say, toast } from './dom.js';
import { blocks } from './blocks.js';
import { wireComposer } from './composer.js';
import { isOpen, refreshInspector } from './inspector.js';
import { menuButton } from './menus.js';
import { authorOf, message } from './messages.js';
import { showModal } from './modal.js';
import { get, live, post } from './net.js';
import { forgetDrafts, makeView } from './view.js';

const here = { user: '', place: '', thread: '' };
const read = new Map();
let state = null;
let running = false;
let again = false;
let focusThread = false;

function fromAddress() {
  const [user = '', place = '', thread = ''] = location.hash.slice(1).split('/');
  Object.assign(here, { user, place, thread });
}

function go(change) {
  Object.assign(here, change);
  location.hash = [here.user, here.place, here.thread].filter(Boolean).join('/');
}

async function refresh() {
  if (running) { again = true; return; }
  running = true;
  try {
    do {
      again = false;
      await draw();
    } while (again);
  } finally {
    running = false;
  }
}

async function draw() {
  const known = state ?? await get('state');
  if (known.error) { toast(known.error); return; }
  if (!able(known.people).some(one => one.id === here.user)) here.user = able(known.people)[0]?.id ?? '';
  const fresh = await get(`state?user=${encodeURIComponent(here.user)}`);
  if (fresh.error) { toast(fresh.error); return; }
  state = { ...fresh, user: here.user, viewer: fresh.people.find(one => one.id === here.user) };
  if (here.place !== 'home' && !state.channels.some(one => one.id === here.place)) {
    here.place = (state.channels.find(one => one.name) ?? state.channels[0])?.id ?? 'home';
    here.thread = '';
  }
  drawHeader(able(state.people));
  drawNavigation();
  drawPlace();
  drawThread();
  forgetDrafts(scope => !scope.startsWith('v-') || [...state.views, state.home].some(one => one && scope === `v-${one.id}`));
  showModal(state.views, here.user, top => viewOf(top));
  Object.assign(document.body.dataset, { user: here.user, place: here.place, thread: here.thread });
  await refreshInspector();
}

const able = people => people.filter(one => !one.is_bot && !one.deleted);

const viewOf = (one, home = false) => makeView(state, {
  scope: `v-${one.id}`, target: { view_id: one.id }, values: one.state.values, errors: one.errors, inputsWait: !home,
});

function drawHeader(people) {
  byId('team-name').textContent = state.team.name;
  const roles = [...new Set(people.map(one => one.role))];
  keyed(byId('act-as'), roles, role => role, role => JSON.stringify(people.filter(one => one.role === role)), role =>
    el('optgroup', { label: role === 'None' ? 'Others' : role }, ...people.filter(one => one.role === role).map(one =>
      el('option', { value: one.id }, `${one.real_name} (${standing(one)})`))));
  byId('act-as').value = here.user;
  const open = state.connections.filter(one => one.takes_envelopes).length;
  byId('connection').textContent = open ? `app connected (${open})` : 'app not connected';
}

const PLAIN = { RevOps: 'RevOps', None: 'other' };
const standing = one => one.is_external ? 'external' : one.is_guest ? 'guest' : PLAIN[one.role] ?? one.role.toLowerCase();

function drawNavigation() {
  const channels = state.channels.filter(one => one.kind.endsWith('Channel'));
  const directs = state.channels.filter(one => !one.kind.endsWith('Channel'));
  const sign = one => one.is_ext_shared ? 'shared' : one.kind === 'PrivateChannel' ? 'lock' : null;
  list('channels', channels, one => one.name, sign);
  list('directs', directs, one => one.members.filter(id => id !== here.user)
    .map(id => state.people.find(person => person.id === id)?.real_name ?? id).join(', '), () => '');
  keyed(byId('apps'), ['home', 'write'], key => key, key => key + here.place, key => entry(
    [key === 'home' ? `${state.app.name}: Home` : `Message ${state.app.name}`], here.place === key,
    () => key === 'home' ? openHome() : openDirect(), `app-${key}`));
}

const SIGNS = { lock: 'private', shared: 'shared outside' };

// A channel has # or a picture before its name; a direct message has nothing.
function named(text, sign) {
  if (sign === '') return [text];
  return sign ? [icon(sign), el('span', { class: 'hidden' }, SIGNS[sign] + ' channel'), ' ' + text] : ['# ' + text];
}

function list(id, places, name, sign) {
  const unread = one => one.id !== here.place && one.messages.length > (read.get(here.user + one.id) ?? 0);
  keyed(byId(id), places, one => one.id, one => JSON.stringify([name(one), sign(one), one.id === here.place, unread(one)]), one =>
    entry(named(name(one), sign(one)), one.id === here.place, () => { go({ place: one.id, thread: '' }); byId('composer-input').focus(); },
      `place-${one.id}`, unread(one)));
}

function entry(text, current, act, testid, unread = false) {
  return el('li', {}, el('button', {
    type: 'button', class: unread ? 'unread' : '', 'aria-current': current ? 'page' : null,
    'data-testid': testid, 'data-focus': testid, onclick: act,
  }, ...text, unread && el('span', { class: 'hidden' }, ' (unread)')));
}

async function openHome() {
  go({ place: 'home', thread: '' });
  say('Home tab', await post('home', { user: here.user }));
}

async function openDirect() {
  const seen = await get(`seen?user=${encodeURIComponent(here.user)}&channel=${encodeURIComponent('@bot')}`);
  if (seen.error) toast(seen.error);
  else go({ place: seen.channel, thread: '' });
}

function drawPlace() {
  const home = here.place === 'home';
  byId('home').hidden = !home;
  byId('messages').hidden = home;
  byId('composer').hidden = home;
  if (home) { drawHome(); return; }
  const place = state.channels.find(one => one.id === here.place);
  const names = place.members.filter(id => id !== here.user).map(id => authorOf({ user: id }, state));
  title(place.name ? '#' + place.name : names.join(', '), place.topic || `${place.members.length} members`);
  byId('composer-label').textContent = `Message ${byId('place').textContent}`;
  byId('composer-input').placeholder = `Message ${byId('place').textContent}, or / for a command`;
  const shown = place.messages.filter(one =>
    !one.thread_ts || one.thread_ts === one.ts || one.is_ephemeral || one.subtype === 'thread_broadcast');
  byId('messages').dataset.empty = `Nothing here yet. ${state.app.commands[0]?.name ?? '/'} help asks ${state.app.name} what it can do.`;
  drawMessages(byId('messages'), shown, place, openThread);
  read.set(here.user + place.id, place.messages.length);
  drawShortcuts();
}

function title(text, topic) {
  byId('place').textContent = text;
  byId('topic').textContent = topic;
  document.title = `${text} – ${state.team.name}`;
}

function drawMessages(box, shown, place, openThread) {
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 60 || isWhereItWasPut(box)
    || box.dataset.place !== here.user + place.id;
  const before = box.childElementCount;
  if (box.dataset.place !== here.user + place.id) box.replaceChildren();
  box.dataset.place = here.user + place.id;
  keyed(box, shown, one => one.ts, one => JSON.stringify({ ...one, entered: null }),
    one => message(one, state, place, openThread));
  if (atEnd && (box.childElementCount !== before || before === 0)) showLast(box);
}

// The end, or the beginning of the last message where it is taller than the room for it.
function showLast(box) {
  const last = box.lastElementChild;
  const tall = last && last.offsetHeight > box.clientHeight;
  box.scrollTop = tall ? last.offsetTop - box.offsetTop : box.scrollHeight;
  box.dataset.put = box.scrollTop;
}

// Nobody has scrolled since: who reads the beginning of a tall message still follows what comes.
const isWhereItWasPut = box => Math.abs(box.scrollTop - Number(box.dataset.put ?? -9)) < 2;

function drawHome() {
  title(`${state.app.name}: Home`, 'Home tab');
  const box = byId('home');
  const stamp = JSON.stringify([here.user, state.home?.id, state.home?.hash]);
  if (box.dataset.stamp === stamp) return;
  box.dataset.stamp = stamp;
  box.replaceChildren(...(state.home ? blocks(state.home.blocks, viewOf(state.home, true))
    : [el('p', {}, `${state.app.name} has not published a Home tab for ${state.viewer.real_name}.`)]));
}

function drawShortcuts() {
  const box = byId('shortcuts');
  const all = state.app.shortcuts.filter(one => !one.on_message);
  box.hidden = all.length === 0;
  if (box.hidden || box.childElementCount) return;
  box.append(menuButton('⚡ Shortcuts', all.map(one => ({
    text: one.name,
    act: async () => say(one.name, await post('shortcut', { user: here.user, callback_id: one.callback_id })),
  })), { 'data-testid': 'shortcuts' }));
}

function drawThread() {
  const place = state.channels.find(one => one.id === here.place);
  const parent = place?.messages.find(one => one.ts === here.thread);
  byId('thread').hidden = !parent;
  if (parent) {
    const shown = place.messages.filter(one => one.ts === here.thread || one.thread_ts === here.thread);
    drawMessages(byId('thread-messages'), shown.map(one => ({ ...one, reply_count: undefined })), place, null);
    if (focusThread) byId('thread-input').focus();
    focusThread = false;
  }
}

function toggleInspector(open) {
  byId('inspector').hidden = !open;
  byId('inspector-toggle').setAttribute('aria-expanded', String(open));
  (open ? byId('inspector-close') : byId('inspector-toggle')).focus();
  refreshInspector();
}

function openThread(ts) {
  go({ thread: ts });
  focusThread = true;
}

function closeThread() {
  const ts = here.thread;
  go({ thread: '' });
  setTimeout(() => document.querySelector(`[data-ts="${ts}"] .foot button`)?.focus(), 50);
}

function wire() {
  byId('act-as').addEventListener('change', event => go({ user: event.currentTarget.value, thread: '' }));
  byId('inspector-toggle').addEventListener('click', () => toggleInspector(!isOpen()));
  byId('inspector-close').addEventListener('click', () => toggleInspector(false));
  byId('inspector-filter').addEventListener('change', refreshInspector);
  byId('thread-close').addEventListener('click', closeThread);
  byId('thread').addEventListener('keydown', event => event.key === 'Escape' && closeThread());
  byId('inspector').addEventListener('keydown', event => event.key === 'Escape' && toggleInspector(false));
  byId('skip').addEventListener('click', event => { event.preventDefault(); byId('composer-input').focus(); });
  addEventListener('hashchange', () => { fromAddress(); refresh(); });
  wireComposer(() => ({ user: here.user, channel: here.place, thread: here.thread, commands: state?.app.commands ?? [] }));
  fromAddress();
  live(refresh, open => { if (!open) byId('connection').textContent = 'workspace stopped'; });
}

wire();
