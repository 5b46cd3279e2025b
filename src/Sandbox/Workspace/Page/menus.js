// Lists that pop up: their place, and a button with a menu. Arrow keys move, Escape closes and nothing else.

import { el } from './dom.js';

// In the top layer, and at its anchor for as long as it is up, whatever scrolls meanwhile.
export function popUp(list, anchor) {
  if (!isUp(list)) {
    list.showPopover();
    const follow = event => { if (event.target !== list) place(list, anchor); };
    const end = event => {
      if (event.newState !== 'closed') return;
      removeEventListener('scroll', follow, true);
      list.removeEventListener('toggle', end);
    };
    addEventListener('scroll', follow, true);
    list.addEventListener('toggle', end);
  }
  place(list, anchor);
}

// Below the anchor, or above it where there is more room.
function place(list, anchor) {
  const { left, right, top, bottom, width } = anchor.getBoundingClientRect();
  const below = innerHeight - bottom - 12;
  const above = top - 12;
  const up = below < Math.min(list.scrollHeight, 220) && above > below;
  Object.assign(list.style, {
    minWidth: `${width}px`,
    maxHeight: `${Math.min(300, up ? above : below)}px`,
    left: left + list.offsetWidth > innerWidth - 8 ? `${Math.max(8, right - list.offsetWidth)}px` : `${left}px`,
    top: up ? '' : `${bottom + 4}px`,
    bottom: up ? `${innerHeight - top + 4}px` : '',
  });
}

export const isUp = list => list.matches(':popover-open');

// entries: [{ text, act }]; attributes go to the button.
export function menuButton(face, entries, attributes = {}) {
  const list = el('ul', { role: 'menu', class: 'menu', popover: 'manual' });
  const button = el('button', { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', ...attributes }, face);
  const items = () => [...list.children];
  const close = back => {
    if (!isUp(list)) return;
    list.hidePopover();
    button.setAttribute('aria-expanded', 'false');
    if (back) button.focus();
  };
  const open = at => {
    popUp(list, button);
    button.setAttribute('aria-expanded', 'true');
    items().at(at).focus();
  };
  list.append(...entries.map(entry => el('li', {
    role: 'menuitem', tabindex: -1, onclick: () => { close(true); entry.act(); },
  }, entry.text)));
  list.addEventListener('keydown', event => menuKeys(event, items(), close));
  list.addEventListener('focusout', event => { if (!list.contains(event.relatedTarget)) close(false); });
  button.addEventListener('click', () => isUp(list) ? close(true) : open(0));
  button.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 0 : -1);
  });
  return el('span', { class: 'menu-button' }, button, list);
}

function menuKeys(event, items, close) {
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (event.key === 'Tab') { close(true); return; }
  if (to !== undefined) items.at(to % items.length).focus();
  else if (event.key === 'Enter' || event.key === ' ') items[at]?.click();
  else if (event.key === 'Escape') close(true);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
