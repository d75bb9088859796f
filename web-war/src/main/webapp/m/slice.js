// The member's own slice: what this person must be able to read where there is no network. Nothing else is kept, and nothing for long.
import { get as ask } from './api.js';
import { put, take, drop, names, lasting } from './vault.js';

const START = 'slice/';
const KEEP = 72 * 3600 * 1000;
const SHORT = 8000;
/** So old may a task's sheet be before it is fetched again in the background. */
const FRESH = 10 * 60 * 1000;
const SHEETS = 20;

const OWN = [/^me$/, /^incidents\/types$/, /^incidents\/waiting\?/, /^incidents\?mine=true/, /^incidents\?rows=\d+&mine=true$/, /^tasks\/waiting\?/, /^tasks\/\d+$/, /^tasks\/\d+\/forms\/0$/, /^hazards\/waiting\?/, /^assessment\/inspections$/, /^assessment\/inspections\/\d+$/];

/** How old the oldest thing on the page is that did not come from the server just now; null when all is fresh. */
let oldest = null;
export const asOf = () => oldest;
export const freshPage = () => { oldest = null; };

let mine = new Set();

const own = (path) => OWN.some((pattern) => pattern.test(path)) || mine.has(path);
const sheetOf = (number) => 'incidents/' + encodeURIComponent(number);
const hazardOf = (number) => 'hazards/' + encodeURIComponent(number);

function remember(path, data) {
  if (/^incidents\?.*mine=true|^incidents\/waiting/.test(path)) (data.rows ?? []).forEach((line) => mine.add(sheetOf(line.number)));
  if (/^hazards\/waiting/.test(path)) (data.rows ?? []).forEach((line) => mine.add(hazardOf(line.number)));
}

/** As api.get; where nobody answers, what was read last, if it is the person's own and young enough. */
export async function get(path) {
  const kept = await stored(path);
  try {
    // who has something to show does not wait long for something newer
    const data = await ask(path, kept ? SHORT : undefined);
    remember(path, data);
    if (kept || own(path)) keepOwn(path, ownRows(path, data));
    return data;
  } catch (failure) {
    if (!kept || failure.kind !== 'net') throw failure;
    remember(path, kept.data);
    oldest = Math.min(oldest ?? kept.at, kept.at);
    return kept.data;
  }
}

/** Households that another member looks after are not this person's. */
const ownRows = (path, data) => (/^tasks\/\d+\/forms$/.test(path) ? { ...data, rows: data.rows.filter((one) => one.mine) } : data);

/** The answer to a question that was asked before the vault was open. */
export const keepOwn = (path, data) => put(START + path, { at: Date.now(), data }).catch(() => {});

/** What is kept of a path: { at, data }, or null. */
export async function stored(path) {
  const kept = await take(START + path);
  return kept && Date.now() - kept.at < KEEP ? kept : null;
}

/** Drops what is too old to be shown. */
export async function purge() {
  for (const name of await names(START)) {
    const kept = await take(name);
    if (!kept || Date.now() - kept.at >= KEEP) await drop(name);
  }
}

/** Fetches what belongs to what waits for this person, one after the other, so that it can be done without a network. */
async function prefetch(lines, pathOf, more) {
  if (!lasting || !navigator.onLine) return;
  for (const line of lines.slice(0, SHEETS)) {
    const path = pathOf(line);
    const kept = await stored(path);
    if (kept && Date.now() - kept.at < FRESH) continue;
    try {
      await keepOwn(path, await ask(path));
      await more?.(line);
    } catch { return; }
  }
}

export const prefetchIncidents = (lines) => prefetch(lines, (line) => sheetOf(line.number));
export const prefetchInspections = (lines) => prefetch(lines, (line) => 'assessment/inspections/' + line.id);
export const prefetchHazards = (lines) => prefetch(lines, (line) => hazardOf(line.number));

/** A receipt with its list of forms, and the person's own forms with what the suite holds already. */
export const prefetchTasks = (lines) => prefetch(lines, (line) => 'tasks/' + line.id, async ({ id, leaf }) => {
  if (!leaf) return;
  const path = `tasks/${id}/forms`;
  await keepOwn(path, ownRows(path, await ask(path)));
  for (const form of await ask(path + '/own')) await keepOwn(`${path}/${form.household}`, form);
});
