// A select in which one types to find: one or several options, given at once or asked of the app.

import { el } from './dom.js';
import { isUp, popUp } from './menus.js';

let made = 0;

// spec: attributes of the input; groups of { label, options }; load(query) in their place; least letters before it
// asks; chosen options; many; eager tells of each change at once, otherwise several are told of when the list closes.
// An option is { value, text, raw }. told(options) hears what is chosen.
export function picker(spec, told) {
  const one = new Picker(spec, told);
  return one.box;
}

class Picker {
  constructor(spec, told) {
    Object.assign(this, { spec, told, chosen: [...spec.chosen], groups: spec.groups ?? [], active: -1, asked: 0, dirty: false });
    const id = `picker-${++made}`;
    this.list = el('ul', {
      role: 'listbox', id, class: 'menu', popover: 'manual', 'aria-label': spec.attributes['aria-label'],
      'aria-multiselectable': spec.many ? 'true' : null, onmousedown: event => event.preventDefault(),
    });
    this.input = el('input', {
      type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-autocomplete': 'list',
      'aria-expanded': 'false', 'aria-controls': id, ...spec.attributes,
      oninput: () => this.typed(), onclick: () => this.open(), onblur: () => this.leave(),
      onkeydown: event => this.key(event),
    });
    this.chips = spec.many ? el('span', { class: 'chips' }) : null;
    this.box = el('span', { class: 'pick' }, this.chips, this.input, this.list);
    this.show();
  }

  show() {
    if (!this.spec.many) { this.input.value = this.chosen[0]?.text ?? ''; return; }
    this.chips.replaceChildren(...this.chosen.map(one => el('span', { class: 'chip' }, one.text, el('button', {
      type: 'button', 'aria-label': `Remove ${one.text}`,
      onclick: () => { this.toggle(one); this.close(); this.input.focus(); },
    }, '×'))));
  }

  has(option) { return this.chosen.some(one => one.value === option.value); }

  open() {
    this.input.select();
    return this.find('');
  }

  typed() { return this.find(this.input.value); }

  async find(query) {
    let groups = this.groups;
    if (this.spec.load) {
      if (query.length < this.spec.least) return this.offer([], `Type ${this.spec.least} or more letters`);
      const turn = ++this.asked;
      groups = await this.spec.load(query);
      if (turn !== this.asked || document.activeElement !== this.input) return null;
    } else {
      const wanted = query.toLowerCase();
      groups = groups.map(group => ({ ...group, options: group.options.filter(one => one.text.toLowerCase().includes(wanted)) }));
    }
    return this.offer(groups.filter(group => group.options.length), 'Nothing fits');
  }

  offer(groups, otherwise) {
    const many = this.spec.many;
    this.options = groups.flatMap(group => group.options);
    this.list.replaceChildren(...groups.flatMap(group => [
      group.label && el('li', { role: 'presentation', class: 'group' }, group.label),
      ...group.options.map(option => el('li', {
        role: 'option', id: `${this.list.id}-${this.options.indexOf(option)}`, 'aria-selected': String(this.has(option)),
        onclick: () => this.pick(option),
      }, many && this.has(option) ? '✓ ' : '', option.text)),
    ]).filter(Boolean));
    if (!this.options.length) this.list.append(el('li', { role: 'presentation', class: 'group' }, otherwise));
    popUp(this.list, this.input);
    this.input.setAttribute('aria-expanded', 'true');
    this.mark(Math.max(0, this.options.findIndex(one => !many && this.has(one))));
  }

  mark(at) {
    const nodes = [...this.list.querySelectorAll('[role=option]')];
    this.active = nodes.length ? (at + nodes.length) % nodes.length : -1;
    nodes.forEach((node, i) => node.classList.toggle('active', i === this.active));
    nodes[this.active]?.scrollIntoView({ block: 'nearest' });
    if (nodes.length) this.input.setAttribute('aria-activedescendant', nodes[this.active].id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  toggle(option) {
    this.chosen = this.has(option) ? this.chosen.filter(one => one.value !== option.value) : [...this.chosen, option];
    this.dirty = true;
    this.show();
    if (this.spec.eager) this.tell();
  }

  pick(option) {
    if (this.spec.many) {
      this.toggle(option);
      this.input.value = '';
      return this.find(this.spec.load ? option.text : '');
    }
    this.chosen = [option];
    this.dirty = true;
    return this.close();
  }

  tell() {
    this.dirty = false;
    this.told(this.chosen, this.input);
  }

  close() {
    if (isUp(this.list)) this.list.hidePopover();
    this.asked++;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
    if (!this.spec.many) this.show();
    if (this.dirty) this.tell();
  }

  leave() {
    if (!this.spec.many && this.input.value === '' && this.chosen.length) {
      this.chosen = [];
      this.dirty = true;
    }
    if (this.spec.many) this.input.value = '';
    this.close();
  }

  key(event) {
    if (event.isComposing) return;
    const up = isUp(this.list);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (up) this.mark(this.active + (event.key === 'ArrowDown' ? 1 : -1));
      else this.open();
    } else if (event.key === 'Enter') {
      if (up && this.active >= 0) this.pick(this.options[this.active]);
      else if (!up) this.open();
    } else if (event.key === 'Escape' && up) {
      this.close();
    } else if (event.key === 'Backspace' && this.spec.many && !this.input.value && this.chosen.length) {
      this.toggle(this.chosen.at(-1));
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
