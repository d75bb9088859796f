// What is typed stays on this phone until it is sent: one draft per person and thing, in the person's vault.
import { put, take, drop, names, lasting } from './vault.js';

const START = 'draft/';
let drafts = new Map();
/** Writes follow each other, so that an older state never overtakes a newer one. */
let writing = Promise.resolve();

/** Reads the drafts of the person whose vault is open. Without a vault the tab keeps the words, not the pictures. */
export async function openDrafts() {
  if (!lasting) {
    try { drafts = new Map(Object.entries(JSON.parse(sessionStorage.getItem('sz.drafts') ?? '{}'))); } catch { drafts = new Map(); }
    return;
  }
  drafts = new Map();
  for (const name of await names(START)) drafts.set(name.slice(START.length), await take(name));
}

/** All of them, to know which pictures are still needed. */
export const everything = () => [...drafts.values()].filter((draft) => draft && !Array.isArray(draft));

export const read = (key) => structuredClone(drafts.get(key) ?? null);

/** Resolves to false where the phone's storage is full. */
export function keep(key, draft) {
  drafts.set(key, structuredClone(draft));
  writing = writing.then(() => (lasting ? put(START + key, drafts.get(key) ?? draft) : inTab())).then(() => true, () => false);
  return writing;
}

export function forget(key) {
  drafts.delete(key);
  writing = writing.then(() => (lasting ? drop(START + key) : inTab())).catch(() => {});
  return writing;
}

function inTab() {
  const words = [...drafts].map(([key, draft]) => [key, Array.isArray(draft) ? draft : { ...draft, photos: Array.isArray(draft.photos) ? [] : {}, after: [] }]);
  sessionStorage.setItem('sz.drafts', JSON.stringify(Object.fromEntries(words)));
}
