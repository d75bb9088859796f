// Elements from data (text is always text), time and deadlines in words.
import { t, english } from './words.js';

/** h('a.t', { href, onclick }, 'words', [more]) makes an element; null and false children are left out. */
export function h(what, props, ...children) {
  const [tag, ...classes] = what.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on') || name === 'value' || name === 'checked' || name === 'disabled') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false && child !== ''));
  return element;
}

export const icon = (name) => h(`i.pi.pi-${name}`, { 'aria-hidden': 'true' });

/** A card with a head; side stands at its right. */
export const card = (title, side, ...body) => h('section.sz-m-card', null, title && h('h2', null, h('b', null, title), side), ...body);

/** A strip of news: tone bad, warn, ok or nothing. */
export const note = (tone, ...body) => h('div.m-note' + (tone ? '.' + tone : ''), { role: tone === 'bad' ? 'alert' : 'status' },
  icon({ bad: 'times-circle', warn: 'exclamation-triangle', ok: 'check-circle' }[tone] ?? 'info-circle'), h('div', null, ...body));

const format = (options) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', ...options });
const minute = format({ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
const year = format({ year: 'numeric' });
const clock = format({ hour: '2-digit', minute: '2-digit' });

/** 11-20 14:30 in China, with the year where it is another one. */
export function when(instant) {
  if (!instant) return '';
  const date = new Date(instant);
  const short = minute.formatToParts(date).reduce((all, part) => ({ ...all, [part.type]: part.value }), {});
  return (year.format(date) === year.format(new Date()) ? '' : year.format(date) + '-') + `${short.month}-${short.day} ${short.hour}:${short.minute}`;
}

export const hour = (date) => clock.format(date);

/** 王* : other people's names where anybody may look over a shoulder. */
export const masked = (name) => (name ? name.slice(0, 1) + '*'.repeat(Math.max(1, Math.min(2, name.length - 1))) : '');

function span(left) {
  if (left.days > 0) return t((left.natural ? 'day' : 'workday') + (left.days > 1 ? 's' : ''), left.days);
  if (left.hours > 0) return left.minutes > 0 ? t('hm', left.hours, left.minutes) : t('hours', left.hours);
  return t('minutes', left.minutes);
}

/** The deadline as mark and words; nothing without a clock. */
export function due(line) {
  const words = (key) => (line.left ? t(key, span(line.left)) : t(key, '').trim());
  switch (line.dueState) {
    case 'OVERDUE': return h('span.sz-due.bad', null, words('over'));
    case 'SOON': return h('span.sz-due.warn', null, words('left'));
    case 'ON_TRACK': return h('span.sz-due.ok', null, words('left'));
    case 'LATE': return h('span.sz-due.bad', null, t('was.late'));
    default: return null;
  }
}

export const lang = english ? 'en' : 'zh-CN';
