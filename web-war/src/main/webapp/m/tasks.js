// Campaign tasks: what waits, one receipt with its forms, filling one form, raising a hazard from it.
import { h, card, note, icon, due, when } from './dom.js';
import { t } from './words.js';
import { post, put, newKey } from './api.js';
import { get } from './slice.js';
import { shots } from './photos.js';
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

export default async function task(app, draw, [id, household], news) {
  if (household !== undefined) return fill(app, draw, id, household);
  const [sheet, forms] = await Promise.all([get('tasks/' + id), get(`tasks/${id}/forms`)]);
  const { line } = sheet;
  const again = (words) => task(app, draw, [id], words);
  const only = line.leaf && sheet.subject === 'UNIT';
  const open = sheet.actions.includes('SIGN') || sheet.actions.includes('FEED_BACK');
  const words = h('textarea', { rows: '2', maxlength: '500', placeholder: t('task.words.hint') });
  const act = (move, label, line) => sheet.actions.includes(move) && h('button.sz-btn' + (line ? '.line' : ''), { type: 'button', onclick: (event) => go(event.target, move) }, t(label));

  async function go(button, move) {
    button.disabled = true;
    try {
      await post(`tasks/${id}/${move.toLowerCase().replace('_', '-')}`, { version: sheet.version, opinion: words.value.trim() || null }, { 'Idempotency-Key': newKey() });
      await again(note('ok', t('task.done.' + move)));
    } catch (failure) {
      button.disabled = false;
      if (failure.kind === 'expired') app.expired();
      else box.replaceChildren(note(failure.kind === 'net' ? 'warn' : 'bad', failure.detail));
    }
  }

  const box = h('div', null, news);
  const bar = [act('FEED_BACK', 'task.feed-back', !(line.answered >= line.subjects)), act('SUM_UP', 'task.sum-up'), act('SIGN', 'task.sign', line.leaf)].filter(Boolean);
  if (only && open) bar.push(h('a.sz-btn', { href: `#t/${id}/0` }, t(line.answered ? 'task.refill' : 'task.fill')));
  draw({ title: line.title, under: line.unitName, up: '#tasks', body: [
    box,
    h('section.sz-m-card', null, h('div.sz-m-in', null, h('div.m-tagline', null, tag(line.status), due(line)),
      h('p.m-text', null, sheet.purpose),
      sheet.notes.map((one) => h('p.m-known', null, h('b', null, one.unitName + '：'), one.words)),
      h('dl.sz-facts', null, fact('due', when(line.dueAt)), line.leaf && fact('task.forms', `${line.answered} / ${line.subjects}`), line.leaf && line.status !== 'DONE' && fact('task.takes', span(sheet.minutes)),
        sheet.basis && fact('task.basis', sheet.basis), line.vacant && fact('task.desk', t('task.vacant')), sheet.summary && fact('task.summary', sheet.summary)))),
    sheet.below && card(t('task.below'), null, h('div.sz-m-in', null, h('p', null, t('task.below.n', sheet.below.done, sheet.below.issued, sheet.below.late)), h('div.sz-meter', null, h('i', { style: `width:${sheet.below.issued ? (100 * sheet.below.done) / sheet.below.issued : 0}%` })))),
    only && forms.rows[0]?.held.length > 0 && card(t('task.known'), null, h('div.sz-m-in', null, known(forms.rows[0].held))),
    line.leaf && sheet.subject === 'HOUSEHOLD' && card(t('task.households'), h('span.sz-mute', null, `${line.answered} / ${line.subjects}`),
      h('ul.sz-list', null, forms.rows.map((one) => h('li', null, h('a', { href: `#t/${id}/${one.household}` }, h('span.sz-tag' + (one.complete ? '.ok' : '.warn'), null, t(one.complete ? 'task.filled' : 'task.open')),
        h('span', null, h('span.t', null, one.label), h('span.m', null, one.mine ? '' : t('task.others'))), icon('angle-right')))))),
    (sheet.actions.includes('FEED_BACK') || sheet.actions.includes('SUM_UP')) && h('section.sz-m-card', null, h('div.sz-m-in', null, h('label.m-field', { style: 'margin-top:0' }, h('span', null, t('task.words')), words))),
    line.level === 'GRID' && h('a.sz-btn.line.m-more', { href: '#hz/' + id }, icon('exclamation-triangle'), t('hazard.raise')),
  ], act: bar.length > 0 && h('div.sz-m-act', null, bar) });
}

const fact = (word, ...value) => [h('dt', null, t(word)), h('dd', null, ...value)];

/** What the suite holds already: shown with its source, never asked. */
const known = (held) => h('dl.sz-facts.m-known', null, held.map((one) => [h('dt', null, one.label), h('dd', null, one.value, h('small.sz-mute', null, ' ' + t('task.from', one.origin)))]));

async function fill(app, draw, id, household) {
  const [sheet, form] = await Promise.all([get('tasks/' + id), get(`tasks/${id}/forms/${household}`)]);
  const open = sheet.actions.includes('SIGN') || sheet.actions.includes('FEED_BACK');
  const name = `task.${id}.${household}`;
  const draft = { key: newKey(), answers: { ...form.answers }, photos: {}, ...read(name) };
  const news = h('div');
  const changed = () => keep(name, draft);
  const fields = answersOf(sheet.fields.filter((field) => !field.held), draft, { changed, open, most: PHOTOS, source: `../api/v1/tasks/${id}/forms/${household}/photos/` });
  const send = h('button.sz-btn', { type: 'button', onclick: submit }, icon('check'), t('task.save'));

  async function submit() {
    if (send.disabled) return;
    send.disabled = true;
    news.replaceChildren();
    try {
      await put(`tasks/${id}/forms/${household}`, { answers: await fields.answers() }, { 'Idempotency-Key': draft.key });
      forget(name);
      const rest = household === '0' ? null : (await get(`tasks/${id}/forms`)).rows.find((one) => !one.complete && String(one.household) !== household);
      app.go(rest ? `t/${id}/${rest.household}` : `t/${id}`);
    } catch (failure) {
      send.disabled = false;
      draft.key = newKey();
      if (failure.kind === 'expired') app.expired();
      else { news.replaceChildren(note(failure.kind === 'net' ? 'warn' : 'bad', failure.kind === 'net' ? t('net') : failure.detail)); news.scrollIntoView({ block: 'center' }); }
    }
  }

  draw({ title: form.label ?? sheet.line.unitName, under: sheet.line.title, up: '#t/' + id, body: [
    form.held.length > 0 && card(t('task.known'), null, h('div.sz-m-in', null, known(form.held))),
    h('section.sz-m-card', null, h('div.sz-m-in', null, fields.elements)),
    news,
    sheet.line.level === 'GRID' && h('a.sz-btn.line.m-more', { href: `#hz/${id}/${household}` }, icon('exclamation-triangle'), t('hazard.raise')),
  ], act: open && h('div.sz-m-act', null, send) });
}

const KINDS = ['FIRE', 'GAS', 'FLOOD', 'BUILDING', 'ELECTRIC', 'ROAD', 'OTHER'];
const GRADES = ['ORDINARY', 'MAJOR', 'GRAVE'];

/** 登记隐患 where the task is done. */
export async function hazard(app, draw, [id, household]) {
  const sheet = await get('tasks/' + id);
  const form = household && household !== '0' ? await get(`tasks/${id}/forms/${household}`) : null;
  const name = `hazard.${id}.${household ?? ''}`;
  const draft = { key: newKey(), kind: 'FIRE', grade: 'ORDINARY', description: '', address: form?.label ?? '', photos: [], ...read(name) };
  const changed = () => keep(name, draft);
  const news = h('div');
  const camera = shots(draft.photos, PHOTOS, { changed, label: t('photos') });
  const send = h('button.sz-btn', { type: 'button', onclick: submit }, t('hazard.send'));
  const field = (key, label, make) => h('label.m-field', null, h('span', null, label), make({ value: draft[key], oninput: (event) => { draft[key] = event.target.value; changed(); } }));
  const grades = h('div.sz-notch', { role: 'group', 'aria-label': t('hazard.grade') }, GRADES.map((one) => h('button', { type: 'button', 'aria-pressed': String(draft.grade === one), onclick: (event) => {
    draft.grade = one;
    [...grades.children].forEach((button) => button.setAttribute('aria-pressed', String(button === event.target)));
    changed();
  } }, t('G.' + one))));

  async function submit() {
    if (send.disabled) return;
    send.disabled = true;
    try {
      const { number } = await post('hazards', { kind: draft.kind, grade: draft.grade, description: draft.description.trim(), address: draft.address.trim(), task: Number(id),
        household: household ? Number(household) : null, photos: await camera.ids() }, { 'Idempotency-Key': draft.key });
      forget(name);
      draw({ title: t('hazard.sent'), up: '#t/' + id, body: [note('ok', h('b', null, t('hazard.sent')), h('div', null, number)), h('a.sz-btn', { href: '#t/' + id }, t('hazard.back'))] });
    } catch (failure) {
      send.disabled = false;
      if (failure.kind === 'expired') app.expired();
      else news.replaceChildren(note(failure.kind === 'net' ? 'warn' : 'bad', failure.detail, failure.fields?.length > 0 && h('ul', null, failure.fields.map((one) => h('li', null, one.message)))));
    }
  }

  draw({ title: t('hazard.raise'), under: sheet.line.unitName, up: `#t/${id}${household ? '/' + household : ''}`, body: [
    card(t('photo'), null, h('div.sz-m-in', null, camera.element)),
    h('section.sz-m-card', null, h('div.sz-m-in', null,
      h('div.sz-m-pick', { role: 'radiogroup', 'aria-label': t('hazard.kind') }, KINDS.map((one) => h('label', null, h('input', { type: 'radio', name: 'kind', checked: draft.kind === one, onchange: () => { draft.kind = one; changed(); } }), h('span', null, t('H.' + one))))),
      h('div.m-field', null, h('span', null, t('hazard.grade')), grades),
      field('description', t('hazard.what'), (props) => h('textarea', { rows: '3', maxlength: '1000', ...props })),
      field('address', t('hazard.where'), (props) => h('input', { type: 'text', maxlength: '200', autocomplete: 'off', ...props })))),
    news,
  ], act: h('div.sz-m-act', null, send) });
}
