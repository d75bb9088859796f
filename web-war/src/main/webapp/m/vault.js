// What this phone keeps: encrypted in IndexedDB under a key that no script can read out, for one person at a time.
// Without TLS (and not on localhost) browsers offer no cipher: then everything stays in memory and nothing is written down.

const NAME = 'shanzhi', KEYS = 'keys', THINGS = 'things';

/** True where things are really kept: the browser has a cipher and a database. */
export const lasting = Boolean(globalThis.crypto?.subtle && globalThis.indexedDB);

let base = null, owner = '', key = null;
const memory = new Map();

const done = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });

function database() {
  base ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => { opening.result.createObjectStore(KEYS); opening.result.createObjectStore(THINGS); };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => { base = null; reject(opening.error); };
  });
  return base;
}

async function store(name, write) {
  const space = (await database()).transaction(name, write ? 'readwrite' : 'readonly', write ? { durability: 'strict' } : {});
  return space.objectStore(name);
}

/** Resolves when the transaction has reached the disk, not when the request was taken. */
async function write(name, work) {
  const things = await store(name, true);
  const ended = new Promise((resolve, reject) => {
    things.transaction.oncomplete = resolve;
    things.transaction.onerror = things.transaction.onabort = () => reject(things.transaction.error ?? new Error('storage'));
  });
  work(things);
  return ended;
}

/** Whose things lie here, and how many of them wait to be sent; null for an empty phone. */
export async function holder() {
  if (!lasting) return null;
  const kept = await done((await store(KEYS)).get('owner'));
  if (!kept) return null;
  const waiting = await done((await store(THINGS)).getAllKeys(IDBKeyRange.bound('out/', 'out/\uffff')));
  return { username: kept.username, waiting: waiting.length };
}

/** Opens the store of this person; what another one left behind is wiped first. */
export async function open(username) {
  owner = username;
  if (!lasting) return;
  let kept = await done((await store(KEYS)).get('owner'));
  if (kept?.username !== username) {
    if (kept) await wipe();
    kept = { username, key: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']) };
    await write(KEYS, (keys) => keys.put(kept, 'owner'));
    owner = username;
  }
  ({ key } = kept);
  // without being asked, browsers may drop what is kept when the phone runs short
  navigator.storage?.persist?.().catch(() => {});
}

export const belongsTo = () => owner;

/** Everything goes, the key first: without it the rest is noise. */
export async function wipe() {
  key = null;
  owner = '';
  memory.clear();
  if (!lasting) return;
  await write(KEYS, (keys) => keys.clear());
  await write(THINGS, (things) => things.clear());
}

const text = new TextEncoder();
/** A cell moved to another name or another person does not open. */
const bound = (name) => text.encode(`${owner}\n${name}`);

/** Keeps bytes (Uint8Array) or anything JSON can say. */
export async function put(name, value) {
  if (!lasting) return void memory.set(name, value);
  if (!key) throw new Error('closed');
  const bytes = value instanceof Uint8Array;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(name) }, key, bytes ? value : text.encode(JSON.stringify(value)));
  // the phone may have been wiped meanwhile: nothing is written behind that
  await write(THINGS, (things) => { if (!key) throw new Error('closed'); things.put({ iv, cipher, bytes }, name); });
}

/** What was kept under this name; null where nothing is, or where it cannot be opened. */
export async function take(name) {
  if (!lasting) return memory.get(name) ?? null;
  const kept = key && await done((await store(THINGS)).get(name));
  if (!kept) return null;
  try {
    const plain = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv, additionalData: bound(name) }, key, kept.cipher));
    return kept.bytes ? plain : JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return null;
  }
}

export async function drop(...names) {
  if (!lasting) return names.forEach((name) => memory.delete(name));
  return write(THINGS, (things) => names.forEach((name) => things.delete(name)));
}

/** The names that begin so, in their order. */
export async function names(start) {
  if (!lasting) return [...memory.keys()].filter((name) => name.startsWith(start)).sort();
  return done((await store(THINGS)).getAllKeys(IDBKeyRange.bound(start, start + '\uffff')));
}

export const all = async (start) => (await Promise.all((await names(start)).map(take))).filter(Boolean);
