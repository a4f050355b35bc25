// What a page does by itself, so that a press does what was meant and the next step is in sight.

// The second press of a double click would hit whatever stands there by then: often the opposite.
addEventListener('click', event => {
  if (event.detail > 1 && event.target.closest?.('button')) { event.preventDefault(); event.stopImmediatePropagation(); }
}, true);

// Where one speaks, Enter is the button beside it; Shift and Enter a new line. Who composes a letter is not done yet.
addEventListener('keydown', event => {
  const beside = event.target.matches?.('textarea') && event.target.closest('.sz-spreekregel')?.querySelector('button');
  if (!beside || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  event.target.dispatchEvent(new Event('change', { bubbles: true })); // what was typed goes out before the press
  beside.click();
}, true);

const done = {};
let goesBack = false; // our own step back is under way: it asks for nothing

// Whether the page is asked something new; what stood there when it was opened is not, unless `always`.
function isNew(kind, value, always) {
  const before = done[kind];
  done[kind] = value;
  return before !== value && (always || document.body.dataset.klaar === '1');
}

// What was opened in place has the browser's own way back: that closes it, and does not leave the page.
function followOpened(way) {
  const before = done.terug ?? '';
  done.terug = way;
  if (way && !before) history.pushState({ geopend: true }, '');
  else if (before && !way && history.state?.geopend) { goesBack = true; history.back(); }
}
addEventListener('popstate', () => {
  // It may arrive when something else is open already: that stays.
  if (goesBack) goesBack = false;
  else if (done.terug) document.querySelector(done.terug)?.click();
});

function look() {
  const go = document.querySelector('a[data-ga]');
  if (go) { delete go.dataset.ga; location.assign(go.href); }
  const place = document.querySelector('nav[data-stap]');
  if (place && isNew('stap', place.dataset.stap)) place.scrollIntoView({ block: 'start' });
  followOpened(document.querySelector('[data-terug]')?.dataset.terug ?? '');
  const address = document.querySelector('[data-adres]')?.dataset.adres;
  if (address && isNew('adres', address, true)) history.replaceState(null, '', location.pathname + (address === '?' ? '' : address));
  const newest = [...document.querySelectorAll('[data-volg]')].pop();
  if (newest && isNew('volg', newest.dataset.volg)) {
    // On a phone what to say stands below the talk: the turn goes up, and its answer and the next turn are in sight.
    if (innerWidth < 992) newest.scrollIntoView({ block: 'start' });
    else (newest.nextElementSibling ?? newest).scrollIntoView({ block: 'nearest' });
  }
  for (const told of document.querySelectorAll('.sz-meld:not([aria-live]), .sz-notitie:not([aria-live])')) told.setAttribute('aria-live', 'polite');
  const focus = [...document.querySelectorAll('[data-focus]')].filter(it => it.checkVisibility?.() ?? it.offsetParent).pop();
  if (focus && isNew('focus', `${focus.dataset.focus} ${focus.dataset.bij}`)) {
    const at = [...document.querySelectorAll(focus.dataset.focus)].find(it => it.offsetParent);
    if (at && !at.matches('button, a, input, select, textarea')) at.tabIndex = -1;
    at?.focus();
  }
}

// Widgets are put in and changed by their kernel; what they ask of the page stands in their HTML.
new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter: ['data-stap', 'class', 'style'] });
