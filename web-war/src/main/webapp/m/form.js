// The fields of a campaign's form as large touches; answers as the service keeps them.
import { h, icon } from './dom.js';
import { t } from './words.js';
import { shots, show } from './photos.js';

/** The fields as elements. draft: { answers, photos } kept on the phone; photos lie by field and are sent by the outbox. */
export function answersOf(fields, draft, { changed, open, most, source }) {
  const set = (key, value) => { if (value) draft.answers[key] = value; else delete draft.answers[key]; changed(); };
  function shown(field, key) {
    const value = draft.answers[key];
    if (field.kind === 'PHOTO') return pictures(key, field);
    return h('p.m-known', null, value ? (value === 'YES' || value === 'NO' ? t('A.' + value) : value.replaceAll('|', '、')) : '—');
  }

  function pictures(key, field) {
    const ids = (draft.answers[key] ?? '').split(',').filter(Boolean);
    return h('div.sz-m-shots', null, ids.map((id, i) => h('a', { href: source + id, onclick: (event) => { event.preventDefault(); show(source + id, `${field.label} ${i + 1}`); } },
      h('img', { src: source + id + '?small=true', alt: `${field.label} ${i + 1}`, loading: 'lazy' }))));
  }

  function pick(field, key, options, many) {
    const chosen = () => (draft.answers[key] ?? '').split('|').filter(Boolean);
    return h('div.sz-m-pick', { role: many ? 'group' : 'radiogroup', 'aria-labelledby': 'q-' + key }, options.map(([value, word]) => h('label', null,
      h('input', { type: many ? 'checkbox' : 'radio', name: key, checked: chosen().includes(value), onchange: (event) => {
        const now = new Set(many ? chosen() : []);
        if (event.target.checked) now.add(value); else now.delete(value);
        set(key, options.map(([one]) => one).filter((one) => now.has(one)).join('|'));
      } }), h('span', null, word))));
  }

  const text = (props) => (field, key) => h(props.tag ?? 'input', { 'aria-labelledby': 'q-' + key, value: draft.answers[key] ?? '', oninput: (event) => set(key, event.target.value.trim()), ...props, tag: null });

  const MAKE = {
    TEXT: text({ tag: 'textarea', rows: '2', maxlength: '500' }),
    NUMBER: text({ type: 'text', inputmode: 'decimal', maxlength: '14' }),
    DATE: text({ type: 'date' }),
    YES_NO: (field, key) => pick(field, key, [['YES', t('A.YES')], ['NO', t('A.NO')]], false),
    CHOICE: (field, key) => pick(field, key, field.choices.map((one) => [one, one]), false),
    CHOICES: (field, key) => pick(field, key, field.choices.map((one) => [one, one]), true),
    LOCATION: (field, key) => {
      const input = text({ type: 'text', maxlength: '30', placeholder: '103.5061,30.1968' })(field, key);
      // browsers give the position only over TLS; without it the point is typed
      const canLocate = window.isSecureContext && navigator.geolocation;
      return h('div', null, input, canLocate && h('button.sz-btn.line.m-more', { type: 'button', style: 'margin-top:8px', onclick: () => navigator.geolocation.getCurrentPosition(({ coords }) => {
        input.value = `${coords.longitude.toFixed(6)},${coords.latitude.toFixed(6)}`;
        set(key, input.value);
      }, () => {}, { enableHighAccuracy: true, timeout: 15000 }) }, icon('map-marker'), t('locate')));
    },
    PHOTO: (field, key) => {
      const list = (draft.photos[key] ??= []);
      const camera = shots(list, most, { changed, label: field.label });
      return h('div', null, pictures(key, field), camera.element);
    },
  };

  return fields.map((field) => {
    const key = 'f' + field.position;
    const make = open ? MAKE[field.kind] : shown;
    return h('div.m-field', null, h('span', { id: 'q-' + key }, field.label, field.required && h('b.sz-bad', null, ' *')), make(field, key), field.help && h('small.sz-mute', null, field.help));
  });
}
