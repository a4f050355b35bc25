// The keyboard on the drawing: arrows go from one to another; who is chosen moves with them.
import { ALL, zoomAt } from './zoom.js';

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const SMALL = 0.03;
const LARGE = 0.12;
const QUIET = 600; // milliseconds after the last arrow, before the move is kept

export function watchKeys(doek) {
  const { svg } = doek.beeld;
  let waiting = null;
  const settle = () => { clearTimeout(waiting); waiting = null; for (const id of [...doek.verschoven.keys()]) doek.laatStaan(id); };

  svg.addEventListener('keydown', event => {
    if (event.altKey) return;
    const id = event.target.closest?.('.ec-contact')?.dataset.id;
    if (!id) return;
    const arrow = ARROWS[event.key];
    if (event.ctrlKey || event.metaKey) return;
    if (arrow && doek.keuze === id && id !== 'client') {
      const by = event.shiftKey ? LARGE : SMALL;
      const from = doek.verschoven.get(id) ?? doek.beeld.places.get(id);
      const within = value => Math.max(-1, Math.min(1, value));
      doek.schuif(id, { x: within(from.x + arrow[0] * by), y: within(from.y + arrow[1] * by) });
      clearTimeout(waiting);
      waiting = setTimeout(settle, QUIET);
    } else if (arrow) doek.ganaar(nearest(doek, id, arrow));
    else if (event.key === 'Enter' || event.key === ' ') { settle(); doek.kies(doek.keuze === id ? null : id); }
    else if (event.key === 'Escape') { settle(); if (doek.keuze) doek.kies(null); else return; }
    else if (event.key === 'Home' || event.key === 'End') doek.ganaar(event.key === 'Home' ? 'client' : doek.tekening.contacten.at(-1)?.id ?? 'client');
    else if ((event.key === 'Delete' || event.key === 'Backspace') && doek.keuze === id && id !== 'client') { settle(); doek.haalWeg(id); }
    else if (event.key === '+' || event.key === '=') doek.zoom(1.4);
    else if (event.key === '-') doek.zoom(1 / 1.4);
    else if (event.key === '0') doek.kijkZo(ALL);
    else if (event.key === 'n' || event.key === 'N') { settle(); doek.nieuw(); }
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  svg.addEventListener('focusout', settle);
  svg.addEventListener('focusin', event => {
    const id = event.target.closest?.('.ec-contact')?.dataset.id;
    if (!id) return;
    doek.bij = id;
    doek.beeld.order();
    inSight(doek, id);
  });
  addEventListener('pagehide', settle);
  return settle;
}

// Who has the focus must be on screen, also when zoomed in.
function inSight(doek, id) {
  doek.staat();
  const point = id === 'client' ? doek.beeld.middle : doek.beeld.pixels.get(id);
  const { w, h } = doek.size;
  if (doek.kijk.schaal === 1 || (point.x > 20 && point.x < w - 20 && point.y > 20 && point.y < h - 20)) return;
  doek.kijk = zoomAt({ ...doek.kijk, dx: doek.kijk.dx + w / 2 - point.x, dy: doek.kijk.dy + h / 2 - point.y }, 1, { x: w / 2, y: h / 2 }, doek.size);
  doek.vernieuw();
}

// The closest one in that direction; sideways counts double.
function nearest(doek, id, [dx, dy]) {
  const all = new Map([['client', doek.beeld.middle], ...doek.beeld.pixels]);
  const from = all.get(id);
  let best = id;
  let least = Infinity;
  for (const [other, at] of all) {
    const ahead = (at.x - from.x) * dx + (at.y - from.y) * dy;
    const aside = Math.abs((at.x - from.x) * dy) + Math.abs((at.y - from.y) * dx);
    if (other !== id && ahead > 1 && ahead + aside * 2 < least) { least = ahead + aside * 2; best = other; }
  }
  return best;
}
