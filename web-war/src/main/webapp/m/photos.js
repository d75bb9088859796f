// Taking photos: made smaller on the phone, sent at once in the background, kept in the draft until they are sent.
import { h, icon } from './dom.js';
import { t } from './words.js';
import { upload, Trouble } from './api.js';

/** Longer side in pixels: enough to read a house number, small enough for a weak network. */
const LONGEST = 1600;
const THUMB = 240;

async function decode(blob) {
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch {
    const image = new Image();
    image.src = URL.createObjectURL(blob);
    await image.decode();
    return image;
  }
}

function scaled(picture, longest, quality) {
  const width = picture.width || picture.naturalWidth, height = picture.height || picture.naturalHeight;
  const by = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * by));
  canvas.height = Math.max(1, Math.round(height * by));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', quality);
}

function blobOf(dataUrl) {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'image/jpeg' });
}

/**
 * A row of photos with a camera tile. list holds { thumb, data until sent, id once sent } and is the draft's own;
 * changed() is told after each change, expired() when the session is over.
 */
export function shots(list, most, { changed, expired, label }) {
  const box = h('div.sz-m-shots', { role: 'group', 'aria-label': label });
  const trouble = h('p.sz-bad', { role: 'alert' });
  const running = new Map();

  function draw() {
    box.replaceChildren(...list.map((one, i) => {
      const state = one.id ? t('photo.sent') : one.failed ? h('button', { type: 'button', onclick: () => send(one) }, t('photo.again')) : one.percent === undefined ? t('photo.waiting') : t('photo.sending', one.percent);
      return h('div.m-shot' + (one.failed ? '.bad' : ''), null, h('img', { src: one.thumb, alt: t('photo.alt', i + 1) }),
        h('button', { type: 'button', 'aria-label': t('photo.drop', i + 1), onclick: () => { list.splice(list.indexOf(one), 1); changed(); draw(); } }, icon('times')),
        h('em', null, state));
    }), ...(list.length < most ? [h('label', null, icon('camera'), t('photo'), h('input.sz-sr', { type: 'file', accept: 'image/*', capture: 'environment', onchange: add }))] : []));
  }

  async function add(event) {
    trouble.textContent = '';
    const files = [...event.target.files].slice(0, most - list.length);
    for (const file of files) {
      try {
        const picture = await decode(file);
        const one = { data: scaled(picture, LONGEST, 0.82), thumb: scaled(picture, THUMB, 0.7), name: `photo-${Date.now()}.jpg` };
        list.push(one);
        changed();
        send(one);
      } catch {
        trouble.textContent = t('photo.unreadable');
      }
    }
    draw();
  }

  function send(one) {
    if (one.id) return Promise.resolve();
    if (running.has(one)) return running.get(one);
    one.failed = false;
    one.percent = 0;
    draw();
    const work = upload(blobOf(one.data), one.name, (percent) => { one.percent = percent; const text = box.children[list.indexOf(one)]?.querySelector('em'); if (text) text.textContent = t('photo.sending', percent); })
      .then((kept) => { one.id = kept.id; delete one.data; })
      .catch((failure) => {
        one.failed = true;
        if (failure.kind === 'expired') expired();
        else if (failure.kind === 'refused') trouble.textContent = failure.detail;
        throw failure;
      })
      .finally(() => { delete one.percent; running.delete(one); changed(); draw(); });
    running.set(one, work);
    work.catch(() => {});
    return work;
  }

  draw();
  list.filter((one) => !one.id && one.data).forEach(send);
  return {
    element: h('div', null, box, trouble),
    /** The ids of all photos, after sending what is not there yet. */
    async ids() {
      const results = await Promise.allSettled(list.map(send));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason instanceof Trouble && failed.reason.kind === 'expired' ? failed.reason : new Trouble('net', 0, t('photos.failed'));
      return list.map((one) => one.id);
    },
  };
}

/** A photo as large as the phone. */
export function show(source, alt) {
  const view = h('dialog.m-view', { 'aria-label': alt, onclick: () => view.close(), onclose: () => view.remove() },
    h('button', { type: 'button' }, t('photo.close')), h('img', { src: source, alt }));
  document.body.append(view);
  view.showModal();
}
