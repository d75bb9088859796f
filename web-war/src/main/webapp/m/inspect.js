// 现场评分: an inspector's places, one item a screen, kept while it is tapped. Scores, photos and the lock go through the outbox, so a place without signal is scored all the same.
import { h, card, icon, note, when, hour } from './dom.js';
import { t } from './words.js';
import { get } from './slice.js';
import { add, claim, replace, outcome, run, under, news as moves } from './outbox.js';
import { queued, stuck } from './conflict.js';
import { shots, show } from './photos.js';
import { empty } from './lists.js';

const PHOTOS = 6;
/** So long after the last touch an item is kept by itself. */
const CALM = 700;

/** The places to inspect; null where the job inspects none, and where nothing is known of them without a network. */
export async function places(me) {
  if (!me.jobs.some((one) => one.job === 'inspector')) return null;
  try {
    return await get('assessment/inspections');
  } catch (failure) {
    if (failure.kind !== 'net') throw failure;
    return null;
  }
}

export const placeRow = (line) => h('li', null, h('a', { href: '#in/' + line.id }, h('span.sz-tag' + (line.lockedAt ? '.ok' : '.warn'), null, t(line.lockedAt ? 'in.locked' : 'in.open')),
  h('span', null, h('span.t', null, line.name), h('span.m', null, `${line.townName}·${line.roundTitle}`)), h('span.sz-mute', null, `${line.scored}/${line.items}`)));

/** Points as the service gives them; null for what cannot be scored. */
export function pointsOf(indicator, found) {
  const value = Number(found), most = Number(indicator.most);
  if (found === '' || found === null || found === undefined || !Number.isFinite(value)) return null;
  const cents = (points) => Math.round(points * 100 + 1e-7) / 100;
  switch (indicator.method) {
    case 'BOOLEAN': return value === 1 ? most : value === 0 ? 0 : null;
    case 'EXPERT': return value < 0 || value > most ? null : value;
    case 'DEDUCT': return value < 0 || !Number.isInteger(value) ? null : cents(Math.max(0, most - Number(indicator.parameter) * value));
    case 'RATIO': return value < 0 ? null : value >= Number(indicator.parameter) ? most : cents((most * value) / Number(indicator.parameter));
    default: {
      let points = 0;
      for (const [from, worth] of indicator.parameter.trim().split(/\s+/).map((band) => band.split(/[:：]/).map(Number))) if (value >= from) points = worth;
      return cents(Math.min(points, most));
    }
  }
}

/** The sheet with what waits here put over what the service has. */
async function read(id) {
  const [sheet, mine] = await Promise.all([get('assessment/inspections/' + id), under('in/' + id)]);
  const typed = new Map(mine.filter((item) => item.kind === 'score').map((item) => [item.code, item]));
  for (const item of sheet.items) {
    const waits = typed.get(item.indicator.code);
    if (waits) Object.assign(item, { found: waits.draft.found, points: pointsOf(item.indicator, waits.draft.found), note: waits.draft.note, waits });
  }
  return { sheet, lock: mine.find((item) => item.kind === 'lock'), waiting: typed.size, refused: [...typed.values()].filter(stuck) };
}

const scored = (item) => item.found !== null && item.found !== undefined && item.found !== '';
const short = (item) => scored(item) && Number(item.points) < Number(item.indicator.most);
const silent = (item) => short(item) && !item.note;
const plain = (figure) => (figure === null || figure === undefined ? '–' : String(Number(figure)));

export default async function inspect(app, draw, [id, place]) {
  if (id === undefined) {
    const lines = await places(app.me) ?? [];
    return draw({ title: t('in'), up: '#', body: [card('', null, lines.length ? h('ul.sz-list', null, lines.map(placeRow)) : empty(t('in.none')))] });
  }
  const { sheet, lock, refused } = await read(id);
  if (place === 'all') return overview(app, draw, id, sheet, lock, refused);
  const first = sheet.items.findIndex((item) => !scored(item));
  if (place === undefined && (first < 0 || sheet.line.lockedAt || lock)) return overview(app, draw, id, sheet, lock, refused);
  return one(app, draw, id, sheet, place === undefined ? first : Math.min(Math.max(Number(place) || 0, 0), sheet.items.length - 1), Boolean(lock));
}

const head = (sheet, side) => ({ title: sheet.line.name, under: `${sheet.line.roundTitle}·${t('in.on-site')}`, side });

/** One item: what is asked, what was handed in, what is found. */
function one(app, draw, id, sheet, at, closing) {
  const item = sheet.items[at], { indicator } = item;
  const page = `in/${id}/${at}`;
  const open = !sheet.line.lockedAt && !closing;
  const draft = { found: scored(item) ? String(Number(item.found)) : '', note: item.note ?? '', photos: item.waits?.draft.photos ?? [] };
  let timer = 0, touched = false, keeping = Promise.resolve();

  const strip = h('div.sz-m-state', { role: 'status', id: 'saved' });
  let told = '';
  function tell(state, at) {
    told = state;
    strip.className = 'sz-m-state' + (state === 'sent' || state === 'blind' ? '' : ' warn');
    const words = state === 'sent' ? t('in.saved', hour(at)) : state === 'blind' ? t('in.blind') : state === 'refused' ? t('in.refused') : t('in.kept');
    strip.replaceChildren(icon(state === 'sent' ? 'check-circle' : state === 'blind' ? 'eye-slash' : 'cloud-upload'), words);
  }
  if (item.waits) tell(stuck(item.waits) ? 'refused' : 'kept'); else if (item.savedAt) tell('sent', new Date(item.savedAt)); else tell('blind');

  const figure = h('output', { 'aria-live': 'polite', id: 'points' });
  const trouble = h('p.sz-bad', { role: 'alert' });
  const box = h('input', { type: 'text', inputmode: 'decimal', maxlength: '12', id: 'found', 'aria-label': t('in.found'), value: draft.found, oninput: (event) => { draft.found = event.target.value.trim(); changed(); } });
  const words = h('textarea', { rows: '2', maxlength: '400', id: 'why', value: draft.note, oninput: (event) => { draft.note = event.target.value; changed(); } });
  const usual = (item.reasons ?? []).length > 0 && h('div.m-usual', { role: 'group', 'aria-label': t('in.usual') }, item.reasons.map((reason) => h('button.sz-chip', { type: 'button', onclick: () => {
    if (draft.note.includes(reason)) return;
    draft.note = [draft.note.trim(), reason].filter(Boolean).join('；').slice(0, 400);
    words.value = draft.note;
    changed();
  } }, reason)));
  const star = h('span.sz-bad', { 'aria-hidden': 'true' }, ' *');
  const notches = h('div.sz-notch', { role: 'group', 'aria-label': t('in.quick') });

  function paint() {
    const points = pointsOf(indicator, draft.found);
    figure.replaceChildren(plain(points), h('u', null, ` / ${plain(indicator.most)} ${t('in.points')}`));
    star.hidden = !(points !== null && points < Number(indicator.most));
    trouble.textContent = draft.found !== '' && points === null ? t('in.outside', plain(indicator.most)) : '';
    notches.replaceChildren(...choices(indicator).map(([value, word]) => h('button', { type: 'button', 'aria-pressed': String(draft.found !== '' && Number(draft.found) === value), onclick: () => put(value) }, word)));
  }

  function put(value) {
    draft.found = String(value);
    box.value = draft.found;
    changed();
  }

  function step(by) {
    const width = indicator.method === 'EXPERT' ? Number(indicator.parameter) : 1;
    const now = draft.found === '' ? (indicator.method === 'EXPERT' ? Number(indicator.most) : 0) : Number(draft.found) + by * width;
    const top = indicator.method === 'EXPERT' ? Number(indicator.most) : 9999;
    put(Math.min(top, Math.max(0, Math.round(now * 100) / 100)));
  }

  function changed() {
    touched = true;
    paint();
    clearTimeout(timer);
    timer = setTimeout(save, CALM);
  }

  /** Into the outbox, in place of what still waits there for the same item; then out, if there is a network. */
  function save() {
    clearTimeout(timer);
    if (!touched || !open || pointsOf(indicator, draft.found) === null) return keeping;
    touched = false;
    const content = { title: `${sheet.line.name}·${indicator.name}`, code: indicator.code, draft: { found: Number(draft.found), note: draft.note.trim(), photos: structuredClone(draft.photos) } };
    keeping = keeping.then(async () => {
      const before = (await under(page)).find((waits) => waits.kind === 'score');
      const mine = before && await claim(before.id);
      const kept = mine ? await replace(mine, content) : await add({ kind: 'score', page, number: `in${id}.${indicator.code.replaceAll('-', '_')}`, ...content });
      tell('kept');
      const end = await outcome(kept.id);
      if (end.state === 'sent') tell('sent', new Date(end.sentAt));
      else if (stuck(end)) { tell('refused'); trouble.textContent = end.reason ?? ''; }
      // pictures that were sent lie with the service now
      if (end.state === 'sent' && draft.photos.length && !touched) { draft.photos.length = 0; app.go(`${page}/${Date.now()}`); }
    }).catch(() => { trouble.textContent = t('draft.full'); });
    return keeping;
  }

  // what went out later, with the network back
  const look = async () => {
    if (!location.hash.startsWith('#' + page)) return moves.removeEventListener('change', look);
    if (told === 'kept' && !(await under(page)).length) tell('sent', new Date());
  };
  moves.addEventListener('change', look);

  async function go(to) {
    if (open) { save(); await Promise.race([keeping, new Promise((later) => setTimeout(later, 1500))]); }
    app.go(to);
  }

  const last = at === sheet.items.length - 1;
  const source = `../api/v1/assessment/inspections/${id}/`;
  paint();
  draw({ ...head(sheet, h('a', { href: `#in/${id}/all` }, t('in.all'))), up: '#in', strip, body: [
    h('div', null, progress(sheet), ticks(sheet, at)),
    h('section.sz-m-card', { 'aria-labelledby': 'q' }, h('div.sz-m-in', null,
      h('div.m-tagline', null, indicator.required && h('span.sz-tag.bad', null, icon('exclamation-triangle'), t('in.required')), h('span.sz-tag', null, item.dimension), h('small.sz-mute', null, indicator.code)),
      h('h2.m-question', { id: 'q' }, indicator.name), h('p.sz-mute.m-how', null, rule(indicator), indicator.basis && `${t('in.stop')}${indicator.basis}`))),
    evidence(item, source, open && shots(draft.photos, PHOTOS - item.photos.length, { changed, label: t('in.photos') }).element),
    open ? h('section.sz-m-card', null, h('div.sz-m-in', null,
      h('div.sz-score', null, h('button', { type: 'button', 'aria-label': t('in.less'), onclick: () => step(-1) }, '−'), figure, h('button', { type: 'button', 'aria-label': t('in.more'), onclick: () => step(1) }, '+')),
      choices(indicator).length > 0 && notches,
      h('label.m-field' + (typing(indicator) ? '' : '.sz-sr'), null, h('span', null, t('in.found')), box), trouble,
      h('label.m-field', { for: 'why' }, h('span', null, t('in.why'), star)), words, usual))
      : h('section.sz-m-card', null, h('div.sz-m-in', null, h('p', null, h('b', null, plain(item.points)), ` / ${plain(indicator.most)}`), item.note && h('p', null, item.note)))],
    act: h('div.sz-m-act.m-one-two', null, h('button.sz-btn.line', { type: 'button', disabled: at === 0, onclick: () => go(`in/${id}/${at - 1}`) }, t('in.previous')),
      h('button.sz-btn', { type: 'button', onclick: () => go(last ? `in/${id}/all` : `in/${id}/${at + 1}`) }, t(last ? 'in.review' : open ? 'in.next' : 'in.forward'))) });
}

const typing = ({ method }) => method === 'RATIO' || method === 'BAND' || method === 'DEDUCT';

/** What can be tapped: yes and no, whole points, few cases. */
function choices({ method, most, parameter }) {
  if (method === 'BOOLEAN') return [[0, t('A.NO')], [1, t('A.YES')]];
  const upTo = (top) => Array.from({ length: top + 1 }, (_, i) => [i, String(i)]);
  if (method === 'EXPERT') return upTo(Math.floor(Number(most)));
  if (method === 'DEDUCT') return upTo(Math.min(6, Math.ceil(Number(most) / Number(parameter))));
  if (method === 'BAND') {
    const bands = parameter.trim().split(/\s+/).map((band) => band.split(/[:：]/)[0]);
    return [[Number(bands[0]) - 1, t('in.nothing')], ...bands.map((from) => [Number(from), '≥ ' + from])];
  }
  return [[0, '0'], [Number(parameter), String(Number(parameter))]];
}

const rule = ({ method, most, parameter }) => t('in.most', plain(most)) + t('in.m.' + method, parameter);

const progress = (sheet) => {
  const must = sheet.items.filter((item) => item.indicator.required);
  const sum = (list, of) => Math.round(list.reduce((all, item) => all + Number(of(item) ?? 0), 0) * 100) / 100;
  return h('div.m-progress', null, h('span', null, t('in.done', sheet.items.filter(scored).length, sheet.items.length, must.filter(scored).length, must.length)),
    h('span.sz-mute', null, t('in.so-far', sum(sheet.items, (item) => item.points), sum(sheet.items, (item) => item.indicator.most))));
};

const ticks = (sheet, at) => h('div.sz-m-step', { 'aria-hidden': 'true' }, sheet.items.map((item, i) => h('i' + (i === at ? '.n' : scored(item) ? (short(item) ? '.c' : '.y') : ''))));

function evidence(item, source, camera) {
  const pictures = item.evidence.filter((paper) => paper.picture), papers = item.evidence.filter((paper) => !paper.picture);
  const shot = (address, words) => h('a', { href: address, onclick: (event) => { event.preventDefault(); show(address, words); } }, h('img', { src: address + '?small=true', alt: words, loading: 'lazy' }), h('em', null, words));
  return card(t('in.evidence'), h('span.sz-mute', null, t('in.papers', item.evidence.length)), h('div.sz-m-in', null,
    !item.evidence.length && h('p.sz-mute', null, t('in.evidence.none')),
    (pictures.length > 0 || item.photos.length > 0) && h('div.sz-m-shots', null, pictures.map((paper) => shot(`${source}evidence/${paper.file}`, `${t('in.self')} ${paper.effectiveOn.slice(5)}`)),
      item.photos.map((file, i) => shot(`${source}photos/${file}`, `${t('in.on-site')} ${i + 1}`))),
    papers.length > 0 && h('ul.m-papers', null, papers.map((paper) => h('li', null, h('a', { href: `${source}evidence/${paper.file}` }, paper.name), h('small.sz-mute', null, ` ${paper.effectiveOn}`)))),
    seen(item).length > 0 && h('div.sz-bad', null, t('in.reused'), h('ul', null, seen(item).map((where) => h('li', null, where)))),
    item.self != null && h('p.m-known', null, t('in.others', plain(item.self), plain(item.town))), camera));
}

/** Where the same or nearly the same was handed in before. */
const seen = (item) => item.evidence.flatMap((paper) => [...paper.elsewhere.map((where) => `${paper.name}：${where}`), ...paper.alike.map((twin) => `${paper.name}：${twin.where} ${twin.share}%`)]);

/** Everything at a glance, what is missing, and the lock. */
function overview(app, draw, id, sheet, lock, refused) {
  const again = () => inspect(app, draw, [id, 'all']);
  const open = sheet.items.filter((item) => !scored(item)), mute = sheet.items.filter(silent);
  const locked = sheet.line.lockedAt, may = !locked && (!lock || stuck(lock)) && !open.length && !mute.length;
  const waits = sheet.items.filter((item) => item.waits).length;
  const send = h('button.sz-btn', { type: 'button', disabled: !may, onclick: submit }, icon('lock'), t('in.submit'));

  async function submit() {
    if (!confirm(t('in.submit.ask'))) return;
    send.disabled = true;
    const content = { title: `${t('in.submit')}·${sheet.line.name}`, draft: {} };
    const kept = lock ? await replace(lock, content) : await add({ kind: 'lock', page: 'in/' + id, number: 'in' + id, ...content });
    await outcome(kept.id);
    again();
  }

  const row = (item, i) => h('li', null, h('a', { href: `#in/${id}/${i}` }, h('span.sz-tag' + (scored(item) ? (silent(item) ? '.bad' : item.waits ? '.info' : '.ok') : '.warn'), null, scored(item) ? plain(item.points) : t('in.missing')),
    h('span', null, h('span.t', null, item.indicator.name), h('span.m', null, [item.indicator.code, item.indicator.required && t('in.required'), silent(item) && t('in.silent')].filter(Boolean).join('·'))), h('span.sz-mute', null, '/ ' + plain(item.indicator.most))));
  follow(id, sheet, lock, again);
  draw({ ...head(sheet), up: '#in', body: [
    locked ? note('ok', t('in.locked.at', when(locked), plain(sheet.line.total))) : lock ? (stuck(lock) ? note('bad', lock.reason ?? '') : queued(t('in.submit'), lock)) : null,
    refused.map((item) => note('bad', `${item.title}：${item.reason ?? ''}`)),
    waits > 0 && note('warn', t('in.waits', waits)),
    h('div', null, progress(sheet), ticks(sheet, -1)),
    card(t('in.all'), null, h('ul.sz-list', null, sheet.items.map(row)))],
  act: !locked && h('div.sz-m-act', null, send) });
}

/** Draws anew when what waits has gone out. */
function follow(id, sheet, lock, again) {
  const count = sheet.items.filter((item) => item.waits).length + (lock ? 1 : 0);
  if (!count) return;
  const look = async () => {
    if (location.hash !== `#in/${id}/all` && location.hash !== `#in/${id}`) return moves.removeEventListener('change', look);
    if ((await under('in/' + id)).length >= count) return;
    moves.removeEventListener('change', look);
    again();
  };
  moves.addEventListener('change', look);
  run();
}
