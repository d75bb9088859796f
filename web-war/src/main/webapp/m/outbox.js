// What is to be sent: reports, moves, filled forms and hazards with their photos, in order, each exactly once. Kept in the vault until the server has answered.
//
// waiting -> sending -> sent. failed: nothing came back, tried again by itself. refused and conflict: the server said no, the person
// changes it or throws it away. held: the person is changing it.
import { get, post, put as replacing, upload, newKey, Trouble } from './api.js';
import { put, take, drop, names, all, belongsTo, lasting } from './vault.js';
import { picture, dropPictures } from './photos.js';
import { stored, keepOwn } from './slice.js';
import { t } from './words.js';

const OUT = 'out/', SENT = 'sent/';
/** What was sent is listed as long as the slice is kept. */
const KEEP = 72 * 3600 * 1000;
const SOON = 15000, LATE = 300000;
/** So long the first small question may stay without an answer; then everything waits for a better moment. */
const FEEL = 6000;
const STILL = ['refused', 'conflict', 'held'];

/** Tells 'change' whenever something moves. */
export const news = new EventTarget();
const changed = () => news.dispatchEvent(new Event('change'));

let hooks = { expired() {}, stranger() {} };
let waits = SOON, timer = 0;

export const pending = () => all(OUT);
export const sent = async () => (await all(SENT)).reverse();
export const waiting = async () => (await names(OUT)).length;
/** What waits for one thing; the first of them, or null. */
export const of = async (number) => (await pending()).find((item) => item.number === number) ?? null;
/** What waits for one thing or lies below it: a receipt and its forms. */
export const under = async (page) => (await pending()).filter((item) => item.page === page || item.page?.startsWith(page + '/'));
const find = async (id) => (await pending()).find((item) => item.id === id) ?? null;

async function save(item) {
  await put(item.name, item);
  changed();
}

/** One sender at a time, in whichever tab. */
const alone = (work) => (navigator.locks ? navigator.locks.request('sz-outbox', work) : work());

/**
 * @param more kind, title, draft, and what the kind needs: act (number, move, version), task (page, number, move, version),
 *   fill (page, number, version), hazard (page), rectify (page, number, move, version), score (page, number, code), lock (page, number). Things of one number go in order; page is where it stands.
 */
export async function add(more) {
  const id = newKey(), at = Date.now();
  const item = { id, name: `${OUT}${String(at).padStart(15, '0')}-${id}`, key: newKey(), at, state: 'waiting', round: 0, files: {}, posted: false, ...more };
  await save(item);
  navigator.serviceWorker?.ready.then((worker) => worker.sync?.register('outbox')).catch(() => {});
  return item;
}

/** Takes the place of what was refused, or of what was not sent yet: another content is another deed and gets another key. */
export async function replace(item, more) {
  const next = { ...item, ...more, key: newKey(), state: 'waiting', posted: false, reason: null, fields: null, changes: null };
  await save(next);
  return next;
}

/** For changing it: nothing is sent meanwhile. What may have arrived already is not given out, lest it arrives twice; then null. */
export const claim = (id) => alone(async () => {
  const item = await find(id);
  if (!item || (item.posted && !STILL.includes(item.state))) return null;
  if (!STILL.includes(item.state)) await save({ ...item, state: 'held' });
  return item;
});

/** Back into the row as it is. */
export async function release(id) {
  const item = await find(id);
  if (item?.state === 'held') await save({ ...item, state: 'waiting' });
  return run();
}

export const discard = (id) => alone(async () => {
  const item = await find(id);
  if (!item) return;
  await drop(item.name);
  await dropPictures(picturesOf(item));
  changed();
});

/** The photos of a form lie by field. */
const flat = (photos) => (Array.isArray(photos) ? photos : Object.values(photos ?? {}).flat());
const picturesOf = ({ draft }) => [...flat(draft.photos), ...(draft.after ?? [])].map((one) => one.id);

let running = null, again = false, stopped = false;

/** Before the person leaves: a round that is under way must not take the wiped phone for somebody else's. */
export function stop() {
  stopped = true;
  clearTimeout(timer);
}

/** Sends what can be sent. Calling it twice sends nothing twice. */
export function run() {
  again = true;
  running ??= (async () => {
    try {
      while (again) {
        again = false;
        await alone(work);
      }
    } finally {
      running = null;
    }
  })().catch(() => {});
  return running;
}

/** How it ended for now: { state: sent, number } or the item as it waits. */
export async function outcome(id) {
  await run();
  const item = await find(id);
  return item ?? (await all(SENT)).find((one) => one.id === id) ?? { state: 'gone' };
}

async function work() {
  clearTimeout(timer);
  if (stopped) return;
  const list = await names(OUT);
  if (!list.length) return;
  try {
    // a session of somebody else must not send what this person wrote
    const { username } = await get('me', FEEL);
    if (stopped) return;
    if (username !== belongsTo()) return void hooks.stranger();
  } catch (failure) {
    if (failure.kind === 'expired') return void hooks.expired();
    return later();
  }
  const held = new Set();
  for (const name of list) {
    const item = await take(name);
    if (!item) continue;
    if (STILL.includes(item.state) || held.has(item.number)) { held.add(item.number ?? item.id); continue; }
    try {
      await one(item);
      waits = SOON;
    } catch (failure) {
      if (await goesOn(item, failure)) held.add(item.number ?? item.id);
      else return;
    }
  }
}

async function one(item) {
  item.state = 'sending';
  await save(item);
  try {
    await send(item);
  } catch (failure) {
    // the photos came long ago and were swept: they are still here, so they go once more
    if (failure.title !== 'file.unknown' || item.round > 1) throw failure;
    Object.assign(item, { files: {}, round: item.round + 1, key: newKey() });
    await save(item);
    await send(item);
  }
}

async function send(item) {
  for (const id of picturesOf(item)) {
    if (item.files[id]) continue;
    const blob = await picture(id);
    if (!blob) throw new Trouble('refused', 400, t('photo.lost'));
    const kept = await upload(blob, `photo-${id.slice(0, 8)}.jpg`, `${id}.${item.round}.${blob.size}`, (percent) => {
      news.dispatchEvent(new CustomEvent('progress', { detail: { id: item.id, percent } }));
    });
    item.files[id] = kept.id;
    await save(item);
  }
  item.posted = true;
  await save(item);
  const files = (list) => (list ?? []).map((photo) => item.files[photo.id]);
  const answer = await SEND[item.kind](item, files, { 'Idempotency-Key': item.key });
  if (item.kind === 'task' || item.kind === 'fill') await follow(item, answer);
  if (item.kind === 'score' || item.kind === 'lock') await inspected(item, answer);
  const number = answer?.number ?? (item.kind === 'act' || item.kind === 'rectify' ? item.number : null);
  const page = item.kind === 'report' || item.kind === 'act' ? 'i/' + number : item.kind === 'hazard' ? 'h/' + number : item.page;
  await put(SENT + item.name.slice(OUT.length), { id: item.id, state: 'sent', kind: item.kind, move: item.move, title: item.title, at: item.at, sentAt: Date.now(), number, page });
  await drop(item.name);
  await dropPictures(picturesOf(item));
  changed();
}

const word = (move) => move.toLowerCase().replaceAll('_', '-');

/** How each kind goes out. */
const SEND = {
  report: (item, files, key) => post('incidents', report(item.draft, files), key),
  act: (item, files, key) => post(`incidents/${encodeURIComponent(item.number)}/${word(item.move)}`, act(item, files), { ...key, Prefer: 'return=minimal' }),
  task: (item, files, key) => post(`tasks/${item.page.split('/')[1]}/${word(item.move)}`, { version: item.version, opinion: item.draft.opinion || null }, key),
  fill: (item, files, key) => {
    const [, task, household] = item.page.split('/');
    return replacing(`tasks/${task}/forms/${household}`, { version: item.version, answers: filled(item.draft, files) }, key);
  },
  hazard: ({ draft }, files, key) => post('hazards', { kind: draft.kind, grade: draft.grade, description: draft.description.trim(), address: draft.address.trim(), task: draft.task, household: draft.household,
    ground: draft.task ? null : draft.ground, photos: files(draft.photos) }, key),
  score: (item, files, key) => replacing(`assessment/inspections/${item.page.split('/')[1]}/scores`, { indicator: item.code, found: item.draft.found, note: item.draft.note || null, photos: files(item.draft.photos) }, key),
  lock: (item, files, key) => post(`assessment/inspections/${item.page.split('/')[1]}/submit`, null, key),
  rectify: (item, files, key) => post(`hazards/${encodeURIComponent(item.number)}/${word(item.move)}`, { version: item.version, opinion: item.draft.opinion || null, photos: files(item.draft.photos) }, key),
};

/** The answers of a form with the numbers of its photos, those of before and the new ones. */
function filled(draft, files) {
  const all = { ...draft.answers };
  for (const [key, photos] of Object.entries(draft.photos ?? {})) {
    const ids = [...(all[key] ?? '').split(',').filter(Boolean), ...files(photos).map(String)];
    if (ids.length) all[key] = [...new Set(ids)].join(',');
  }
  return all;
}

/** What this person did first counts as seen by what the same person does next to the same receipt, also later without a network. */
async function follow(item, answer) {
  if (!answer?.version) return;
  const [, task, household] = item.page.split('/');
  const form = household && await stored(`tasks/${task}/forms/${household}`);
  if (form) await keepOwn(`tasks/${task}/forms/${household}`, { ...form.data, answers: filled(item.draft, (list) => list.map((photo) => item.files[photo.id])), version: item.version + 1 });
  await keepOwn('tasks/' + task, answer);
  for (const next of await pending()) {
    if (next.kind === 'task' && next.number === item.number && next.id !== item.id && !next.posted && !STILL.includes(next.state)) await put(next.name, { ...next, version: answer.version });
  }
}

/** The sheet kept here shows what was scored here, also later without a network. */
async function inspected(item, answer) {
  const path = 'assessment/inspections/' + item.page.split('/')[1];
  if (item.kind === 'lock') return answer && keepOwn(path, answer);
  const sheet = await stored(path);
  if (!sheet) return null;
  const { found, note, photos } = item.draft;
  return keepOwn(path, { ...sheet.data, items: sheet.data.items.map((one) => (one.indicator.code !== item.code ? one
    : { ...one, found, note: note || null, points: answer.points, savedAt: answer.at, photos: [...one.photos, ...(photos ?? []).map((photo) => item.files[photo.id])] })) });
}

const report = (draft, files) => ({ type: draft.type, priority: draft.priority, description: draft.description.trim(), address: draft.address.trim() || null, ground: draft.ground,
  lon: draft.lon.trim() ? Number(draft.lon) : null, lat: draft.lat.trim() ? Number(draft.lat) : null, seenAt: draft.seenAt, photos: files(draft.photos),
  selfHandled: Boolean(draft.selfHandled), photosAfter: draft.selfHandled ? files(draft.after) : [], source: 'PHONE' });

const act = ({ draft, version }, files) => ({ version, opinion: draft.opinion.trim() || null, amount: draft.amount ? Number(draft.amount) : null, until: draft.until || null, photos: files(draft.photos) });

/** Writes down why it was not sent. True when the next one may be tried. */
async function goesOn(item, failure) {
  if (failure.kind === 'expired') {
    await save({ ...item, state: 'waiting' });
    hooks.expired();
    return false;
  }
  const unanswered = failure.kind !== 'refused' || failure.status >= 500 || failure.status === 429 || failure.title === 'request.in-flight';
  if (unanswered) {
    await save({ ...item, state: 'failed', reason: failure.kind === 'net' ? t('net') : failure.detail ?? String(failure) });
    later();
    return failure.status === 500;
  }
  const reason = failure.status === 422 ? t('sent.before') : failure.detail;
  await save({ ...item, state: failure.changes ? 'conflict' : 'refused', reason, fields: failure.fields, changes: failure.changes, posted: failure.status === 422 });
  return true;
}

/** Not now: whoever waits for the round is told so at once. */
function later() {
  again = false;
  if (stopped) return;
  clearTimeout(timer);
  timer = setTimeout(run, waits);
  waits = Math.min(LATE, waits * 2);
}

/** Forgets what was sent long ago, and pictures that belong to nothing any more. */
async function tidy(drafts) {
  for (const name of await names(SENT)) {
    const item = await take(name);
    if (!item || Date.now() - item.sentAt > KEEP) await drop(name);
  }
  const used = JSON.stringify([await pending(), drafts]);
  const lost = (await names('photo/')).map((name) => name.slice('photo/'.length)).filter((id) => !used.includes(id));
  if (lost.length) await dropPictures(lost);
}

/** Begins for the person whose vault is open. */
export async function begin(told, drafts) {
  hooks = told;
  if (lasting) await tidy(drafts);
  addEventListener('online', () => { waits = SOON; run(); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') run(); });
  navigator.serviceWorker?.addEventListener('message', (event) => { if (event.data === 'sync') run(); });
  run();
}
