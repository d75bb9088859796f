// What waits in the outbox for the thing on the page: on its way, or refused and waiting for a decision.
import { h, note, when } from './dom.js';
import { t } from './words.js';
import { discard } from './outbox.js';

/** The server said no, or the person is changing it: it is not sent by itself. */
export const stuck = (item) => Boolean(item) && ['refused', 'conflict', 'held'].includes(item.state);

/** What others did since the page was read, and what is different now. */
export function others({ steps, differences }) {
  return h('div', null, h('b', null, t('conflict.others')),
    h('ul', null, steps.map((step) => h('li', null, `${when(step.at)} ${step.who} ${step.deed}`, step.status && ` → ${step.status}`, step.words && h('p', null, step.words))),
      differences.map((one) => h('li', null, `${one.field}：${one.before ?? '—'} → ${one.after ?? '—'}`))));
}

/** On its way: said plainly, so that nobody does it again. */
export const queued = (label, item) => note('warn', h('b', null, t('act.queued', label)), item.reason && h('div', null, item.reason), h('div', null, h('a', { href: '#outbox' }, t('outbox.see'))));

/**
 * Why it was not sent, what was typed, and the way to throw it away; nothing for one that is merely being changed.
 * more: what stands there now; again: draws the page without it.
 */
export function refused(item, possible, again, more) {
  if (!item.reason && !item.changes) return null;
  return note(item.changes ? 'warn' : 'bad', item.reason && h('b', null, item.reason), item.changes && others(item.changes), more,
    item.fields?.length > 0 && h('ul', null, item.fields.map((field) => h('li', null, field.message))),
    item.draft.opinion && h('p', null, h('b', null, t('conflict.typed')), h('br'), item.draft.opinion),
    h('p', null, t(possible ? 'conflict.go' : 'conflict.stop')),
    h('div', null, h('button', { type: 'button', onclick: async () => { if (confirm(t('outbox.drop.ask', item.title))) { await discard(item.id); again(); } } }, t('outbox.drop'))));
}
