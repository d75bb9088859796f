// The person: job and area, messages, settings, way out.
import { h, card, icon, note, when } from './dom.js';
import { t, setting, english } from './words.js';
import { get, post } from './api.js';
import { empty } from './lists.js';

export async function me(app, draw) {
  const who = app.me;
  const large = () => document.documentElement.classList.contains('sz-large');
  const state = h('span.end', null, t(large() ? 'on' : 'off'));
  draw({ title: t('me'), root: true, body: [
    h('section.sz-m-card', null, h('div.sz-m-in', null, h('div.m-who', null, icon('user'), h('div', null, h('b', null, who.displayName), h('div.sz-mute', null, who.username))),
      who.jobs.length > 0 && h('dl.sz-facts', { style: 'margin-top:12px' }, who.jobs.map((job) =>
        [h('dt', null, t('job')), h('dd', null, job.title, job.onBehalfOf && `（${t('behalf', job.onBehalfOf)}）`), h('dt', null, t('area')), h('dd', null, job.areaTitle ?? job.areaName)])))),
    h('section.sz-m-card.m-links', null,
      h('a', { href: '#messages' }, icon('bell'), t('messages'), app.unread > 0 && h('span.end', null, String(app.unread))),
      h('button', { type: 'button', onclick: () => {
        document.querySelector('header button')?.click();
        state.textContent = t(large() ? 'on' : 'off');
      } }, icon('search-plus'), t('large'), state),
      h('button', { type: 'button', lang: english ? 'zh-CN' : 'en', onclick: () => { setting.set('sz-lang', english ? 'zh' : 'en'); location.reload(); } }, icon('language'), t('lang')),
      h('a', { href: '../app/home' }, icon('desktop'), t('desk')),
      h('a', { href: '../logout' }, icon('sign-out'), t('leave'))),
  ] });
}

export async function messages(app, draw) {
  let page;
  try {
    page = await get('messages');
  } catch (failure) {
    if (failure.kind !== 'refused') throw failure;
    return draw({ title: t('messages'), up: '#', body: note('', t('messages.absent')) });
  }
  const rows = page.rows ?? page;
  draw({ title: t('messages'), up: '#', body: card('', null, rows.length ? h('ul.sz-list', null, rows.map((one) => line(app, one))) : empty(t('messages.none'))) });
}

function line(app, one) {
  const unread = !one.readAt;
  const number = /incident\/([\w-]+)|incidents?\/([\w-]+)/.exec(one.link ?? '')?.slice(1).find(Boolean) ?? (one.subjectType === 'incident' ? one.subject : null);
  const title = h('span.t' + (unread ? '.m-unread' : ''), null, one.title ?? one.text);
  const open = async (event) => {
    event.preventDefault();
    try {
      if (unread) { await post(`messages/${one.id}/read`); app.unread = Math.max(0, (app.unread ?? 1) - 1); }
      if (number) app.go('i/' + number); else { one.readAt = new Date().toISOString(); title.classList.remove('m-unread'); }
    } catch (failure) {
      if (failure.kind === 'expired') app.expired(); else if (number) app.go('i/' + number);
    }
  };
  return h('li', null, h('a', { href: number ? '#i/' + number : '#messages', onclick: open }, icon(unread ? 'envelope' : 'check'), h('span', null, title,
    one.body && h('span.m', null, one.body), h('span.m', null, when(one.at ?? one.sentAt)))));
}
