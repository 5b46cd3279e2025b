// table and data_table blocks.

import { el } from './dom.js';
import { richText } from './richtext.js';

export function table(block, view) {
  const settings = block.column_settings ?? [];
  const [head, ...rows] = block.rows;
  return el('div', { class: 'table-wrap', tabindex: 0, role: 'region', 'aria-label': 'Table' },
    el('table', { 'data-testid': 'table' },
      el('thead', {}, row(head, 'th', settings, view)),
      el('tbody', {}, ...rows.map(cells => row(cells, 'td', settings, view)))));
}

export function dataTable(block, view) {
  const [head, ...rows] = block.rows;
  const size = block.page_size ?? 5;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const first = block.row_header_column_index ?? 0;
  const body = el('tbody');
  const where = el('span', { role: 'status' });
  let page = 0;
  const show = step => {
    page = Math.min(pages - 1, Math.max(0, page + step));
    body.replaceChildren(...rows.slice(page * size, (page + 1) * size).map(cells => row(cells, 'td', [], view, first)));
    where.textContent = `Page ${page + 1} of ${pages}`;
  };
  show(0);
  return el('div', { class: 'table-wrap', tabindex: 0, role: 'region', 'aria-label': block.caption ?? 'Table' },
    el('table', { 'data-testid': 'data-table' }, el('caption', {}, block.caption),
      el('thead', {}, row(head, 'th', [], view)), body),
    pages > 1 && el('div', { class: 'pages' },
      el('button', { type: 'button', class: 'button', onclick: () => show(-1) }, 'Previous'), where,
      el('button', { type: 'button', class: 'button', onclick: () => show(1) }, 'Next')));
}

function row(cells, name, settings, view, header = -1) {
  return el('tr', {}, ...cells.map((cell, i) => {
    const isHead = name === 'th' || i === header;
    const align = settings[i]?.align ?? (cell.type === 'raw_number' ? 'right' : 'left');
    const classes = [`align-${align}`, settings[i]?.is_wrapped && 'wrapped'].filter(Boolean).join(' ');
    const scope = name === 'th' ? 'col' : isHead ? 'row' : null;
    return el(isHead ? 'th' : 'td', { class: classes, scope }, content(cell, view));
  }));
}

function content(cell, view) {
  if (cell.type === 'rich_text') return richText(cell, view);
  return cell.text ?? String(cell.value ?? '');
}
