// The person: job and area, messages, settings, way out.
import { h, card, icon, note, when } from './dom.js';
import { t, said, setting, english } from './words.js';
import { get, post } from './api.js';
import { empty } from './lists.js';
import { waiting, stop } from './outbox.js';
import { wipe } from './vault.js';

export async function me(app, draw) {
  const who = app.me;
  const n = await waiting();
  // on a shared phone nothing of this person stays; what was not sent is said before
  const leave = async (event) => {
    event.preventDefault();
    const left = await waiting();
    if (left && !confirm(t('leave.ask', left))) return;
    stop();
    await wipe();
    sessionStorage.clear();
    location.href = '../logout';
  };
  const large = () => document.documentElement.classList.contains('sz-large');
  const state = h('span.end', null, t(large() ? 'on' : 'off'));
  draw({ title: t('me'), root: true, body: [
    h('section.sz-m-card', null, h('div.sz-m-in', null, h('div.m-who', null, icon('user'), h('div', null, h('b', null, who.displayName), h('div.sz-mute', null, who.username))),
      who.jobs.length > 0 && h('dl.sz-facts', { style: 'margin-top:12px' }, who.jobs.map((job) =>
        [h('dt', null, t('job')), h('dd', null, said('J.' + job.job, job.title), job.onBehalfOf && t('behalf', job.onBehalfOf)), h('dt', null, t('area')), h('dd', null, job.areaTitle ?? job.areaName)])))),
    h('section.sz-m-card.m-links', null,
      h('a', { href: '#messages' }, icon('bell'), t('messages'), app.unread > 0 && h('span.end', null, String(app.unread))),
      h('a', { href: '#outbox' }, icon('cloud-upload'), t('outbox'), n > 0 && h('span.end', null, t('outbox.n', n))),
      h('button', { type: 'button', onclick: () => {
        document.querySelector('header button')?.click();
        state.textContent = t(large() ? 'on' : 'off');
      } }, icon('search-plus'), t('large'), state),
      h('button', { type: 'button', lang: english ? 'zh-CN' : 'en', onclick: () => { setting.set('sz-lang', english ? 'zh' : 'en'); location.reload(); } }, icon('language'), t('lang')),
      h('a', { href: '../app/home' }, icon('desktop'), t('desk')),
      h('a', { href: '../logout', onclick: leave }, icon('sign-out'), t('leave'))),
  ] });
}

export async function messages(app, draw) {
  let page;
  try {
    page = await get('messages?size=50');
  } catch (failure) {
    if (failure.kind !== 'refused') throw failure;
    return draw({ title: t('messages'), up: '#', body: note('', t('messages.absent')) });
  }
  app.unread = page.unread;
  draw({ title: t('messages'), under: t('unread.n', page.unread), up: '#', body: card('', null,
    page.messages.length ? h('ul.sz-list', null, page.messages.map((one) => line(app, one))) : empty(t('messages.none'))) });
}

/** Reading marks it; one about an incident leads there. */
function line(app, one) {
  const to = one.subjectType === 'incident' && one.subject ? '#i/' + one.subject : one.subjectType === 'campaign' ? '#tasks' : one.subjectType === 'hazard' && one.subject ? '#h/' + one.subject : null;
  const mark = h('span.sz-tag' + (one.kind === 'ALERT' ? '.bad' : one.kind === 'TODO' ? '.jade' : ''), null, t('K.' + one.kind));
  const title = h('span.t' + (one.readAt ? '' : '.m-unread'), null, one.title);
  const body = h('span', null, title, one.body && h('span.m', null, one.body), h('span.m', null, when(one.createdAt)));
  const open = async (event) => {
    event.preventDefault();
    try {
      if (!one.readAt) {
        one.readAt = (await post(`messages/${one.id}/read`)).readAt;
        app.unread = Math.max(0, app.unread - 1);
      }
      title.classList.remove('m-unread');
    } catch (failure) {
      if (failure.kind === 'expired') return app.expired();
    }
    if (to) app.go(to.slice(1));
  };
  return h('li', null, h('a', { href: to ?? '#messages', onclick: open }, mark, body, to && icon('angle-right')));
}
