// Campaign tasks: what waits, one receipt with its forms, filling one form. What is done goes through the outbox, so that it can be done anywhere.
import { h, card, note, icon, due, when } from './dom.js';
import { t } from './words.js';
import { get } from './slice.js';
import { add, claim, replace, outcome, under, news as moves } from './outbox.js';
import { queued, refused, stuck } from './conflict.js';
import { read, keep, forget } from './drafts.js';
import { answersOf } from './form.js';

const TONE = { ISSUED: 'warn', SIGNED: 'jade', RETURNED: 'bad', DONE: 'ok' };
const PHOTOS = 6;

const tag = (status) => h('span.sz-tag' + (TONE[status] ? '.' + TONE[status] : ''), null, t('T.' + status));

/** What waits at this person's desk; nothing where the job has no tasks. */
export async function waiting(rows) {
  try {
    return await get('tasks/waiting?rows=' + rows);
  } catch (failure) {
    // without a network the rest of the page stands all the same
    if (failure.status !== 403 && failure.kind !== 'net') throw failure;
    return null;
  }
}

export const taskRow = (line) => h('li', null, h('a', { href: '#t/' + line.id }, tag(line.status),
  h('span', null, h('span.t', null, line.title), h('span.m', null, [line.unitName, line.leaf && line.subjects > 1 && `${line.answered}/${line.subjects}`].filter(Boolean).join('·'))), due(line)));

const span = (minutes) => (minutes < 60 ? t('minutes', Math.round(minutes * 10) / 10) : t('hm', Math.floor(minutes / 60), Math.round(minutes % 60)));

/** Draws anew when something of the page was sent meanwhile: what is done next must know of it. */
function follow(page, count, redraw) {
  if (!count) return;
  const look = async () => {
    if (location.hash !== '#' + page) return moves.removeEventListener('change', look);
    if ((await under(page)).length >= count) return;
    moves.removeEventListener('change', look);
    redraw();
  };
  moves.addEventListener('change', look);
}

export default async function task(app, draw, [id, household, change], news) {
  if (household !== undefined && household !== 'edit') return fill(app, draw, id, household, change);
  const page = 't/' + id;
  const [sheet, forms, mine] = await Promise.all([get('tasks/' + id), get(`tasks/${id}/forms`), under(page)]);
  const { line } = sheet;
  const again = (words) => task(app, draw, [id], words);
  const asked = mine.filter((item) => item.kind === 'task');
  if (household === 'edit') for (const item of asked) if (!stuck(item) && await claim(item.id)) item.state = 'held';
  const gone = asked.filter((item) => !stuck(item)), back = asked.filter(stuck);
  const typed = mine.filter((item) => item.kind === 'fill');
  // what waits here counts as done, so that the next step can be taken without a network too
  const may = new Set(sheet.actions);
  if (may.has('SIGN') && (typed.length || gone.some((item) => item.move === 'SIGN'))) may.add('FEED_BACK');
  gone.forEach((item) => may.delete(item.move));
  if (typed.length) may.delete('SIGN');
  const over = gone.some((item) => item.move !== 'SIGN');
  const answered = line.answered + typed.filter((item) => !forms.rows.find((one) => String(one.household) === item.page.split('/')[2])?.complete).length;
  const only = line.leaf && sheet.subject === 'UNIT';
  const open = !over && (may.has('SIGN') || may.has('FEED_BACK'));
  const words = h('textarea', { rows: '2', maxlength: '500', placeholder: t('task.words.hint'), value: back.find((item) => item.draft.opinion)?.draft.opinion ?? '' });
  const act = (move, label, quiet) => !over && may.has(move) && h('button.sz-btn' + (quiet ? '.line' : ''), { type: 'button', onclick: (event) => go(event.currentTarget, move, label) }, t(label));

  async function go(button, move, label) {
    button.disabled = true;
    const before = back.find((item) => item.move === move);
    const content = { title: `${t(label)}·${line.title}`, draft: { opinion: move === 'SIGN' ? '' : words.value.trim() }, version: sheet.version };
    try {
      const item = before ? await replace(before, content) : await add({ kind: 'task', page, number: 't' + id, move, ...content });
      const end = await outcome(item.id);
      const word = end.state === 'sent' ? note('ok', t('task.done.' + move)) : undefined;
      await again(word).catch(() => draw({ title: line.title, up: '#tasks', body: word ?? queued(t(label), end) }));
    } catch {
      button.disabled = false;
      box.replaceChildren(note('bad', t('draft.full')));
    }
  }

  const box = h('div', null, news, back.map((item) => refused(item, may.has(item.move), () => again())), gone.map((item) => queued(t(LABELS[item.move]), item)));
  const bar = [act('FEED_BACK', 'task.feed-back', !(answered >= line.subjects)), act('SUM_UP', 'task.sum-up'), act('SIGN', 'task.sign', line.leaf)].filter(Boolean);
  if (only && open) bar.push(h('a.sz-btn', { href: `#t/${id}/0` }, t(answered ? 'task.refill' : 'task.fill')));
  const waits = (one) => typed.find((item) => item.page === `${page}/${one.household}`);
  follow(page, mine.length, () => again());
  draw({ title: line.title, under: line.unitName, up: '#tasks', body: [
    box,
    only && typed.map((item) => queued(t('task.fill'), item)),
    h('section.sz-m-card', null, h('div.sz-m-in', null, h('div.m-tagline', null, tag(line.status), due(line)),
      h('p.m-text', null, sheet.purpose),
      sheet.notes.map((one) => h('p.m-known', null, h('b', null, one.unitName + '：'), one.words)),
      h('dl.sz-facts', null, fact('due', when(line.dueAt)), line.leaf && fact('task.forms', `${answered} / ${line.subjects}`), line.leaf && line.status !== 'DONE' && fact('task.takes', span(sheet.minutes)),
        sheet.basis && fact('task.basis', sheet.basis), line.vacant && fact('task.desk', t('task.vacant')), sheet.summary && fact('task.summary', sheet.summary)))),
    sheet.below && card(t('task.below'), null, h('div.sz-m-in', null, h('p', null, t('task.below.n', sheet.below.done, sheet.below.issued, sheet.below.late)), h('div.sz-meter', null, h('i', { style: `width:${sheet.below.issued ? (100 * sheet.below.done) / sheet.below.issued : 0}%` })))),
    only && forms.rows[0]?.held.length > 0 && card(t('task.known'), null, h('div.sz-m-in', null, known(forms.rows[0].held))),
    line.leaf && sheet.subject === 'HOUSEHOLD' && card(t('task.households'), h('span.sz-mute', null, `${answered} / ${line.subjects}`),
      h('ul.sz-list', null, forms.rows.map((one) => h('li', null, h('a', { href: `#${page}/${one.household}` }, state(one, waits(one)),
        h('span', null, h('span.t', null, one.label), h('span.m', null, one.mine ? '' : t('task.others'))), icon('angle-right')))))),
    (may.has('FEED_BACK') || may.has('SUM_UP')) && !over && h('section.sz-m-card', null, h('div.sz-m-in', null, h('label.m-field', { style: 'margin-top:0' }, h('span', null, t('task.words')), words))),
    line.level === 'GRID' && h('a.sz-btn.line.m-more', { href: `#hz/${id}/0` }, icon('exclamation-triangle'), t('hazard.raise')),
  ], act: bar.length > 0 && h('div.sz-m-act', null, bar) });
}

const LABELS = { SIGN: 'task.sign', FEED_BACK: 'task.feed-back', SUM_UP: 'task.sum-up' };

/** Filled, open, or waiting in the outbox. */
const state = (one, item) => (item ? h('span.sz-tag' + (stuck(item) ? '.bad' : '.info'), null, t('O.' + item.state)) : h('span.sz-tag' + (one.complete ? '.ok' : '.warn'), null, t(one.complete ? 'task.filled' : 'task.open')));

const fact = (word, ...value) => [h('dt', null, t(word)), h('dd', null, ...value)];

/** What the suite holds already: shown with its source, never asked. */
const known = (held) => h('dl.sz-facts.m-known', null, held.map((one) => [h('dt', null, one.label), h('dd', null, one.value, h('small.sz-mute', null, ' ' + t('task.from', one.origin)))]));

/** What stands in the form now beside what was typed, field by field where they differ. */
function both(fields, now, typed) {
  const said = (value) => (value ? (value === 'YES' || value === 'NO' ? t('A.' + value) : value.replaceAll('|', '、')) : '—');
  const differ = fields.filter((field) => field.kind !== 'PHOTO' && (now['f' + field.position] ?? '') !== (typed['f' + field.position] ?? ''));
  return differ.length > 0 && h('dl.sz-facts', null, differ.map((field) => [h('dt', null, field.label), h('dd', null, h('div', null, t('task.now', said(now['f' + field.position]))), h('div', null, t('task.yours', said(typed['f' + field.position]))))]));
}

/** One form. With change it is the one in the outbox that is being changed. */
async function fill(app, draw, id, household, change) {
  const page = `t/${id}/${household}`;
  const mine = (await under(page)).find((item) => item.kind === 'fill');
  const claimed = mine && change ? await claim(mine.id) : null;
  const item = claimed ?? (stuck(mine) ? mine : null);
  const [sheet, form] = await Promise.all([get('tasks/' + id), get(`tasks/${id}/forms/${household}`)]);
  const waits = mine && !item;
  const open = !waits && (sheet.actions.includes('SIGN') || sheet.actions.includes('FEED_BACK'));
  const name = `task.${id}.${household}`;
  const draft = { answers: { ...form.answers }, photos: {}, ...mine?.draft, ...read(name) };
  const fields = sheet.fields.filter((field) => !field.held);
  // both answers stand beside each other below, so the list of what others did need not repeat them
  const why = item && refused({ ...item, changes: item.changes && { ...item.changes, differences: [] } }, open, () => fill(app, draw, id, household), item.changes && both(fields, form.answers, draft.answers));
  const news = h('div', null, waits && [queued(t('task.fill'), mine), h('a.sz-link', { href: `#${page}/edit` }, t('outbox.edit'))], why);
  const changed = () => keep(name, draft);
  const send = h('button.sz-btn', { type: 'button', onclick: submit }, icon('check'), t('task.save'));

  async function submit() {
    if (send.disabled) return;
    send.disabled = true;
    const content = { title: `${t('task.fill')}·${form.label ?? sheet.line.unitName}`, draft: structuredClone({ answers: draft.answers, photos: draft.photos }), version: form.version };
    let kept;
    try {
      kept = item ? await replace(item, content) : await add({ kind: 'fill', page, number: 't' + id, ...content });
    } catch {
      send.disabled = false;
      news.replaceChildren(note('bad', t('draft.full')));
      return news.scrollIntoView({ block: 'center' });
    }
    await forget(name);
    if (stuck(await outcome(kept.id))) return fill(app, draw, id, household, 'edit');
    app.go(await next() ?? 't/' + id);
  }

  /** The next household without a form, so that a round goes on without going back to the list. */
  async function next() {
    if (household === '0') return null;
    const done = new Set((await under('t/' + id)).filter((one) => one.kind === 'fill').map((one) => one.page.split('/')[2]));
    const rest = (await get(`tasks/${id}/forms`)).rows.find((one) => !one.complete && String(one.household) !== household && !done.has(String(one.household)));
    return rest ? `t/${id}/${rest.household}` : null;
  }

  draw({ title: form.label ?? sheet.line.unitName, under: sheet.line.title, up: '#t/' + id, body: [
    news,
    form.held.length > 0 && card(t('task.known'), null, h('div.sz-m-in', null, known(form.held))),
    h('section.sz-m-card', null, h('div.sz-m-in', null, answersOf(fields, draft, { changed, open, most: PHOTOS, source: `../api/v1/tasks/${id}/forms/${household}/photos/` }))),
    sheet.line.level === 'GRID' && h('a.sz-btn.line.m-more', { href: `#hz/${id}/${household}` }, icon('exclamation-triangle'), t('hazard.raise')),
  ], act: open && h('div.sz-m-act', null, send) });
}
