// The phone's frame: who is here, which page, header, tabs, and what happens when the session ends.
import { h, icon, note, lang } from './dom.js';
import { t, setting } from './words.js';
import { get } from './api.js';
import { draftsOf } from './drafts.js';
import home from './home.js';
import report from './report.js';
import incident from './incident.js';
import { tasks, reports, around } from './lists.js';
import { me, messages } from './me.js';
import task, { hazard } from './tasks.js';

const PAGES = { '': home, report, tasks, reports, around, me, messages, i: incident, t: task, hz: hazard };
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

/** Nothing that was typed goes away: the page stays as it is under the strip. */
function expired() {
  sessionStorage.setItem('sz.back', location.hash);
  if (document.getElementById('expired')) return;
  const strip = h('div.sz-m-state.warn', { id: 'expired', role: 'alert' }, icon('lock'), h('span', null, t('expired'), h('br'), t('expired.kept')),
    h('a', { href: '?' + Date.now() }, t('login')));
  document.querySelector('header')?.after(strip) ?? document.body.prepend(strip);
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
  const strip = document.getElementById('expired');
  document.body.replaceChildren(...[header(page), strip, page.strip, h('main.sz-m-main', null, page.body),
    app.me?.demo && h('footer.m-demo', null, t('demo')), page.root ? tabs(current) : page.act].filter(Boolean));
}

let turn = 0;

async function open() {
  const [name, ...rest] = location.hash.slice(1).split('/');
  const mine = ++turn;
  const page = PAGES[name];
  if (!page) return frame({ title: t('product'), root: true, body: note('warn', t('page.unknown')) }, '');
  // a page may draw itself several times, but not after another one was opened
  const draw = (content) => { if (mine === turn) frame(content, name); };
  try {
    await page(app, draw, rest.map(decodeURIComponent));
  } catch (failure) {
    if (mine !== turn) return;
    draw({ title: t('product'), up: '#', root: name !== 'i', body: failure.kind ? trouble(failure) : note('bad', String(failure)) });
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

async function start() {
  document.documentElement.lang = lang;
  document.documentElement.classList.toggle('sz-large', setting.get('sz-size') === 'large');
  frame({ title: t('product'), root: true, body: h('p.m-load', { role: 'status' }, t('loading')) }, '');
  try {
    app.me = await get('me');
  } catch (failure) {
    frame({ title: t('product'), root: true, body: trouble(failure) }, '');
    if (failure.kind === 'expired') expired();
    return;
  }
  draftsOf(app.me.username);
  // the sign-on server brings people back to the bare address
  if (location.search || app.restored) history.replaceState(null, '', location.pathname + (location.hash || (app.restored ?? '')));
  sessionStorage.removeItem('sz.back');
  await ring();
  addEventListener('hashchange', open);
  await open();
}

start();
