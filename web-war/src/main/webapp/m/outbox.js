// What is to be sent: reports and moves with their photos, in order, each exactly once. Kept in the vault until the server has answered.
//
// waiting -> sending -> sent. failed: nothing came back, tried again by itself. refused and conflict: the server said no, the person
// changes it or throws it away. held: the person is changing it.
import { get, post, upload, newKey, Trouble } from './api.js';
import { put, take, drop, names, all, belongsTo, lasting } from './vault.js';
import { picture, dropPictures } from './photos.js';
import { t } from './words.js';

const OUT = 'out/', SENT = 'sent/';
/** What was sent is listed as long as the slice is kept. */
const KEEP = 72 * 3600 * 1000;
const SOON = 15000, LATE = 300000;
const STILL = ['refused', 'conflict', 'held'];

/** Tells 'change' whenever something moves. */
export const news = new EventTarget();
const changed = () => news.dispatchEvent(new Event('change'));

let hooks = { expired() {}, stranger() {} };
let waits = SOON, timer = 0;

export const pending = () => all(OUT);
export const sent = async () => (await all(SENT)).reverse();
export const waiting = async () => (await names(OUT)).length;
/** What waits for one incident; the first of them, or null. */
export const of = async (number) => (await pending()).find((item) => item.number === number) ?? null;
const find = async (id) => (await pending()).find((item) => item.id === id) ?? null;

async function save(item) {
  await put(item.name, item);
  changed();
}

/** One sender at a time, in whichever tab. */
const alone = (work) => (navigator.locks ? navigator.locks.request('sz-outbox', work) : work());

/** @param more kind (report, act), title, draft and for acts number, move, version */
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

const picturesOf = ({ draft }) => [...(draft.photos ?? []), ...(draft.after ?? [])].map((one) => one.id);

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
    const { username } = await get('me');
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
  const answer = item.kind === 'report' ? await post('incidents', report(item.draft, files), { 'Idempotency-Key': item.key })
    : await post(`incidents/${encodeURIComponent(item.number)}/${item.move.toLowerCase().replaceAll('_', '-')}`, act(item, files), { 'Idempotency-Key': item.key, Prefer: 'return=minimal' });
  const number = answer?.number ?? item.number;
  await put(SENT + item.name.slice(OUT.length), { id: item.id, state: 'sent', kind: item.kind, move: item.move, title: item.title, at: item.at, sentAt: Date.now(), number });
  await drop(item.name);
  await dropPictures(picturesOf(item));
  changed();
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

function later() {
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
