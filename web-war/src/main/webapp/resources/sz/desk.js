'use strict';
/* The frame's behaviour, without any library of its own: menu, folding, guard against double sending, counters, phrases,
   and keeping typed text over an expired sign-on. Everything is delegated from document, so Ajax updates need no second call. */
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const body = document.body;
  const note = id => {
    const copy = $('#' + id)?.content.firstElementChild.cloneNode(true);
    if (copy) $('#sz-notes').replaceChildren(copy);
  };

  /* Menu and folds */
  const side = $('#sz-side');
  const burger = $('.sz-burger');
  const menu = open => {
    side?.classList.toggle('open', open);
    burger?.setAttribute('aria-expanded', String(open));
  };
  document.addEventListener('click', event => {
    const hit = selector => event.target.closest(selector);
    if (hit('.sz-burger')) return menu(!side.classList.contains('open'));
    if (side?.classList.contains('open') && !hit('#sz-side')) menu(false);
    const my = $('.sz-my[open]');
    if (my && !my.contains(event.target)) my.open = false;
    const fold = hit('[data-sz-fold]');
    if (fold) return foldOf(fold);
    const choice = hit('[data-sz-cookie]');
    if (choice) {
      document.cookie = choice.dataset.szCookie + ';path=/;max-age=31536000;samesite=lax';
      return location.reload();
    }
    const photo = hit('a[data-sz-large]');
    if (photo && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); return large(photo); }
    const chip = hit('[data-sz-phrase]');
    if (chip) return phrase(chip);
    if (hit('[data-sz-stay]')) return stay();
    if (hit('[data-sz-forget]')) return forget();
    if (hit('[data-sz-leave]')) sessionStorage.clear();
    if (hit('#sz-again')) { event.preventDefault(); location.assign(location.href.split('#')[0]); }
  });
  document.addEventListener('click', event => { if (event.target.closest('[data-sz-print]')) window.print(); });

  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    menu(false);
    const my = $('.sz-my[open]');
    if (my) { my.open = false; $('summary', my).focus(); }
  });
  /* A photo over the whole page; Escape or a click closes it. */
  function large(link) {
    const view = document.createElement('dialog');
    view.className = 'sz-large-photo';
    view.setAttribute('aria-label', link.dataset.szLarge);
    const image = new Image();
    image.src = link.href;
    image.alt = link.dataset.szLarge;
    view.append(image);
    view.addEventListener('click', () => view.close());
    view.addEventListener('close', () => { view.remove(); link.focus(); });
    body.append(view);
    view.showModal();
  }
  function foldOf(button) {
    const narrow = matchMedia('(max-width: 900px)').matches;
    const tree = button.dataset.szFold === 'tree';
    const part = tree ? button.closest(narrow ? '.sz-tree-pane' : '.sz-split') : button.closest('.sz-query');
    if (!part) return;
    const open = tree && narrow ? part.classList.toggle('open') : !part.classList.toggle('folded');
    button.setAttribute('aria-expanded', String(open));
    if (button.dataset.szMore) button.lastElementChild.textContent = open ? button.dataset.szLess : button.dataset.szMore;
  }
  function startFolded() {
    if (!matchMedia('(max-width: 900px)').matches) return;
    $$('[data-sz-fold]').forEach(button => {
      if (button.dataset.szFold === 'query' && !button.closest('.sz-query').classList.contains('folded')) foldOf(button);
      else button.setAttribute('aria-expanded', 'false');
    });
  }

  /* Counters and phrases */
  function count(area) {
    const shown = document.getElementById(area.id + '-n') || area.closest('.sz-field')?.querySelector('[data-sz-count]');
    if (shown) shown.textContent = [...area.value].length + ' / ' + area.maxLength;
  }
  function phrase(chip) {
    const area = $('textarea', chip.closest('[data-sz-opinion]'));
    const text = chip.textContent.trim();
    area.value = area.value && !area.value.endsWith('\n') ? area.value + '；' + text : area.value + text;
    if (area.maxLength > 0) area.value = [...area.value].slice(0, area.maxLength).join('');
    area.dispatchEvent(new Event('input', { bubbles: true }));
    area.focus();
  }

  /* Typed text is kept under this address and this person until the form has been sent with success */
  const place = 'sz-keep ' + (body.dataset.szUser || '') + ' ' + location.pathname + location.search.replace(/[?&]restored=1/, '');
  const kept = () => JSON.parse(sessionStorage.getItem(place) || '{}');
  const keepers = () => $$('[data-sz-keep]').flatMap(one => one.matches('input,textarea,select') ? [one] : $$('input:not([type=hidden]),textarea,select', one)).filter(one => one.id && one.type !== 'password' && one.type !== 'file');
  const valueOf = one => one.type === 'checkbox' || one.type === 'radio' ? one.checked : one.value;
  function keep(one) {
    if (!keepers().includes(one)) return;
    sessionStorage.setItem(place, JSON.stringify({ ...kept(), [one.id]: valueOf(one) }));
  }
  function restore() {
    const all = kept();
    let some = 0;
    for (const one of keepers()) {
      if (!(one.id in all) || valueOf(one) === all[one.id]) continue;
      if (typeof all[one.id] === 'boolean') one.checked = all[one.id]; else one.value = all[one.id];
      one.classList.add('sz-restored');
      one.dispatchEvent(new Event('change', { bubbles: true }));
      some++;
    }
    if (some) note('sz-t-restored');
  }
  function forget() { sessionStorage.removeItem(place); location.reload(); }
  document.addEventListener('input', event => {
    if (event.target.matches('textarea[maxlength]')) count(event.target);
    keep(event.target);
  });
  document.addEventListener('change', event => { if (!event.target.classList.contains('sz-restored')) keep(event.target); });

  /* Nothing is sent twice: PrimeFaces guards its Ajax buttons, this guards whole submits. A download leaves the page as it is. */
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.szBusy) return event.preventDefault();
    form.dataset.szBusy = 'yes';
    setTimeout(() => $$('button[type=submit],input[type=submit]', form).forEach(button => { button.classList.add('ui-state-disabled'); button.setAttribute('aria-disabled', 'true'); }));
    setTimeout(() => free(form), 4000);
  });
  function free(form) {
    delete form.dataset.szBusy;
    $$('[aria-disabled=true][type=submit]', form).forEach(button => { button.classList.remove('ui-state-disabled'); button.removeAttribute('aria-disabled'); });
  }
  addEventListener('pageshow', () => $$('form[data-sz-busy]').forEach(free));

  /* The session: warn five minutes before its end, ask to sign in again after it */
  const limit = Number(body.dataset.szSession || 0);
  let warning, ending;
  function restart() {
    clearTimeout(warning);
    clearTimeout(ending);
    if (limit < 360) return;
    warning = setTimeout(() => note('sz-t-ending'), (limit - 300) * 1000);
    ending = setTimeout(expired, limit * 1000);
  }
  function stay() {
    fetch(body.dataset.szAlive, { headers: { 'X-Requested-With': 'XMLHttpRequest' }, redirect: 'manual', cache: 'no-store' })
      .then(answer => answer.status === 204 ? ($('#sz-notes').replaceChildren(), restart()) : expired());
  }
  function expired() {
    const dialog = $('#sz-expired');
    if (dialog && !dialog.open) dialog.showModal();
  }
  const ajax = window.jQuery && window.jQuery(document);
  ajax?.on('pfAjaxError', (event, xhr) => { if (xhr.status === 401 || xhr.status === 0 && xhr.readyState === 4) expired(); });
  /* After each drawing: counters, and no filler text in buttons that are named by aria-label */
  /* A dialog that grows with its answer stays on the screen: its buttons would lie below it where nothing scrolls. */
  const within = new ResizeObserver(all => all.forEach(({ target }) => {
    const { top, bottom, height } = target.getBoundingClientRect();
    const over = Math.min(top - 8, bottom - innerHeight + 8);
    if (height && over > 0) target.style.top = `${(parseFloat(target.style.top) || 0) - over}px`;
  }));
  const tidy = () => {
    $$('.ui-dialog').forEach(dialog => within.observe(dialog));
    $$('textarea[maxlength]').forEach(count);
    $$('.ui-fileupload-choose').forEach(button => {
      const input = $('input[type=file]', button);
      if (!input) return;
      button.removeAttribute('aria-labelledby');
      button.removeAttribute('tabindex');
      input.removeAttribute('aria-hidden');
      input.tabIndex = 0;
      input.setAttribute('aria-label', button.textContent.trim());
    });
    $$('.sz-scroll:not([tabindex])').forEach(part => { if (part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight) part.tabIndex = 0; });
    $$('.ui-datepicker-trigger').forEach(button => {
      $('.ui-button-text', button)?.replaceChildren();
      if (!button.getAttribute('aria-label')) button.setAttribute('aria-label', document.documentElement.lang === 'en' ? 'Choose date' : '选择日期');
    });
  };
  ajax?.on('pfAjaxComplete', (event, xhr, settings, args) => {
    if (xhr.status === 200) restart();
    if (args?.szSaved) sessionStorage.removeItem(place);
    setTimeout(tidy);
  });

  /* Whoever types in a dialog already keeps the cursor: it looks for its first field a moment after it has opened. */
  const first = window.PrimeFaces?.focusElement;
  if (first) PrimeFaces.focusElement = field => {
    const typing = document.activeElement;
    if (!typing?.matches('input,textarea,select') || !field[0]?.closest('.ui-dialog')?.contains(typing)) first.call(PrimeFaces, field);
  };
  /* PrimeFaces in Chinese: the week starts on Monday */
  const pf = window.PrimeFaces?.locales;
  if (pf) ['zh', 'zh_CN'].forEach(key => { if (pf[key]) pf[key].firstDay = 1; });

  tidy();
  addEventListener('load', tidy);
  if (body.dataset.szDone) sessionStorage.removeItem(place);
  startFolded();
  restore();
  restart();
})();
