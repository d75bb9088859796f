// The phone's frame: who is here, which page, header, tabs, and what happens when the session ends.
import { h, icon, note, when, lang } from './dom.js';
import { t, setting } from './words.js';
import { get, asOf, freshPage, stored, keepOwn, purge, prefetchIncidents, prefetchTasks, prefetchHazards, prefetchInspections } from './slice.js';
import { openDrafts, everything } from './drafts.js';
import { holder, open as openVault } from './vault.js';
import { begin, waiting, news as moves } from './outbox.js';
import { keepShell } from './shell.js';
import home from './home.js';
import report from './report.js';
import incident from './incident.js';
import { tasks, reports, around } from './lists.js';
import { me, messages } from './me.js';
import task from './tasks.js';
import hazard, { hazards, raise } from './hazards.js';
import inspect, { places } from './inspect.js';
import outbox from './waiting.js';

const PAGES = { '': home, report, tasks, reports, around, me, messages, outbox, i: incident, t: task, h: hazard, hz: raise, hazards, in: inspect };
/** Who does not report has no reports: the area's incidents stand there instead. */
const tabLines = () => [['', 'home', 'home'], ['tasks', 'inbox', 'tasks'], app.me && !app.me.grounds.length ? ['around', 'map', 'around'] : ['reports', 'list', 'reports'], ['me', 'user', 'me']];
const MARK = '<svg viewBox="0 0 28 28" aria-hidden="true"><g fill="none" stroke-width="3.2"><path d="M2 2h10v10H2zM16 2h10v10H16zM2 16h10v10H2z" fill="#7fc4ae"/><circle cx="21" cy="21" r="4.4" stroke="#f1dfae"/></g></svg>';

const app = { me: null, expired, go, restored: sessionStorage.getItem('sz.back') };

function go(hash) { location.hash = hash; }

/** Large print is one choice for desk and phone. */
function largeButton() {
  const button = h('button', { type: 'button', 'aria-pressed': String(document.documentElement.classList.contains('sz-large')), onclick: () => {
    const large = document.documentElement.classList.toggle('sz-large');
    setting.set('sz-size', large ? 'large' : 'normal');
    button.setAttribute('aria-pressed', String(large));
  } }, t('large'));
  return button;
}

/** The login comes back to the bare address, so the page remembers itself where it stood. */
const remember = () => sessionStorage.setItem('sz.back', location.hash);

/** To the login at once; where that was tried a moment ago without success, the person is asked. */
function signIn() {
  remember();
  const tried = Number(sessionStorage.getItem('sz.tried') ?? 0);
  if (Date.now() - tried < 20000) return expired();
  sessionStorage.setItem('sz.tried', String(Date.now()));
  return location.replace('in');
}

/** Nothing that was typed goes away: the page stays as it is under the strip. */
function expired() {
  if (document.getElementById('expired')) return;
  const strip = h('div.sz-m-state.warn', { id: 'expired', role: 'alert' }, icon('lock'), h('span', null, t('expired'), h('br'), t('expired.kept')),
    h('a', { href: 'in', onclick: remember }, t('login')));
  const top = document.querySelector('header');
  if (top) top.after(strip); else document.body.prepend(strip);
}

function header(page) {
  const mark = h('span.m-mark');
  mark.innerHTML = MARK;
  const unread = app.unread > 0 && h('em', { 'aria-hidden': 'true' }, app.unread > 99 ? '99+' : String(app.unread));
  return h('header.sz-m-top', null,
    page.root ? mark : h('a', { href: page.up ?? '#', 'aria-label': t('back') }, icon('angle-left')),
    h('h1', { tabindex: '-1' }, h('span', null, page.title), page.under && h('small', null, page.under)),
    page.side, page.root && largeButton(),
    page.root && h('a', { href: '#messages', 'aria-label': t('unread', app.unread ?? 0) }, icon('bell'), unread));
}

function tabs(current) {
  return h('nav.sz-m-tabs', { 'aria-label': t('tabs') }, tabLines().map(([to, sign, word]) =>
    h('a', { href: '#' + to, 'aria-current': to === current ? 'page' : null }, icon(sign), t(word))));
}

/** Puts a page into the frame. page: title, under, root (tab page), side, body, act (bar at the bottom). */
function frame(page, current) {
  document.title = `${page.title} - ${t('product')}`;
  const strips = ['expired', 'update'].map((id) => document.getElementById(id));
  const old = asOf() && h('div.sz-m-state.warn', { role: 'status', id: 'asof' }, icon('wifi'), t('asof', when(asOf())));
  document.body.replaceChildren(...[header(page), ...strips, old, page.strip, h('main.sz-m-main', null, page.body),
    app.me?.demo && h('footer.m-demo', null, t('demo')), page.root ? tabs(current) : page.act].filter(Boolean));
}

let turn = 0;

async function open() {
  const [name, ...rest] = location.hash.slice(1).split('/');
  const mine = ++turn;
  const page = PAGES[name];
  if (!page) return frame({ title: t('product'), root: true, body: note('warn', t('page.unknown')) }, '');
  freshPage();
  // a page may draw itself several times, but not after another one was opened
  const draw = (content) => { if (mine === turn) frame(content, name); };
  try {
    await page(app, draw, rest.map(decodeURIComponent));
  } catch (failure) {
    if (mine !== turn) return;
    draw({ title: t('product'), up: '#', root: name !== 'i' && name !== 'in', body: failure.kind ? trouble(failure) : note('bad', String(failure)) });
    if (failure.kind === 'expired') expired();
  }
  if (mine === turn) {
    scrollTo(0, 0);
    if (app.moved) document.querySelector('h1')?.focus({ preventScroll: true });
    app.moved = true;
  }
}

function trouble(failure) {
  return note(failure.kind === 'net' ? 'warn' : 'bad', failure.detail, failure.kind !== 'expired' && h('div', null, h('a', { href: location.hash, onclick: (event) => { event.preventDefault(); open(); } }, t('read.again'))));
}

/** Asks how many messages are unread; where nobody answers the bell stays plain. */
async function ring() {
  try {
    app.unread = (await get('messages?size=1')).unread;
  } catch { app.unread = 0; }
}

/** Who is here: as the server says, or, where nobody answers, whose things lie on this phone. */
async function whoever(kept) {
  try {
    return await get('me');
  } catch (failure) {
    if (failure.kind !== 'net' || !kept) throw failure;
    await openVault(kept.username);
    if (!await stored('me')) throw failure;
    return get('me');
  }
}

/** What another person did not get sent is not thrown away unasked. */
function handOver(kept) {
  return new Promise((resolve) => {
    frame({ title: t('product'), root: true, body: [note('warn', t('other.waits', kept.username, kept.waiting)),
      h('a.sz-btn', { href: '../logout' }, t('other.back')), h('button.sz-btn.line.bad', { type: 'button', onclick: resolve }, t('other.wipe'))] }, '');
  });
}

/** What must be readable in a cellar is read while there is a network. */
async function stock() {
  const quietly = (path) => get(path).catch(() => null);
  if (app.me.grounds.length) await quietly('incidents/types');
  if (app.me.grounds.length) await quietly('incidents?rows=20&mine=true');
  for (const [path, fetch] of [['incidents/waiting?rows=100', prefetchIncidents], ['tasks/waiting?rows=100', prefetchTasks], ['hazards/waiting?rows=100', prefetchHazards]]) {
    const waits = await quietly(path);
    if (waits) await fetch(waits.rows);
  }
  const seats = await places(app.me).catch(() => null);
  if (seats) await prefetchInspections(seats.filter((line) => !line.lockedAt));
}

async function start() {
  document.documentElement.lang = lang;
  document.documentElement.classList.toggle('sz-large', setting.get('sz-size') === 'large');
  frame({ title: t('product'), root: true, body: h('p.m-load', { role: 'status' }, t('loading')) }, '');
  keepShell();
  try {
    const kept = await holder();
    app.me = await whoever(kept);
    if (kept?.waiting && kept.username !== app.me.username) await handOver(kept);
    await openVault(app.me.username);
    if (!asOf()) await keepOwn('me', app.me);
  } catch (failure) {
    if (failure.kind === 'expired') return signIn();
    return frame({ title: t('product'), root: true, body: failure.kind ? trouble(failure) : note('bad', String(failure)) }, '');
  }
  sessionStorage.removeItem('sz.tried');
  await purge();
  await openDrafts();
  // the sign-on server brings people back to the bare address
  if (location.search || app.restored) history.replaceState(null, '', location.pathname + (location.hash || (app.restored ?? '')));
  sessionStorage.removeItem('sz.back');
  await begin({ expired, stranger: () => location.reload() }, everything());
  await ring();
  addEventListener('hashchange', open);
  await open();
  document.body.dataset.open = 'yes';
  moves.addEventListener('change', async () => {
    if (location.hash.length < 2 && !(await waiting())) open();
  });
  addEventListener('online', () => { if (asOf() && !/^#(report|i|in\/|t\/|h\/|hz\/)/.test(location.hash)) open(); });
  stock();
}

start();
