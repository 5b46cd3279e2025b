// What went over the wire: envelopes with their answers and times, calls, and everything else.

import { byId, el, keyed } from './dom.js';
import { get } from './net.js';

const WIRE = new Set(['api', 'envelope', 'response_url', 'hello', 'disconnect', 'connected', 'disconnected', 'late_ack', 'answer_refused', 'upload']);
const entries = [];
const ends = new Map();
let after = 0;

export const isOpen = () => !byId('inspector').hidden;

export async function refreshInspector() {
  if (!isOpen()) return;
  const log = await get(`log?after=${after}`);
  // Two may have been asked for at once.
  for (const entry of (log.entries ?? []).filter(one => one.n > after)) {
    after = entry.n;
    if (entry.kind === 'ack' || entry.kind === 'unanswered') ends.set(entry.detail.envelope_id, entry);
    else entries.push(entry);
  }
  entries.splice(0, Math.max(0, entries.length - 300));
  const all = byId('inspector-filter').value === 'all';
  const shown = entries.filter(entry => all || WIRE.has(entry.kind)).reverse();
  keyed(byId('entries'), shown, entry => String(entry.n), entry => String(endOf(entry)?.n ?? ''), draw);
}

const endOf = entry => entry.kind === 'envelope' ? ends.get(entry.detail.envelope_id) : null;

function draw(entry) {
  const end = endOf(entry);
  return el('li', { 'data-kind': entry.kind, 'data-testid': `entry-${entry.kind}` }, el('details', {},
    el('summary', {}, el('time', { datetime: entry.at }, entry.at.slice(11, 23)), summary(entry), ' ', mark(entry, end)),
    el('pre', { tabindex: 0 }, JSON.stringify(entry.detail, null, 2)),
    end && el('pre', { tabindex: 0 }, 'acknowledgement\n' + JSON.stringify(end.detail, null, 2))));
}

function summary({ kind, detail }) {
  switch (kind) {
    case 'api': return `→ ${detail.method}${detail.answer.ok ? '' : ': ' + detail.answer.error}`;
    case 'envelope': return `← ${detail.type} ${what(detail.payload)} (socket ${detail.connection})`;
    case 'response_url': return `→ response_url${detail.error ? ': ' + detail.error : ''}`;
    case 'answer_refused': return `answer refused: ${detail.error}`;
    default: return kind.replaceAll('_', ' ') + (detail.connection ? ` (socket ${detail.connection})` : '');
  }
}

function what(payload) {
  if (payload.command) return `${payload.command} ${payload.text}`;
  if (payload.event) return payload.event.type;
  return [payload.type, payload.actions?.[0]?.action_id ?? payload.view?.callback_id].filter(Boolean).join(' ');
}

function mark(entry, end) {
  if (entry.kind === 'api' && !entry.detail.answer.ok) return el('span', { class: 'ack failed' }, 'refused');
  if (entry.kind !== 'envelope') return '';
  if (!end) return el('span', { class: 'ack slow' }, 'waiting');
  if (end.kind === 'unanswered') return el('span', { class: 'ack failed' }, end.detail.outcome);
  const ms = end.detail.after_ms;
  return el('span', { class: ms > 1500 ? 'ack slow' : 'ack', 'data-testid': 'ack' }, `${ms} ms`);
}
