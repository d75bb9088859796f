// Calls to /api/v1 with the session's cookie. A failure is a Trouble that can be shown as it is.
import { t, english } from './words.js';

const BASE = '../api/v1/';

/** kind: expired (sign in again), net (nothing came back), refused (the server says why). */
export class Trouble extends Error {
  constructor(kind, status, detail, fields, title) {
    super(detail);
    Object.assign(this, { kind, status, detail, fields: fields ?? [], title });
    this.changes = null;   // what others did meanwhile, where that is the reason
  }
}

const HEADERS = { Accept: 'application/json', 'Accept-Language': english ? 'en' : 'zh-CN', 'X-Requested-With': 'shanzhi' };

/** A person reads a phone slowly, but a dead connection must end some time. */
const PATIENCE = 30000;

function refused(status, text) {
  if (status === 401) return new Trouble('expired', 401, t('expired'));
  let problem = {};
  try { problem = JSON.parse(text); } catch { /* not from our own pages */ }
  const trouble = new Trouble('refused', status, problem.detail ?? `HTTP ${status}`, problem.fields, problem.title);
  if (problem.changes) trouble.changes = { steps: problem.changes, differences: problem.differences ?? [] };
  return trouble;
}

async function call(method, path, body, headers, patience = PATIENCE) {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), patience);
  let response, text;
  try {
    response = await fetch(BASE + path, { method, redirect: 'manual', credentials: 'same-origin', cache: 'no-store', signal: ending.signal,
      headers: { ...HEADERS, ...(body ? { 'Content-Type': 'application/json' } : {}), ...headers }, body: body ? JSON.stringify(body) : undefined });
    text = await response.text();
  } catch {
    throw new Trouble('net', 0, t('net.read'));
  } finally {
    clearTimeout(timer);
  }
  if (response.type === 'opaqueredirect') throw new Trouble('expired', 401, t('expired'));
  if (!response.ok) throw refused(response.status, text);
  // a sign-on page instead of data: the session is over as well
  if (text && !(response.headers.get('Content-Type') ?? '').includes('json')) throw new Trouble('expired', 401, t('expired'));
  return text ? JSON.parse(text) : null;
}

/** @param patience milliseconds after which nobody is taken to answer; left out, half a minute */
export const get = (path, patience) => call('GET', path, null, null, patience);
export const post = (path, body, headers, patience) => call('POST', path, body ?? {}, headers, patience);
export const put = (path, body, headers) => call('PUT', path, body ?? {}, headers);

/** Sends one picture as it is; progress is told in percent. The same key keeps it once. */
export function upload(blob, name, key, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', BASE + 'files');
    Object.entries(HEADERS).forEach(([key, value]) => request.setRequestHeader(key, value));
    request.setRequestHeader('Content-Type', blob.type);
    request.setRequestHeader('X-File-Name', encodeURIComponent(name));
    request.setRequestHeader('Idempotency-Key', key);
    request.timeout = 120000;
    request.upload.onprogress = (event) => event.lengthComputable && progress(Math.floor((event.loaded / event.total) * 100));
    request.onload = () => {
      if (request.status < 200 || request.status > 299) return reject(refused(request.status, request.responseText));
      try { return resolve(JSON.parse(request.responseText)); } catch { return reject(new Trouble('expired', 401, t('expired'))); }
    };
    request.onerror = request.ontimeout = () => reject(new Trouble('net', 0, t('net')));
    request.send(blob);
  });
}

/** A name for one thing to do, so that doing it twice does it once. randomUUID is missing without TLS. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
