// Lists of incidents: what waits, what I reported, what lies in my area.
import { h, card, due, note, when } from './dom.js';
import { t, tone } from './words.js';
import { get } from './slice.js';
import { waiting, taskRow } from './tasks.js';
import { waiting as found, hazardRow } from './hazards.js';
import { places, placeRow } from './inspect.js';

const ROWS = 20;

export const tag = (status) => h('span.sz-tag' + (tone(status) ? '.' + tone(status) : ''), null, t('S.' + status));

/** One incident as a row: where it stands, what it is, how long is left. */
export function row(line, last) {
  const under = [when(line.reportedAt), (!line.masked && line.address) || line.communityName].filter(Boolean).join('·');
  return h('li', null, h('a', { href: '#i/' + line.number }, tag(line.status),
    h('span', null, h('span.t', null, line.typeName ?? line.type), h('span.m', null, under)), last ?? due(line)));
}

/** Nothing there: the fact, and what to do next. */
export const empty = (text, link) => h('div.m-empty', null, h('p', null, text), link);

export const reportLink = (app) => app.me.grounds.length > 0 && h('a.sz-link', { href: '#report' }, t('reports.first'));

export async function tasks(app, draw) {
  let page;
  const [sent, dangers, seats] = await Promise.all([waiting(100), found(100), places(app.me)]);
  const todo = (seats ?? []).filter((line) => !line.lockedAt);
  try {
    page = await get('incidents/waiting?rows=100');
  } catch (failure) {
    if (failure.status !== 403) throw failure;
    page = { rows: [], total: 0 };
  }
  const late = page.rows.filter((line) => line.dueState === 'OVERDUE'), rest = page.rows.filter((line) => line.dueState !== 'OVERDUE');
  draw({ title: t('tasks'), under: t('all.n', page.total + todo.length + (sent?.total ?? 0) + (dangers?.total ?? 0) + (page.capped || sent?.capped ? '+' : '')), root: true, body: [
    todo.length > 0 && card(t('in'), h('span.sz-mute', null, String(todo.length)), h('ul.sz-list', null, todo.map(placeRow))),
    sent?.rows.length > 0 && card(t('task.mine'), h('span.sz-mute', null, String(sent.total)), h('ul.sz-list', null, sent.rows.map((line) => taskRow(line)))),
    dangers?.rows.length > 0 && card(t('hazards'), h('span.sz-mute', null, String(dangers.total)), h('ul.sz-list', null, dangers.rows.map((line) => hazardRow(line)))),
    late.length > 0 && card(t('late'), h('span.sz-bad', null, String(late.length)), h('ul.sz-list', null, late.map((line) => row(line)))),
    (rest.length > 0 || !late.length) && card(late.length ? t('tasks') : '', null, rest.length ? h('ul.sz-list', null, rest.map((line) => row(line))) : empty(t('today.none'), reportLink(app))),
  ] });
}

async function newestFirst(app, draw, title, query, none, root) {
  const list = h('ul.sz-list'), foot = h('div');
  let after = null, more;
  async function next() {
    const page = await get(`incidents?rows=${ROWS}${query}${after ? '&after=' + encodeURIComponent(after) : ''}`);
    list.append(...page.rows.map((line) => row(line)));
    after = page.next;
    foot.replaceChildren(...(after ? [more] : []));
  }
  more = h('button.sz-btn.line.m-more', { type: 'button', onclick: () => next().catch((failure) => failure.kind === 'expired' ? app.expired() : foot.replaceChildren(note('warn', failure.detail), more)) }, t('more'));
  await next();
  draw({ title, root, up: '#', body: [card('', null, list.children.length ? list : none), foot] });
}

export const reports = (app, draw) => newestFirst(app, draw, t('reports'), '&mine=true', empty(t('reports.none'), reportLink(app)), true);

export const around = (app, draw) => newestFirst(app, draw, t('around'), '', empty(t('around.none')), !app.me.grounds.length);
