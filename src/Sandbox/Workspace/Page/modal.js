// The modal on top of the stack: errors at their inputs, Escape goes back one view.

import { byId, el, focusKey, restoreFocus, toast } from './dom.js';
import { blocks } from './blocks.js';
import { post } from './net.js';

const dialog = byId('modal');
let shown = '';
let last = null;

// makeView gives what the blocks need to act and to remember for this view.
export function showModal(stack, user, makeView) {
  const top = stack.at(-1);
  if (!top) {
    shown = '';
    if (dialog.open) dialog.close();
    last?.();
    last = null;
    return;
  }
  const stamp = JSON.stringify([top.id, top.hash, top.errors, top.notice, stack.length]);
  if (stamp === shown && dialog.open) return;
  const same = shown.includes(top.id) && dialog.open;
  const focused = same ? focusKey(dialog) : null;
  shown = stamp;
  if (!dialog.open) last = wayBack(document.activeElement);
  draw(top, stack, user, makeView(top));
  if (!dialog.open) dialog.showModal();
  if (top.errors) dialog.querySelector('[aria-invalid]')?.focus();
  else if (focused) restoreFocus(dialog, focused);
  else (dialog.querySelector('[autofocus]') ?? dialog.querySelector('.content input, .content textarea, .content select, .content button') ?? dialog.querySelector('button'))?.focus();
}

// The element may be drawn anew while the modal is open: then it is found again in its message.
function wayBack(node) {
  const { focus } = node.dataset;
  const message = node.closest('[data-ts]')?.dataset.ts;
  return () => {
    if (node.isConnected) node.focus();
    else if (focus) restoreFocus(message ? document.querySelector(`[data-ts="${message}"]`) ?? document : document, focus);
  };
}

function draw(top, stack, user, view) {
  const depth = stack.length > 1 ? el('span', { class: 'depth' }, ` (view ${stack.length} of ${stack.length})`) : null;
  const close = () => post('close', { user, view_id: top.id });
  const submit = el('button', { type: 'submit', class: 'primary', 'data-testid': 'modal-submit' }, top.submit?.text ?? '');
  // Not by the dialog's own cancel event: a browser skips it at the second Escape in a row.
  dialog.onkeydown = event => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  dialog.dataset.callback = top.callback_id;
  dialog.replaceChildren(el('form', {
    novalidate: true,
    onsubmit: async event => {
      event.preventDefault();
      if (!top.submit) return;
      submit.setAttribute('aria-busy', 'true');
      const end = await post('submit', { user, view_id: top.id, values: typedIn(top, view.drafts()) });
      if (end.error) toast(end.error);
      submit.removeAttribute('aria-busy');
    },
  },
  el('h2', { id: 'modal-title', 'data-testid': 'modal-title' }, top.title.text, depth),
  el('div', { class: 'content', 'data-testid': 'modal-content' },
    top.notice && el('p', { class: 'notice', role: 'alert', 'data-testid': 'modal-notice' }, top.notice),
    ...blocks(top.blocks, view)),
  el('div', { class: 'buttons' },
    el('button', { type: 'button', onclick: close, 'data-testid': 'modal-close' },
      top.close?.text ?? (stack.length > 1 ? 'Back' : top.submit ? 'Cancel' : 'Close')),
    top.submit && submit)));
}

// What was typed in the inputs that are still there.
function typedIn(top, drafts) {
  const there = new Set(top.blocks.filter(block => block.type === 'input').map(block => `${block.block_id}/${block.element.action_id}`));
  const kept = {};
  for (const [block, actions] of Object.entries(drafts)) {
    for (const [action, value] of Object.entries(actions)) {
      if (there.has(`${block}/${action}`)) (kept[block] ??= {})[action] = value;
    }
  }
  return kept;
}
