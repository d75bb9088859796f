// Installs the service worker and offers a new build; nobody's page is exchanged under the fingers.
import { h, icon } from './dom.js';
import { t } from './words.js';

function offer(worker) {
  if (document.getElementById('update')) return;
  const button = h('button', { type: 'button', onclick: () => { button.disabled = true; worker.postMessage('update'); } }, t('update.now'));
  document.querySelector('header')?.after(h('div.sz-m-state', { id: 'update', role: 'status' }, icon('refresh'), t('update'), button));
}

export async function keepShell() {
  // without TLS browsers have none; the pages work all the same, with a network
  if (!('serviceWorker' in navigator)) return;
  const had = Boolean(navigator.serviceWorker.controller);
  // signing out clears the site and takes the worker along; a page on its way out must not be called back
  navigator.serviceWorker.addEventListener('controllerchange', () => { if (had && navigator.serviceWorker.controller) location.reload(); });
  try {
    const registration = await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
    const watch = (worker) => worker?.addEventListener('statechange', () => { if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker); });
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
  } catch { /* refused by the browser: everything but opening without a network still works */ }
}
