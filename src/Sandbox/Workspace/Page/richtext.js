// rich_text blocks, also as cells of tables.

import { el } from './dom.js';
import { channelName, emoji, mention, safeLink } from './mrkdwn.js';
import { formatDate } from './dates.js';

export function richText(block, view) {
  return el('div', {}, ...block.elements.map(part => PARTS[part.type]?.(part, view) ?? ''));
}

const PARTS = {
  rich_text_section: (part, view) => el('div', {}, ...pieces(part, view)),
  rich_text_quote: (part, view) => el('blockquote', {}, ...pieces(part, view)),
  rich_text_preformatted: (part, view) => el('pre', {}, ...pieces(part, view)),
  rich_text_list: (part, view) => el(part.style === 'ordered' ? 'ol' : 'ul',
    { style: `margin-left:${(part.indent ?? 0) * 20}px`, start: (part.offset ?? 0) + 1 },
    ...part.elements.map(item => el('li', {}, ...pieces(item, view)))),
};

function pieces(part, view) {
  return part.elements.map(piece => styled(PIECES[piece.type]?.(piece, view) ?? '', piece.style ?? {}));
}

const PIECES = {
  text: piece => piece.text,
  link: piece => safeLink(piece.url, piece.text ?? piece.url),
  emoji: piece => emoji(piece.name),
  user: (piece, view) => mention(piece.user_id, view),
  channel: (piece, view) => channelName(piece.channel_id, view, ''),
  usergroup: piece => el('span', { class: 'mention' }, '@' + piece.usergroup_id),
  broadcast: piece => el('span', { class: 'mention loud' }, '@' + piece.range),
  date: (piece, view) => el('time', {}, formatDate(piece.timestamp, piece.format, view.viewer, view.now)),
  color: piece => piece.value,
};

const STYLES = { bold: 'strong', italic: 'em', strike: 's', code: 'code', underline: 'u' };

function styled(node, style) {
  return Object.keys(STYLES).filter(name => style[name]).reduce((inner, name) => el(STYLES[name], {}, inner), node);
}
