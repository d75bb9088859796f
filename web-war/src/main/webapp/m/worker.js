// The service worker. VERSION and FILES stand above, written by the server: they change with the shell's contents.
// It keeps the shell, nothing else: data never passes through here.
const CACHE = 'sz-shell-' + VERSION;
const ROOT = new URL('./', self.location).href;
const FACES = ['../jakarta.faces.resource/shanzhi.css.xhtml?ln=sz', '../jakarta.faces.resource/primeicons/primeicons.css.xhtml?ln=primefaces', '../jakarta.faces.resource/mark.svg.xhtml?ln=sz'];

/** A style sheet and the one font it needs. */
async function keep(cache, address) {
  const answer = await fetch(new Request(address, { cache: 'reload', credentials: 'omit' }));
  if (!answer.ok) throw new Error(address + ' ' + answer.status);
  await cache.put(address, answer.clone());
  if (!address.includes('.css')) return;
  const font = (await answer.text()).match(/url\(["']?([^"')]*woff2[^"')]*)/)?.[1];
  if (font && !font.startsWith('data:')) await keep(cache, new URL(font, new URL(address, ROOT)).href);
}

self.addEventListener('install', (event) => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  await Promise.all(['./', ...FILES, ...FACES].map((file) => keep(cache, new URL(file, ROOT).href)));
})()));

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('sz-shell-') && name !== CACHE) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('message', (event) => { if (event.data === 'update') self.skipWaiting(); });

/** The network is back: the page that has the key does the sending. */
self.addEventListener('sync', (event) => {
  if (event.tag === 'outbox') event.waitUntil(self.clients.matchAll().then((pages) => pages.forEach((page) => page.postMessage('sync'))));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin || address.pathname.includes('/api/')) return;
  if (request.mode === 'navigate' && address.href.split(/[?#]/)[0] !== ROOT) return;
  const name = request.mode === 'navigate' ? ROOT : request.url;
  if (!name.startsWith(ROOT) && !address.pathname.includes('/jakarta.faces.resource/')) return;
  event.respondWith((async () => (await (await caches.open(CACHE)).match(name)) ?? fetch(request))());
});
