// Faces and number plates are made unreadable before a photo is kept: what the finger covers is gone for good.
import { h, icon } from './dom.js';
import { t } from './words.js';

/** So many blocks along the longer side of a covered area: too few to read anything back. */
const BLOCKS = 6;
/** A touch is no rectangle. */
const LEAST = 12;

function cover(pen, source, { x, y, width, height }) {
  const block = Math.max(width, height) / BLOCKS;
  const small = document.createElement('canvas');
  small.width = Math.max(1, Math.round(width / block));
  small.height = Math.max(1, Math.round(height / block));
  small.getContext('2d').drawImage(source, x, y, width, height, 0, 0, small.width, small.height);
  pen.imageSmoothingEnabled = false;
  pen.drawImage(small, 0, 0, small.width, small.height, x, y, width, height);
  pen.imageSmoothingEnabled = true;
}

/** Boxes around faces where the browser can find them; nothing leaves the phone for it. */
async function faces(canvas) {
  if (!('FaceDetector' in window)) return [];
  try {
    return (await new FaceDetector({ fastMode: true }).detect(canvas)).map(({ boundingBox: { x, y, width, height } }) => ({ x, y, width, height }));
  } catch {
    return [];
  }
}

/** Lets the person cover parts of a picture (a canvas). Resolves to the covered canvas, or to null when it stays as it is. */
export function blur(source) {
  return new Promise((resolve) => {
    const canvas = h('canvas', { role: 'img', 'aria-label': t('blur.canvas') });
    canvas.width = source.width;
    canvas.height = source.height;
    const pen = canvas.getContext('2d');
    const boxes = [];
    let from = null;

    function paint(open) {
      pen.drawImage(source, 0, 0);
      boxes.forEach((box) => cover(pen, source, box));
      if (open) {
        cover(pen, source, open);
        pen.lineWidth = Math.max(2, canvas.width / 240);
        pen.strokeStyle = getComputedStyle(document.documentElement).getPropertyValue('--sz-on-jade') || 'white';
        pen.strokeRect(open.x, open.y, open.width, open.height);
      }
      undo.disabled = !boxes.length;
      count.textContent = boxes.length ? t('blur.n', boxes.length) : t('blur.how');
    }
    function point(event) {
      const frame = canvas.getBoundingClientRect();
      const within = (value, most) => Math.max(0, Math.min(most, value));
      return { x: within(((event.clientX - frame.left) / frame.width) * canvas.width, canvas.width), y: within(((event.clientY - frame.top) / frame.height) * canvas.height, canvas.height) };
    }
    const box = (a, b) => ({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) });
    const large = ({ width, height }) => Math.min(width, height) * (canvas.getBoundingClientRect().width / canvas.width) >= LEAST;

    canvas.onpointerdown = (event) => { from = point(event); canvas.setPointerCapture(event.pointerId); };
    canvas.onpointermove = (event) => { if (from) { const now = box(from, point(event)); paint(large(now) ? now : null); } };
    canvas.onpointerup = (event) => { if (from) { const now = box(from, point(event)); from = null; if (large(now)) boxes.push(now); paint(); } };
    canvas.onpointercancel = () => { from = null; paint(); };

    const count = h('p', { role: 'status' });
    const undo = h('button.sz-btn.line', { type: 'button', onclick: () => { boxes.pop(); paint(); } }, icon('undo'), t('blur.undo'));
    let result = null;
    const view = h('dialog.m-view.m-blur', { 'aria-label': t('blur.title'), onclose: () => { view.remove(); resolve(result); } },
      h('div.m-blur-top', null, count, h('button', { type: 'button', onclick: () => view.close() }, t('blur.leave'))), h('div.m-blur-in', null, canvas),
      h('div.m-blur-act', null, undo, h('button.sz-btn', { type: 'button', onclick: () => { result = boxes.length ? canvas : null; view.close(); } }, icon('check'), t('blur.done'))));
    document.body.append(view);
    view.showModal();
    paint();
    faces(source).then((found) => { if (found.length && view.open) { boxes.push(...found); paint(); } });
  });
}
