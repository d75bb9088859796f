// 拍照上报: photo, type, send. Kept on the phone from the first touch; the outbox keeps it until the server has answered with a number.
import { h, card, note, icon, hour } from './dom.js';
import { t } from './words.js';
import { get } from './slice.js';
import { post } from './api.js';
import { add, claim, replace, outcome } from './outbox.js';
import { shots, dropPictures } from './photos.js';
import { read, keep, forget } from './drafts.js';

const PHOTOS = 6;
const FREQUENT = 5;
/** Milliseconds the question about lookalikes may take: it helps, but nobody stands in the rain for it. */
const FEEL = 3500;

const fresh = (ground) => ({ seenAt: new Date().toISOString(), photos: [], selfHandled: false, after: [], type: '', priority: 'ORDINARY', ground, address: '', description: '', lon: '', lat: '' });

/** With an id it is one of the outbox that is being changed. */
export default async function report(app, draw, [id] = []) {
  const { grounds } = app.me;
  if (!grounds.length) return draw({ title: t('report'), body: note('warn', t('no.ground')) });
  const types = await get('incidents/types');
  const item = id ? await claim(id) : null;
  if (id && !item) return app.go('outbox');
  const slot = id ? 'report.' + id : 'report';
  const found = read(slot);
  const draft = { ...fresh(grounds[0].code), ...item?.draft, ...found };
  if (!grounds.some((ground) => ground.code === draft.ground)) draft.ground = grounds[0].code;
  const news = h('div');
  const under = h('small', null, found?.at ? t('draft.kept', hour(new Date(found.at))) : '');

  function changed() {
    draft.at = Date.now();
    keep(slot, draft).then((kept) => { under.textContent = kept ? t('draft.kept', hour(new Date())) : t('draft.full'); });
  }
  const camera = shots(draft.photos, PHOTOS, { changed: () => { changed(); count.textContent = t('photo.n', draft.photos.length, PHOTOS); }, label: t('photos') });
  const later = shots(draft.after, PHOTOS, { changed, label: t('photos.after') });
  const count = h('span.sz-mute', null, t('photo.n', draft.photos.length, PHOTOS));
  const send = h('button.sz-btn', { type: 'button', onclick: submit }, t(item ? 'again' : 'send'));

  function missing() {
    return [!draft.photos.length && t('need.photo'), !draft.type && t('need.type'), !draft.ground && t('need.ground'), !draft.description.trim() && t('need.text'), draft.selfHandled && !draft.after.length && t('need.after'),
      !draft.lon.trim() !== !draft.lat.trim() && t('need.point')].filter(Boolean);
  }

  let asked = false;

  const wanted = () => ({ type: draft.type, priority: draft.priority, description: draft.description.trim(), address: draft.address.trim() || null, ground: draft.ground,
    lon: draft.lon.trim() ? Number(draft.lon) : null, lat: draft.lat.trim() ? Number(draft.lat) : null, seenAt: draft.seenAt, source: 'PHONE' });

  /** 可能已有人上报: shown before anything is sent; the button then sends it all the same. */
  function warn(alike) {
    send.disabled = false;
    send.textContent = t('alike.anyway');
    say(note('warn', h('b', null, t('alike')), h('div', null, t('alike.hint')), h('ul', null, alike.map((one) =>
      h('li', null, h('a', { href: '#i/' + one.number }, one.number), ' ', one.typeName, ' · ', hour(new Date(one.reportedAt)), one.metres === null || one.metres === undefined ? '' : ' · ' + one.metres + ' m', h('div', null, one.description))))));
  }

  async function submit() {
    if (send.disabled) return;
    const lacks = missing();
    if (lacks.length) return say(note('bad', h('ul', null, lacks.map((lack) => h('li', null, lack)))));
    send.disabled = true;
    send.textContent = t('sending');
    news.replaceChildren();
    changed();
    const type = types.find((one) => one.code === draft.type);
    const content = { kind: 'report', title: [type?.name, draft.address.trim() || draft.description.trim().slice(0, 20)].filter(Boolean).join('·'), draft: structuredClone(draft) };
    try {
      // asked once; whoever says it is another thing is believed, and a phone that gets no answer simply reports
      if (!asked) {
        const alike = navigator.onLine ? await post('incidents/lookalikes', wanted(), null, FEEL).catch(() => []) : [];
        asked = true;
        if (alike?.length) return warn(alike);
      }
      const mine = item ? await replace(item, content) : await add(content);
      await forget(slot);
      remember(draft.type);
      ended(await outcome(mine.id), mine.id);
    } catch {
      send.disabled = false;
      send.textContent = t('again');
      say(note('bad', t('draft.full')));
    }
  }

  /** Sent, waiting for the network, or refused: then the form stands again, with the reason. */
  function ended(end, mine) {
    if (end.state === 'sent') return draw(done(end.number));
    if (end.state !== 'refused') return draw(queued(end));
    history.replaceState(null, '', '#report/' + mine);
    return report(app, draw, [mine]);
  }

  function say(what) {
    news.replaceChildren(what);
    what.scrollIntoView({ block: 'center' });
  }

  const drop = !item && h('button', { type: 'button', onclick: () => {
    if (!confirm(t('draft.drop.ask'))) return;
    dropPictures([...draft.photos, ...draft.after].map((one) => one.id));
    forget(slot);
    report(app, draw);
  } }, t('draft.drop'));
  if (item?.reason) news.append(note('bad', item.reason, item.fields?.length > 0 && h('ul', null, item.fields.map((field) => h('li', null, field.message)))));
  draw({ title: t(item ? 'outbox.edit.report' : 'report'), under, up: item ? '#outbox' : '#', side: drop, body: [
    item && news,
    card('1 ' + t('photo'), count, h('div.sz-m-in', null, camera.element)),
    card('2 ' + t('type'), null, h('div.sz-m-in', null, picker(types, draft, changed))),
    card('3 ' + t('place'), null, h('div.sz-m-in', null, place(draft, grounds, changed))),
    handled(draft, later, changed),
    !item && news,
  ], act: h('div.sz-m-act', null, send) });
}

function done(number) {
  return { title: t('sent'), up: '#', body: [note('ok', h('b', null, t('sent')), h('div', null, t('sent.number', number))),
    h('a.sz-btn', { href: '#i/' + number }, t('sent.see')), h('a.sz-btn.line', { href: '#report', onclick: () => { if (location.hash === '#report') dispatchEvent(new HashChangeEvent('hashchange')); } }, t('sent.next'))] };
}

/** On the phone until there is a network: said plainly, so that nobody reports it again. */
function queued(item) {
  return { title: t('queued'), up: '#', body: [note('warn', h('b', null, t('queued')), h('div', null, t(item.state === 'failed' ? 'queued.failed' : 'queued.how'))),
    h('a.sz-btn', { href: '#outbox' }, t('outbox.see')), h('a.sz-btn.line', { href: '#report', onclick: () => { if (location.hash === '#report') dispatchEvent(new HashChangeEvent('hashchange')); } }, t('sent.next'))] };
}

/** Settled on the spot: what it looks like now is part of the report. */
function handled(draft, later, changed) {
  const proof = h('div', { hidden: !draft.selfHandled }, h('p.m-hint', null, t('self.how')), later.element);
  return h('section.sz-m-card', null, h('div.sz-m-in', null,
    h('label.m-check', null, h('input', { type: 'checkbox', checked: draft.selfHandled, onchange: (event) => { draft.selfHandled = event.target.checked; proof.hidden = !draft.selfHandled; changed(); } }), h('span', null, t('self'))), proof));
}

/** The types this person used last come first, so that most reports need one touch here. */
function remember(type) { keep('types', [type, ...(read('types') ?? []).filter((one) => one !== type)].slice(0, FREQUENT)); }

function picker(types, draft, changed) {
  const subs = types.filter((type) => type.code.length === 4), cats = types.filter((type) => type.code.length === 2);
  const known = (code) => subs.some((sub) => sub.code === code);
  const first = cats.map((cat) => subs.find((sub) => sub.code.startsWith(cat.code) && sub.code.slice(2) !== '99')?.code);
  const frequent = [...new Set([...(draft.type ? [draft.type] : []), ...(read('types') ?? []), '0102', '0202', '0104', ...first])].filter(known).slice(0, FREQUENT);
  const box = h('div');
  const choice = (sub) => h('label', null, h('input', { type: 'radio', name: 'type', checked: sub.code === draft.type, onchange: () => { draft.type = sub.code; changed(); } }), h('span', null, sub.name));
  const grid = (list, more) => h('div.sz-m-pick', { role: 'radiogroup', 'aria-label': t('type.label') }, list.map(choice), more);

  function all(cat) {
    const row = h('div.m-cats', { role: 'group', 'aria-label': t('type.cats') }, cats.map((one) =>
      h('button', { type: 'button', 'aria-pressed': String(one === cat), onclick: () => all(one) }, one.name)));
    box.replaceChildren(row, grid(subs.filter((sub) => sub.code.startsWith(cat.code))));
    row.querySelector('[aria-pressed="true"]').scrollIntoView({ block: 'nearest', inline: 'center' });
    row.querySelector('[aria-pressed="true"]').focus({ preventScroll: true });
  }

  const more = h('button', { type: 'button', onclick: () => all(cats.find((cat) => draft.type.startsWith(cat.code) && draft.type) ?? cats[0]) }, t('type.more'));
  box.append(grid(frequent.map((code) => subs.find((sub) => sub.code === code)), more));
  return box;
}

function place(draft, grounds, changed) {
  const field = (name, label, make) => h('label.m-field', null, h('span', null, label), make({ value: draft[name], oninput: (event) => { draft[name] = event.target.value; changed(); } }));
  const spot = h('p', { role: 'status' });
  const number = (name) => field(name, t(name), (props) => h('input', { type: 'text', inputmode: 'decimal', maxlength: '12', ...props }));
  const lon = number('lon'), lat = number('lat');
  function locate() {
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      draft.lon = lon.querySelector('input').value = coords.longitude.toFixed(6);
      draft.lat = lat.querySelector('input').value = coords.latitude.toFixed(6);
      spot.textContent = '';
      changed();
    }, () => { spot.textContent = t('locate.failed'); }, { enableHighAccuracy: true, timeout: 15000 });
  }
  // browsers give the position only over TLS; without it the point is typed
  const canLocate = window.isSecureContext && navigator.geolocation;
  const priorities = h('div.sz-notch', { role: 'group', 'aria-label': t('priority') }, ['ORDINARY', 'URGENT', 'EMERGENCY'].map((one) =>
    h('button', { type: 'button', 'aria-pressed': String(draft.priority === one), onclick: (event) => {
      draft.priority = one;
      [...priorities.children].forEach((button) => button.setAttribute('aria-pressed', String(button === event.target)));
      changed();
    } }, t('P.' + one))));
  return [
    grounds.length > 1
      ? h('label.m-field', { style: 'margin-top:0' }, h('span', null, t('ground')), h('select', { onchange: (event) => { draft.ground = event.target.value; changed(); } },
          grounds.map((ground) => h('option', { value: ground.code, selected: ground.code === draft.ground }, ground.name))))
      : h('p', null, icon('map-marker'), ' ', grounds[0].name),
    field('description', t('description'), (props) => h('textarea', { rows: '2', maxlength: '1000', placeholder: t('description.hint'), ...props })),
    field('address', t('address'), (props) => h('input', { type: 'text', maxlength: '200', autocomplete: 'off', placeholder: t('address.hint'), ...props })),
    h('div.m-field', null, h('span', null, t('priority')), priorities),
    h('details.m-open', { open: Boolean(draft.lon || draft.lat) }, h('summary', null, t('point')), h('div.m-two', null, lon, lat),
      canLocate && h('button.sz-btn.line.m-more', { type: 'button', style: 'margin-top:8px', onclick: locate }, icon('map-marker'), t('locate')), spot),
  ];
}
