// 待上传: what waits on this phone and why, and what was really sent, with its number.
import { h, card, icon, note, when } from './dom.js';
import { t } from './words.js';
import { pending, sent, run, discard, release, news } from './outbox.js';
import { lasting } from './vault.js';
import { empty } from './lists.js';

const TONES = { waiting: '', sending: '.info', failed: '.warn', refused: '.bad', conflict: '.bad', held: '.hold' };

export default async function outbox(app, draw) {
  const [waits, gone] = await Promise.all([pending(), sent()]);
  const again = () => outbox(app, draw);
  // the page follows what happens as long as it stands
  news.addEventListener('change', () => { if (location.hash === '#outbox') again(); }, { once: true });
  draw({ title: t('outbox'), under: t('outbox.n', waits.length), up: '#', body: [
    !lasting && note('warn', t('outbox.memory')),
    card(t('outbox.waits'), null, waits.length ? h('ul.m-out', null, waits.map((item) => line(app, item))) : empty(t('outbox.none'))),
    waits.some((item) => ['waiting', 'failed'].includes(item.state)) && h('button.sz-btn.m-more', { type: 'button', onclick: (event) => { event.currentTarget.disabled = true; run().then(again); } }, icon('upload'), t('outbox.now')),
    card(t('outbox.sent'), null, gone.length ? h('ul.sz-list', null, gone.map(done)) : empty(t('outbox.sent.none'))),
    h('p.m-hint', null, t('outbox.how')),
  ] });
}

function line(app, item) {
  const edit = item.kind === 'report' ? '#report/' + item.id : item.kind === 'act' ? `#i/${item.number}/edit` : item.kind === 'hazard' ? `#${item.page}/${item.id}` : item.kind === 'score' ? '#' + item.page : item.kind === 'lock' ? `#${item.page}/all` : `#${item.page}/edit`;
  const closed = item.posted && !['refused', 'conflict', 'held'].includes(item.state);
  const drop = () => { if (confirm(t(closed ? 'outbox.drop.maybe' : 'outbox.drop.ask', item.title))) discard(item.id); };
  return h('li', null,
    h('div.m-tagline', null, h('span.sz-tag' + TONES[item.state], null, t('O.' + item.state)), h('small', null, when(item.at))),
    h('b', null, item.title), /-/.test(item.number ?? '') && h('small', null, item.number),
    item.reason && h('p' + (item.state === 'failed' ? '' : '.sz-bad'), null, item.reason),
    item.fields?.length > 0 && h('ul', null, item.fields.map((field) => h('li', null, field.message))),
    item.state !== 'sending' && h('div.m-out-act', null,
      !closed && h('a.sz-btn.line', { href: edit }, t(item.state === 'conflict' ? 'outbox.both' : 'outbox.edit')),
      item.state === 'held' && h('button.sz-btn.line', { type: 'button', onclick: () => release(item.id) }, t('outbox.release')),
      h('button.sz-btn.line', { type: 'button', onclick: drop }, t('outbox.drop'))));
}

const done = (item) => h('li', null, h('a', { href: '#' + (item.page ?? 'i/' + item.number) }, h('span.sz-tag.ok', null, t('O.sent')),
  h('span', null, h('span.t', null, item.title), h('span.m', null, [item.number, when(item.sentAt)].filter(Boolean).join('·')))));
