// What blocks need in order to act: who is looking, what was entered, and where touches go.

import { confirmed } from './elements.js';
import { post } from './net.js';

const drafts = new Map();

// scope is a prefix for ids; target says where a touch goes; values are those the workspace keeps.
export function makeView(state, { scope, target, values, errors, inputsWait }) {
  const mine = drafts.get(scope) ?? drafts.set(scope, {}).get(scope);
  const view = {
    scope,
    errors,
    people: state.people,
    channels: state.channels,
    viewer: state.viewer,
    now: state.now,
    entered: (block, item) => draftOf(mine, block, item) ?? values?.[block.block_id]?.[item.action_id],
    draft: (item, block, value) => { (mine[block.block_id] ??= {})[item.action_id] = value; },
    drafts: () => mine,
    suggest: (item, block, query) => post('options', {
      user: state.user, block_id: block.block_id, action_id: item.action_id, query,
    }),
    touch: async (item, block, value) => {
      if (inputsWait && block.type === 'input') {
        view.draft(item, block, value);
        if (!block.dispatch_action) return null;
      }
      if (!await confirmed(item, view)) return null;
      const act = inputsWait && block.type === 'input' ? 'enter' : 'click';
      return post(act, { user: state.user, ...target, block_id: block.block_id, action_id: item.action_id, value });
    },
  };
  return view;
}

export function forgetDrafts(keep) {
  for (const scope of drafts.keys()) if (!keep(scope)) drafts.delete(scope);
}

// What is typed and not yet sent, in the form the workspace reports values in.
function draftOf(mine, block, item) {
  const value = mine[block.block_id]?.[item.action_id];
  if (value === undefined) return undefined;
  const all = item.options ?? (item.option_groups ?? []).flatMap(group => group.options);
  const chosen = [value].flat().map(one => all.find(option => option.value === one) ?? one);
  return {
    value,
    selected_date: value,
    selected_time: value,
    selected_date_time: value,
    selected_option: chosen[0],
    selected_options: chosen,
  };
}
