// Building the page: elements are made, never parsed, so that no text can become markup.

export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (typeof value === 'boolean' && key in node) node[key] = value;
    else if (value !== false) node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

export function svg(name, attributes = {}, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

const ICONS = {
  eye: 'M1 8C3 4.5 5.3 3 8 3s5 1.5 7 5c-2 3.5-4.3 5-7 5S3 11.500 1 8Zm7 2.600a2.600 2.600 0 1 0 0-5.200 2.600 2.600 0 0 0 0 5.200Z',
  lock: 'M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7h1Zm2 0h4V5a2 2 0 0 0-4 0v2Z',
  shared: 'M5 3 1 6l4 3V7h9V5H5V3Zm6 5v2H2v2h9v2l4-3-4-3Z',
};

// A small picture that says nothing to a screen reader: words stand beside it.
export const icon = name => svg('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' },
  svg('path', { d: ICONS[name], 'fill-rule': 'evenodd' }));

export const byId = id => document.getElementById(id);

// Puts items in order into a parent and makes anew only those whose content changed, so that
// focus, selection and scrolling stay where they are.
export function keyed(parent, items, keyOf, stampOf, make) {
  const old = new Map([...parent.children].map(child => [child.dataset.key, child]));
  const kept = new Set(items.map(keyOf));
  for (const [key, child] of old) if (!kept.has(key)) child.remove();
  let cursor = parent.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    const stamp = stampOf(item);
    let node = old.get(key);
    old.delete(key);
    if (!node || node.dataset.stamp !== stamp) {
      const fresh = make(item);
      fresh.dataset.key = key;
      fresh.dataset.stamp = stamp;
      if (node) {
        const focused = focusKey(node);
        if (cursor === node) cursor = fresh;
        node.replaceWith(fresh);
        restoreFocus(fresh, focused);
      }
      node = fresh;
    }
    if (node === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(node, cursor);
  }
}

export function focusKey(node) {
  const active = document.activeElement;
  return node.contains(active) ? active.dataset.focus ?? active.id : null;
}

export function restoreFocus(node, key) {
  if (!key) return;
  const wanted = [...node.querySelectorAll('[data-focus], [id]')].find(one => (one.dataset.focus ?? one.id) === key);
  wanted?.focus();
}

// Tells how a deed ended where it did not end well.
export function say(what, end) {
  const fault = end.error ?? (end.outcome && end.outcome !== 'acked' ? end.outcome : null);
  if (fault) toast(`${what}: ${fault}`);
}

let toasting;
export function toast(text) {
  const box = byId('toast');
  box.textContent = text;
  box.hidden = false;
  clearTimeout(toasting);
  toasting = setTimeout(() => { box.hidden = true; }, 6000);
}
