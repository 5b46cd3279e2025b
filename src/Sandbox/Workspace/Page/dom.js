// Building the page: elements are made, never parsed, so that no text can become markup.

export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key in node && typeof value !== 'string') node[key] = value;
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(key, value);
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

export const byId = id => document.getElementById(id);

// Puts items in order into a parent and makes anew only those whose content changed, so that
// focus, selection and scrolling stay where they are.
export function keyed(parent, items, keyOf, stampOf, make) {
  const old = new Map([...parent.children].map(child => [child.dataset.key, child]));
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
        if (cursor === node) cursor = node.nextElementSibling;
        node.replaceWith(fresh);
        restoreFocus(fresh, focused);
      }
      node = fresh;
    }
    if (node === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(node, cursor);
  }
  for (const gone of old.values()) gone.remove();
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

let toasting;
export function toast(text) {
  const box = byId('toast');
  box.textContent = text;
  box.hidden = false;
  clearTimeout(toasting);
  toasting = setTimeout(() => { box.hidden = true; }, 6000);
}
