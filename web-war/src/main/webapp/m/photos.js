// Taking photos: made smaller and bare of where and when, kept in the vault, sent by the outbox. The picture of the camera is not kept.
import { h, icon } from './dom.js';
import { t } from './words.js';
import { newKey } from './api.js';
import { blur } from './blur.js';
import { put, take, drop } from './vault.js';

/** Longer side in pixels. */
const LONGEST = 2560;
const THUMB = 240;
const START = 'photo/';

async function decode(blob) {
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch {
    const image = new Image();
    image.src = URL.createObjectURL(blob);
    try { await image.decode(); } finally { URL.revokeObjectURL(image.src); }
    return image;
  }
}

/** Drawn anew, a picture carries nothing but its points. */
function scaled(picture, longest) {
  const width = picture.naturalWidth || picture.width, height = picture.naturalHeight || picture.height;
  const by = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * by));
  canvas.height = Math.max(1, Math.round(height * by));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const thumb = (canvas) => scaled(canvas, THUMB).toDataURL('image/jpeg', 0.7);

async function save(id, canvas) {
  const blob = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.82); });
  await put(START + id, new Uint8Array(await blob.arrayBuffer()));
}

const blobOf = (bytes) => new Blob([bytes], { type: 'image/jpeg' });

/** The picture as it will be sent; null where it is lost. */
export async function picture(id) {
  const bytes = await take(START + id);
  return bytes && blobOf(bytes);
}

export const dropPictures = (ids) => drop(...ids.map((id) => START + id));

/** A row of photos with a camera tile. list holds { id, thumb } and is the draft's own; changed() is told after each change. */
export function shots(list, most, { changed, label }) {
  const box = h('div.sz-m-shots', { role: 'group', 'aria-label': label });
  const trouble = h('p.sz-bad', { role: 'alert' });

  function draw() {
    box.replaceChildren(...list.map((one, i) =>
      h('div.m-shot', null, h('img', { src: one.thumb, alt: t('photo.alt', i + 1) }),
        h('button', { type: 'button', 'aria-label': t('photo.drop', i + 1), onclick: () => { list.splice(list.indexOf(one), 1); dropPictures([one.id]); changed(); draw(); } }, icon('times')),
        h('button.m-cover', { type: 'button', 'aria-label': t('blur.photo', i + 1), onclick: () => cover(one) }, icon('eye-slash'), one.blurred ? t('blur.again') : t('blur')))),
      ...(list.length < most ? [h('label', null, icon('camera'), t('photo'), h('input.sz-sr', { type: 'file', accept: 'image/*', capture: 'environment', onchange: add }))] : []));
  }

  async function add(event) {
    trouble.textContent = '';
    for (const file of [...event.target.files].slice(0, most - list.length)) {
      let canvas;
      try {
        canvas = scaled(await decode(file), LONGEST);
      } catch {
        trouble.textContent = t('photo.unreadable');
        continue;
      }
      try {
        const one = { id: newKey(), thumb: thumb(canvas) };
        await save(one.id, canvas);
        list.push(one);
        changed();
      } catch {
        trouble.textContent = t('photo.full');
      }
    }
    draw();
  }

  /** The covered picture takes the place of the open one, of which nothing stays. It is another picture: one sent before is not mistaken for it. */
  async function cover(one) {
    trouble.textContent = '';
    const blob = await picture(one.id);
    if (!blob) { trouble.textContent = t('photo.lost'); return; }
    const covered = await blur(scaled(await decode(blob), LONGEST));
    if (!covered) return;
    const open = one.id, id = newKey();
    await save(id, covered);
    Object.assign(one, { id, thumb: thumb(covered), blurred: true });
    await dropPictures([open]);
    changed();
    draw();
  }

  draw();
  return { element: h('div', null, box, h('p.m-hint', null, t('blur.hint')), trouble) };
}

/** A photo as large as the phone. */
export function show(source, alt) {
  const view = h('dialog.m-view', { 'aria-label': alt, onclick: () => view.close(), onclose: () => view.remove() },
    h('button', { type: 'button' }, t('photo.close')), h('img', { src: source, alt }));
  document.body.append(view);
  view.showModal();
}
