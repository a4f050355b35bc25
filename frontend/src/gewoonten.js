// What a page does by itself, so that a press does what was meant and the next step is in sight.

// The second press of a double click would hit whatever stands there by then: often the opposite.
addEventListener('click', event => {
  if (event.detail > 1 && event.target.closest?.('button')) { event.preventDefault(); event.stopImmediatePropagation(); }
}, true);

let step;

function look() {
  const go = document.querySelector('a[data-ga]');
  if (go) { delete go.dataset.ga; location.assign(go.href); }
  const place = document.querySelector('nav[data-stap]');
  if (!place || place.dataset.stap === step) return;
  if (step) place.scrollIntoView({ block: 'start' });
  step = place.dataset.stap;
}

// Widgets are put in and changed by their kernel; what they ask of the page stands in their HTML.
new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter: ['data-stap'] });
