// Hazards: raising one where it was found, putting it right, checking again. All of it goes through the outbox, with its photos.
import { h, card, note, icon, due, when } from './dom.js';
import { t } from './words.js';
import { get, asOf } from './slice.js';
import { add, claim, replace, outcome, of } from './outbox.js';
import { queued, refused, stuck } from './conflict.js';
import { shots, show } from './photos.js';
import { read, keep, forget } from './drafts.js';

const KINDS = ['FIRE', 'GAS', 'FLOOD', 'BUILDING', 'ELECTRIC', 'ROAD', 'OTHER'];
const GRADES = ['ORDINARY', 'MAJOR', 'GRAVE'];
const TONE = { FOUND: 'warn', ORDERED: 'info', AGAIN: 'bad', RECTIFIED: 'hold', CLOSED: 'ok' };
const PHOTOS = 6;
const LEAST = 4;

/** What a move asks for: text says which words, need which are demanded, must the photo that cannot be left out. The others need the wider desk. */
const MOVES = {
  RECTIFY: { icon: 'check', text: 'result', need: 'need.result', photos: 'photos.after', must: 'need.after' },
  PASS: { icon: 'check', text: 'opinion', photos: 'photos.check' },
  FAIL: { icon: 'undo', text: 'reason', need: 'need.reason', photos: 'photos.check', back: true },
};

const tag = (status) => h('span.sz-tag' + (TONE[status] ? '.' + TONE[status] : ''), null, t('HS.' + status));

/** What this person can do the next step of; nothing where the job has no hazards. */
export async function waiting(rows) {
  try {
    return await get('hazards/waiting?rows=' + rows);
  } catch (failure) {
    if (failure.status !== 403 && failure.kind !== 'net') throw failure;
    return null;
  }
}

export const hazardRow = (line) => h('li', null, h('a', { href: '#h/' + line.number }, tag(line.status),
  h('span', null, h('span.t', null, line.description), h('span.m', null, [line.communityName, line.address].filter(Boolean).join('·'))), due(line)));

export async function hazards(app, draw) {
  const page = await get('hazards/waiting?rows=100');
  draw({ title: t('hazards'), under: t('all.n', page.total), up: '#', body: [
    card('', null, page.rows.length ? h('ul.sz-list', null, page.rows.map(hazardRow)) : h('div.m-empty', null, h('p', null, t('hazards.none')))),
    app.me.grounds.length > 0 && h('a.sz-btn.line.m-more', { href: '#hz/0/0' }, icon('exclamation-triangle'), t('hazard.raise')),
  ] });
}

export default async function hazard(app, draw, [number, change], news) {
  const sheet = await get('hazards/' + encodeURIComponent(number));
  const mine = await of(number);
  const again = (words) => hazard(app, draw, [number], words);
  if (mine && !news) {
    const claimed = change ? await claim(mine.id) : null;
    if (!claimed && !stuck(mine)) return page(app, draw, sheet, [], queued(t('HM.' + mine.move), mine), again);
    const possible = sheet.actions.includes(mine.move);
    const why = refused(mine, possible, () => again(h('span')));
    return possible ? act(app, draw, sheet, mine.move, why, mine, again) : page(app, draw, sheet, [], why, again);
  }
  const here = mine ? [] : Object.keys(MOVES).filter((move) => sheet.actions.includes(move));
  const typed = here.find((move) => read(`hazard.${number}.${move}`));
  if (typed && !news) return act(app, draw, sheet, typed, note('', t('kept.text')), null, again);
  return page(app, draw, sheet, here, news, again);
}

function page(app, draw, sheet, here, news, again) {
  const { line } = sheet;
  const fact = (word, ...value) => value.some(Boolean) && [h('dt', null, t(word)), h('dd', null, ...value)];
  const source = (photo, small) => `../api/v1/hazards/${encodeURIComponent(line.number)}/photos/${photo.id}${small ? '?small=true' : ''}`;
  const buttons = here.map((move) => h('button.sz-btn' + (MOVES[move].back ? '.bad' : ''), { type: 'button', onclick: () => act(app, draw, sheet, move, null, null, again) }, t('HM.' + move)));
  // the way back stands left, the ordinary next step right, under the thumb
  buttons.sort((one, other) => other.classList.contains('bad') - one.classList.contains('bad'));
  draw({ title: t('hazard'), under: line.number, up: '#hazards', body: [
    news,
    h('section.sz-m-card', null, h('div.sz-m-in', null, h('div.m-tagline', null, tag(line.status), line.grade !== 'ORDINARY' && h('span.sz-tag.bad', null, t('G.' + line.grade)), due(line)),
      h('p.m-text', null, line.description),
      h('dl.sz-facts', null, fact('hazard.kind', t('H.' + line.kind)), fact('where', [line.communityName, line.address].filter(Boolean).join(' ')), fact('hazard.demand', sheet.demand), fact('hazard.responsible', line.responsible),
        fact('due', when(line.dueAt)), fact('hazard.finder', sheet.finderName ?? sheet.finder, ' ', when(line.foundAt)), fact('hazard.rectifier', sheet.rectifierName)))),
    card(t('photos'), h('span.sz-mute', null, String(sheet.photos.length)), h('div.sz-m-in', null, !sheet.photos.length ? h('p.sz-mute', null, t('photos.none')) : asOf() ? h('p.sz-mute', null, t('photos.offline'))
      : h('div.sz-m-shots', null, sheet.photos.map((photo, i) => {
        const alt = `${t(photo.kind)} ${i + 1}`;
        return h('a', { href: source(photo), onclick: (event) => { event.preventDefault(); show(source(photo), alt); } }, h('img', { src: source(photo, true), alt, loading: 'lazy' }), h('em', { 'aria-hidden': 'true' }, t(photo.kind)));
      })))),
    card(t('steps'), null, h('div.sz-m-in', null, h('ol.m-steps', null, sheet.steps.map((step) => h('li' + (step.move === 'FAIL' ? '.back' : ''), null, h('b', null, t('HM.' + step.move)),
      h('small', null, [when(step.at), step.actorName ?? step.actor].join(' ')), step.opinion && h('p', null, step.opinion)))))),
    sheet.actions.some((move) => !MOVES[move]) && h('p.sz-mute', null, t('hazard.elsewhere')),
  ], act: buttons.length > 0 && h('div.sz-m-act', null, buttons) });
}

/** The form of one move. item: the one in the outbox that is being changed. */
function act(app, draw, sheet, move, kept, item, again) {
  const { number } = sheet.line;
  const wants = MOVES[move];
  const name = `hazard.${number}.${move}`;
  const draft = { opinion: '', photos: [], ...item?.draft, ...read(name) };
  const changed = () => (draft.opinion || draft.photos.length ? keep(name, draft) : forget(name));
  const camera = shots(draft.photos, PHOTOS, { changed, label: t(wants.photos) });
  const news = h('div', null, kept);
  const send = h('button.sz-btn' + (wants.back ? '.bad' : ''), { type: 'button', onclick: submit }, icon(wants.icon), t('HM.' + move));

  async function submit() {
    if (send.disabled) return;
    const lack = wants.need && !draft.opinion.trim() ? t(wants.need) : wants.must && !draft.photos.length ? t(wants.must) : null;
    if (lack) return news.replaceChildren(note('bad', lack));
    send.disabled = true;
    send.textContent = t('sending');
    const content = { title: `${t('HM.' + move)}·${sheet.line.address}`, draft: { opinion: draft.opinion.trim(), photos: structuredClone(draft.photos) }, version: sheet.version };
    let mine;
    try {
      mine = item ? await replace(item, content) : await add({ kind: 'rectify', page: 'h/' + number, number, move, ...content });
    } catch {
      send.disabled = false;
      send.textContent = t('again');
      return news.replaceChildren(note('bad', t('draft.full')));
    }
    await forget(name);
    const end = await outcome(mine.id);
    const word = end.state === 'sent' ? note('ok', t('act.done', t('HM.' + move))) : queued(t('HM.' + move), end);
    return again(end.state === 'sent' ? word : undefined).catch(() => draw({ title: t('HM.' + move), under: number, up: '#hazards', body: word }));
  }

  draw({ title: t('HM.' + move), under: number, up: '#h/' + number, body: [
    news,
    h('section.sz-m-card', null, h('div.sz-m-in', null, h('p', null, sheet.line.description), sheet.demand && h('p.sz-mute', null, `${t('hazard.demand')}：${sheet.demand}`))),
    card(t(wants.photos), null, h('div.sz-m-in', null, camera.element)),
    h('section.sz-m-card', null, h('div.sz-m-in', null, h('label.m-field', { style: 'margin-top:0' }, h('span', null, t(wants.text)),
      h('textarea', { rows: '3', maxlength: '500', value: draft.opinion, oninput: (event) => { draft.opinion = event.target.value; news.replaceChildren(); changed(); } })))),
  ], act: h('div.sz-m-act', null, h('button.sz-btn.line', { type: 'button', onclick: () => { if (item) return app.go('outbox'); forget(name); again(h('span')); } }, t('act.later')), send) });
}

/** 登记隐患 where a task is done, or anywhere on the own ground (task 0). With an id it is one of the outbox that is being changed. */
export async function raise(app, draw, [task, household = '0', id]) {
  const item = id ? await claim(id) : null;
  if (id && !item) return app.go('outbox');
  const { grounds } = app.me;
  const sheet = task === '0' ? null : await get('tasks/' + task);
  const form = sheet && household !== '0' ? await get(`tasks/${task}/forms/${household}`) : null;
  const up = id ? '#outbox' : sheet ? `#t/${task}${household === '0' ? '' : '/' + household}` : '#hazards';
  const name = `hazard.${id ?? task + '.' + household}`;
  const draft = { kind: 'FIRE', grade: 'ORDINARY', description: '', address: form?.label ?? '', photos: [], ground: sheet ? null : grounds[0]?.code, ...item?.draft, ...read(name) };
  const changed = () => keep(name, draft);
  const news = h('div', null, item?.reason && note('bad', item.reason, item.fields?.length > 0 && h('ul', null, item.fields.map((field) => h('li', null, field.message)))));
  const camera = shots(draft.photos, PHOTOS, { changed, label: t('photos') });
  const send = h('button.sz-btn', { type: 'button', onclick: submit }, t(item ? 'again' : 'hazard.send'));
  const field = (key, label, make) => h('label.m-field', null, h('span', null, label), make({ value: draft[key], oninput: (event) => { draft[key] = event.target.value; changed(); } }));
  const grades = h('div.sz-notch', { role: 'group', 'aria-label': t('hazard.grade') }, GRADES.map((one) => h('button', { type: 'button', 'aria-pressed': String(draft.grade === one), onclick: (event) => {
    draft.grade = one;
    [...grades.children].forEach((button) => button.setAttribute('aria-pressed', String(button === event.target)));
    changed();
  } }, t('G.' + one))));

  async function submit() {
    if (send.disabled) return;
    const lack = draft.description.trim().length < LEAST ? t('need.hazard') : !draft.address.trim() ? t('need.where') : null;
    if (lack) return news.replaceChildren(note('bad', lack));
    send.disabled = true;
    send.textContent = t('sending');
    const content = { title: `${t('hazard.raise')}·${draft.address.trim()}`, draft: { ...structuredClone(draft), task: sheet ? Number(task) : null, household: Number(household) || null } };
    let mine;
    try {
      mine = item ? await replace(item, content) : await add({ kind: 'hazard', page: `hz/${task}/${household}`, ...content });
    } catch {
      send.disabled = false;
      return news.replaceChildren(note('bad', t('draft.full')));
    }
    await forget(name);
    const end = await outcome(mine.id);
    if (stuck(end)) {
      history.replaceState(null, '', `#hz/${task}/${household}/${mine.id}`);
      return raise(app, draw, [task, household, mine.id]);
    }
    const back = h('a.sz-btn.line', { href: up === '#outbox' ? '#hazards' : up }, t('hazard.back'));
    return draw(end.state === 'sent' ? { title: t('hazard.sent'), up, body: [note('ok', h('b', null, t('hazard.sent')), h('div', null, end.number)), h('a.sz-btn', { href: '#h/' + end.number }, t('hazard.see')), back] }
      : { title: t('queued'), up, body: [note('warn', h('b', null, t('queued')), h('div', null, t(end.state === 'failed' ? 'hazard.queued.failed' : 'hazard.queued'))), h('a.sz-btn', { href: '#outbox' }, t('outbox.see')), back] });
  }

  draw({ title: t('hazard.raise'), under: sheet?.line.unitName, up, body: [
    news,
    card(t('photo'), null, h('div.sz-m-in', null, camera.element)),
    h('section.sz-m-card', null, h('div.sz-m-in', null,
      !sheet && grounds.length > 1 && h('label.m-field', { style: 'margin-top:0' }, h('span', null, t('ground')), h('select', { onchange: (event) => { draft.ground = event.target.value; changed(); } },
        grounds.map((ground) => h('option', { value: ground.code, selected: ground.code === draft.ground }, ground.name)))),
      h('div.sz-m-pick', { role: 'radiogroup', 'aria-label': t('hazard.kind') }, KINDS.map((one) => h('label', null, h('input', { type: 'radio', name: 'kind', checked: draft.kind === one, onchange: () => { draft.kind = one; changed(); } }), h('span', null, t('H.' + one))))),
      h('div.m-field', null, h('span', null, t('hazard.grade')), grades),
      field('description', t('hazard.what'), (props) => h('textarea', { rows: '3', maxlength: '1000', ...props })),
      field('address', t('hazard.where'), (props) => h('input', { type: 'text', maxlength: '200', autocomplete: 'off', ...props })))),
  ], act: h('div.sz-m-act', null, send) });
}
