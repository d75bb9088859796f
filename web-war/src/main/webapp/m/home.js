// Home: report first, then what is due today and what became of my reports.
import { h, icon, card } from './dom.js';
import { t } from './words.js';
import { get } from './slice.js';
import { read } from './drafts.js';
import { waiting as waits } from './outbox.js';
import { row, empty, reportLink } from './lists.js';
import { waiting as sent, taskRow } from './tasks.js';
import { waiting as found, hazardRow } from './hazards.js';
import { places, placeRow } from './inspect.js';

const FEW = 3;

/** A list that the person may not read is no error here: the section is left out. */
const ifAllowed = (work) => work.catch((failure) => { if (failure.status === 403) return null; throw failure; });

export default async function home(app, draw) {
  const { me } = app;
  const job = me.jobs[0];
  const [n, tasks, dangers, seats, waiting, mine] = await Promise.all([waits(), sent(FEW), found(FEW), places(me), ifAllowed(get('incidents/waiting?rows=' + FEW)),
    me.grounds.length ? ifAllowed(get('incidents?mine=true&rows=' + FEW)) : null]);
  draw({
    title: job?.areaName ?? t('product'),
    under: [me.displayName, job?.households != null ? t('households', job.households) : job?.title].filter(Boolean).join('·'),
    root: true,
    strip: n > 0 ? h('div.sz-m-state.warn', { role: 'status' }, icon('cloud-upload'), t('outbox.strip', n), h('a', { href: '#outbox' }, t('outbox.look'))) : read('report') && h('div.sz-m-state.warn', { role: 'status' }, icon('file-edit'), t('draft.waiting'), h('a', { href: '#report' }, t('draft.go'))),
    body: [
      me.grounds.length > 0 && h('a.sz-btn.sz-m-report', { href: '#report' }, icon('camera'), h('span', null, t('report'), h('small', null, t('report.how')))),
      h('nav.sz-m-card.sz-m-quick', { 'aria-label': t('quick') },
        quick('#around', 'map', t('around')), me.grounds.length > 0 ? quick('#reports', 'list', t('reports')) : quick('#tasks', 'inbox', t('tasks')), quick('#messages', 'bell', t('messages')), quick('../app/home', 'desktop', t('desk'))),
      seats?.length > 0 && card(t('in'), h('a', { href: '#in' }, t('all.n', seats.length)), h('ul.sz-list', null, seats.slice(0, FEW).map(placeRow))),
      tasks?.rows.length > 0 && card(t('task.mine'), h('a', { href: '#tasks' }, t('all.n', tasks.total)), h('ul.sz-list', null, tasks.rows.map((line) => taskRow(line)))),
      dangers?.rows.length > 0 && card(t('hazards'), h('a', { href: '#hazards' }, t('all.n', dangers.total)), h('ul.sz-list', null, dangers.rows.map((line) => hazardRow(line)))),
      waiting && card(t('today'), waiting.total > 0 && h('a', { href: '#tasks' }, t('all.n', waiting.total + (waiting.capped ? '+' : ''))),
        waiting.rows.length ? h('ul.sz-list', null, waiting.rows.map((line) => row(line))) : empty(t('today.none'))),
      mine && card(t('reports'), mine.rows.length > 0 && h('a', { href: '#reports' }, t('all')),
        mine.rows.length ? h('ul.sz-list', null, mine.rows.map((line) => row(line))) : empty(t('reports.none'), reportLink(app))),
    ],
  });
}

const quick = (href, sign, word) => h('a', { href }, icon(sign), word);
