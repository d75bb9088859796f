// One incident: what, where, how long, photos, record, and the moves that this person may make now.
import { h, card, note, icon, due, when, masked } from './dom.js';
import { t } from './words.js';
import { post } from './api.js';
import { get, asOf } from './slice.js';
import { add, claim, replace, outcome, of } from './outbox.js';
import { queued, refused, stuck } from './conflict.js';
import { shots, show } from './photos.js';
import { read, keep, forget } from './drafts.js';
import { tag } from './lists.js';

/**
 * What a move asks for on the phone: text says which words (null: none), need which are demanded, photos how many pictures at most.
 * Moves that are missing here need the wider desk.
 */
const MOVES = {
  SIGN: { icon: 'check', text: 'opinion' },
  FINISH: { icon: 'check', text: 'result', need: 'need.result', photos: 'photos.after' },
  FIND_TRUE: { icon: 'check', text: 'found', need: 'need.result', photos: 'photos.more' },
  FIND_UNTRUE: { icon: 'undo', text: 'found', need: 'need.result', photos: 'photos.more', back: true },
  ANSWER_SUPERVISION: { icon: 'check', text: 'answer', need: 'need.result' },
  SIGN_PART: { icon: 'check', text: 'opinion' },
  FINISH_PART: { icon: 'check', text: 'result', need: 'need.result', photos: 'photos.more' },
  DECLINE_PART: { icon: 'undo', text: 'reason', need: 'need.reason', back: true },
  RESUME: { icon: 'check', text: 'opinion' },
  ASK_EXTENSION: { icon: 'plus', text: 'reason', need: 'need.reason', amount: true },
  ASK_SUSPENSION: { icon: 'plus', text: 'reason', need: 'need.reason', until: true },
  ASK_RETURN: { icon: 'undo', text: 'reason', need: 'need.reason', back: true },
  TAKE_BACK_REQUEST: { icon: 'undo', text: 'opinion', back: true },
  CONFIRM_SELF_HANDLED: { icon: 'check', text: 'opinion' },
  REOPEN: { icon: 'undo', text: 'reason', need: 'need.reason', photos: 'photos.more', back: true },
  START_CHECK: { icon: 'search', text: 'opinion' },
  CLOSE: { icon: 'check', text: 'opinion', photos: 'photos.check' },
  REWORK: { icon: 'undo', text: 'reason', need: 'need.reason', back: true },
  ADD_SUPPLEMENT: { icon: 'plus', text: 'supplement', need: 'need.result', photos: 'photos.more' },
  WITHDRAW: { icon: 'times', text: 'opinion', back: true },
};
const BACK = ['ASK_RETURN', 'GRANT_RETURN', 'FIND_UNTRUE', 'DECLINE_PART', 'SUPERVISE', 'REOPEN', 'REWORK', 'ASK_SUPPLEMENT', 'REJECT', 'WITHDRAW', 'CANCEL'];
const PHOTOS = 6;
/** So many moves stand under the thumb, the rest in the page. */
const BAR = 2;

export default async function incident(app, draw, [number, change], news) {
  const sheet = await get('incidents/' + encodeURIComponent(number));
  const mine = await of(number);
  if (mine && !news) return stands(app, draw, sheet, mine, change ? await claim(mine.id) : null);
  const here = mine ? [] : Object.keys(MOVES).filter((move) => sheet.actions.includes(move));
  const typed = here.find((move) => read(`act.${number}.${move}`));
  page(app, draw, sheet, here, news);
  if (typed && !news) act(app, draw, sheet, typed, note('', t('kept.text')));
}

function page(app, draw, sheet, here, news) {
  const { number } = sheet.line;
  const button = (move, kind) => h('button.sz-btn' + kind, { type: 'button', onclick: () => act(app, draw, sheet, move) }, t('M.' + move));
  const kind = (move, i) => (MOVES[move].back ? '.bad' : i ? '.line' : '');
  const bar = here.length > 0 && h('div.sz-m-act', null, here.slice(0, BAR).map((move, i) => button(move, kind(move, i))));
  const side = here.length > BAR && card(t('act.side'), null, h('div.sz-m-in.m-side', null, here.slice(BAR).map((move) => button(move, kind(move, 1)))));
  // the ordinary next step stands right, under the thumb, the way back left
  if (bar) [...bar.children].filter((button) => button.classList.contains('bad')).forEach((button) => bar.prepend(button));
  draw({ title: sheet.line.typeName ?? t('one'), under: number, up: '#' + (app.from ?? ''), body: [news, ...body(app, draw, sheet), side,
    sheet.actions.some((move) => !MOVES[move]) && h('p.sz-mute', null, t('act.elsewhere'))], act: bar });
}

/** What this person did here stands in the outbox: on its way, or refused and waiting for a decision. */
async function stands(app, draw, sheet, item, claimed) {
  if (!claimed && !stuck(item)) return page(app, draw, sheet, [], queued(t('M.' + item.move), item));
  const possible = sheet.actions.includes(item.move);
  const why = refused(item, possible, () => incident(app, draw, [sheet.line.number], h('span')));
  return possible ? act(app, draw, sheet, item.move, why, item) : page(app, draw, sheet, [], why);
}

function body(app, draw, sheet) {
  const { line } = sheet;
  const fact = (word, ...value) => value.some(Boolean) && [h('dt', null, t(word)), h('dd', null, ...value)];
  const who = (username, name) => (username === app.me.username ? name : masked(name));
  const ground = [sheet.townName, line.communityName].filter(Boolean).join('·');
  return [
    h('section.sz-m-card', null, h('div.sz-m-in', null,
      h('div.m-tagline', null, tag(line.status), line.priority !== 'ORDINARY' && h('span.sz-tag.bad', null, t('P.' + line.priority)), due(line)),
      line.masked ? note('warn', t('masked'), h('div', null, t('masked.next'))) : h('p.m-text', null, line.description),
      h('dl.sz-facts', null,
        fact('where', [ground, !line.masked && line.address].filter(Boolean).join(' ')), fact('due', when(line.dueAt)), fact('office', line.officeName), fact('handler', sheet.handlerName),
        fact('reporter', who(sheet.reporter, sheet.reporterName), ' ', when(line.reportedAt)), fact('closes', sheet.closesWhen)))),
    line.masked ? ask(app, draw, sheet) : card(t('photos'), h('span.sz-mute', null, String(sheet.photos.length)), h('div.sz-m-in', null, sheet.photos.length ? (asOf() ? h('p.sz-mute', null, t('photos.offline')) : pictures(sheet)) : h('p.sz-mute', null, t('photos.none')))),
    card(t('steps'), null, h('div.sz-m-in', null, h('ol.m-steps', null, sheet.steps.map((step) =>
      h('li' + (BACK.includes(step.move) ? '.back' : ''), null, h('b', null, t('M.' + step.move)), step.officeName && ` ${step.officeName}`,
        h('small', null, [when(step.at), step.actor === sheet.reporter ? who(step.actor, step.actorName) : step.actorName].filter(Boolean).join(' ')), step.opinion && h('p', null, step.opinion)))))),
  ];
}

/** The question why, for whoever has nothing to do with it; the answer holds for some minutes and is on record. */
function ask(app, draw, sheet) {
  const news = h('div'), reason = h('textarea', { rows: '2', maxlength: '200' });
  const send = h('button.sz-btn.line', { type: 'button', onclick: async () => {
    if (reason.value.trim().length < 4) return news.replaceChildren(note('bad', t('masked.why.need')));
    send.disabled = true;
    try {
      await post(`incidents/${encodeURIComponent(sheet.line.number)}/openings`, { reason: reason.value });
      await incident(app, draw, [sheet.line.number]);
    } catch (failure) {
      send.disabled = false;
      if (failure.kind === 'expired') app.expired();
      else news.replaceChildren(note('bad', failure.detail));
    }
  } }, icon('eye'), t('masked.show'));
  return card(t('masked.why'), null, h('div.sz-m-in', null, h('label.m-field', { style: 'margin-top:0' }, h('span', null, t('masked.reason')), reason), news, send));
}

function pictures(sheet) {
  const at = (photo, small) => `../api/v1/incidents/${encodeURIComponent(sheet.line.number)}/photos/${photo.id}${small ? '?small=true' : ''}`;
  return h('div.sz-m-shots', null, sheet.photos.map((photo, i) => {
    const alt = `${t(photo.kind)} ${i + 1}`;
    return h('a', { href: at(photo), onclick: (event) => { event.preventDefault(); show(at(photo), alt); } }, h('img', { src: at(photo, true), alt, loading: 'lazy' }), h('em', { 'aria-hidden': 'true' }, t(photo.kind)));
  }));
}

/** The form of one move. item: the one in the outbox that is being changed. */
function act(app, draw, sheet, move, kept, item) {
  const { number } = sheet.line;
  const wants = MOVES[move];
  const key = `act.${number}.${move}`;
  const draft = { opinion: '', amount: '', until: '', photos: [], ...item?.draft, ...read(key) };
  const changed = () => (draft.opinion || draft.amount || draft.until || draft.photos.length ? keep(key, draft) : forget(key));
  const record = sheet.closing === 'SIGNED_RECORD';
  const photoWord = wants.photos === 'photos.after' && record ? 'photos.record' : wants.photos;
  const camera = wants.photos && shots(draft.photos, PHOTOS, { changed, label: t(photoWord) });
  const news = h('div', null, kept);
  const again = (news) => incident(app, draw, [number], news);
  const send = h('button.sz-btn' + (wants.back ? '.bad' : ''), { type: 'button', onclick: submit }, icon(wants.icon), t('M.' + move));

  async function submit() {
    if (send.disabled) return;
    const lack = wants.need && !draft.opinion.trim() ? t(wants.need) : wants.photos === 'photos.after' && !draft.photos.length ? t(record ? 'need.record' : 'need.after')
      : wants.amount && !(Number(draft.amount) > 0) ? t('need.amount') : wants.until && !draft.until ? t('need.until') : null;
    if (lack) return news.replaceChildren(note('bad', lack));
    send.disabled = true;
    send.textContent = t('sending');
    const content = { title: t('M.' + move) + '·' + (sheet.line.typeName ?? ''), draft: structuredClone(draft), version: sheet.version };
    let mine;
    try {
      mine = item ? await replace(item, content) : await add({ kind: 'act', number, move, ...content });
    } catch {
      send.disabled = false;
      send.textContent = t('again');
      return news.replaceChildren(note('bad', t('draft.full')));
    }
    await forget(key);
    const end = await outcome(mine.id);
    const sent = end.state === 'sent';
    const word = sent ? note('ok', t('act.done', t('M.' + move))) : queued(t('M.' + move), end);
    // somebody was quicker, or the server says no: both stand on the page, with what was typed still in the form.
    // A sheet that cannot be read now must not bring the form back: the move is made, or waits
    return incident(app, draw, [number], sent ? word : undefined).catch(() => draw({ title: t('M.' + move), under: number, up: '#' + (app.from ?? ''), body: word }));
  }

  function extra(name, type, options, hint) {
    return h('section.sz-m-card', null, h('div.sz-m-in', null, h('label.m-field', { style: 'margin-top:0' }, h('span', null, t(name)),
      h('input', { type, value: draft[name], oninput: (event) => { draft[name] = event.target.value; news.replaceChildren(); changed(); }, ...options }), hint && h('small.sz-mute', null, hint))));
  }

  draw({ title: t('M.' + move), under: `${sheet.line.typeName ?? ''} ${number}`, up: '#i/' + number, body: [
    news,
    h('section.sz-m-card', null, h('div.sz-m-in', null, h('p', null, sheet.line.masked ? t('masked') : sheet.line.description), sheet.closesWhen && h('p.sz-mute', null, `${t('closes')}：${sheet.closesWhen}`))),
    wants.amount && extra('amount', 'number', { min: '0.5', step: '0.5', inputmode: 'decimal' }, sheet.side.most && t('amount.most', sheet.side.most, t('U.' + sheet.limitUnit))),
    wants.until && extra('until', 'date', {}),
    camera && card(t(photoWord), null, h('div.sz-m-in', null, camera.element)),
    h('section.sz-m-card', null, h('div.sz-m-in', null, h('label.m-field', { style: 'margin-top:0' }, h('span', null, t(wants.text)),
      h('textarea', { rows: '3', maxlength: '200', value: draft.opinion, oninput: (event) => { draft.opinion = event.target.value; news.replaceChildren(); changed(); } })))),
  ], act: h('div.sz-m-act', null, h('button.sz-btn.line', { type: 'button', onclick: () => { if (item) return app.go('outbox'); forget(key); again(h('span')); } }, t('act.later')), send) });
}
