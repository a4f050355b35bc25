// Mouse, pen and finger on the drawing: a tap chooses, a drag moves, on the paper it shifts, two fingers zoom.
import { toPlace, shift, zoomAt } from './zoom.js';

const FAR = 6; // pixels before a tap becomes a drag

export function watchPointers(doek) {
  const { svg } = doek.beeld;
  const fingers = new Map();
  let drag = null;
  let spread = null;

  const at = event => {
    const box = doek.vlak.getBoundingClientRect(); // of the frame: the drawing in it may be stretched
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const apart = () => {
    const [a, b] = [...fingers.values()];
    return { far: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  };
  const letGo = () => {
    if (drag?.moved && drag.id) doek.laatStaan(drag.id);
    drag = null;
  };

  svg.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, at(event));
    try { svg.setPointerCapture(event.pointerId); } catch { /* the finger is gone already */ }
    if (fingers.size === 2) {
      if (drag?.id) doek.zetTerug(drag.id);
      drag = null;
      spread = apart();
      return;
    }
    const id = event.target.closest?.('.ec-contact')?.dataset.id ?? null;
    doek.staat();
    const from = at(event);
    const place = id && id !== 'client' ? doek.beeld.pixels.get(id) : null;
    drag = { pointer: event.pointerId, tapped: id, id: place ? id : null, from, last: from, grip: place && { x: place.x - from.x, y: place.y - from.y }, moved: false };
  });

  svg.addEventListener('pointermove', event => {
    if (!fingers.has(event.pointerId)) return;
    const point = at(event);
    fingers.set(event.pointerId, point);
    if (spread && fingers.size === 2) {
      const now = apart();
      doek.kijkZo(shift(zoomAt(doek.kijk, now.far / spread.far, now, doek.size), now.x - spread.x, now.y - spread.y, doek.size));
      spread = now;
      return;
    }
    if (!drag || drag.pointer !== event.pointerId) return;
    if (!drag.moved && Math.hypot(point.x - drag.from.x, point.y - drag.from.y) < FAR) return;
    drag.moved = true;
    if (drag.id) doek.schuif(drag.id, toPlace({ x: point.x + drag.grip.x, y: point.y + drag.grip.y }, doek.kijk, doek.size));
    else doek.kijkZo(shift(doek.kijk, point.x - drag.last.x, point.y - drag.last.y, doek.size));
    drag.last = point;
  });

  const up = event => {
    if (!fingers.delete(event.pointerId)) return;
    if (spread) { if (fingers.size < 2) spread = null; return; }
    if (!drag || drag.pointer !== event.pointerId) return;
    const tapped = !drag.moved && event.type === 'pointerup';
    const { tapped: id } = drag;
    if (event.type === 'pointercancel' && drag.id) doek.zetTerug(drag.id);
    else letGo();
    drag = null;
    if (tapped) doek.kies(id); // a tap on the paper lets go
  };
  svg.addEventListener('pointerup', up);
  svg.addEventListener('pointercancel', up);
  // A finger on somebody, or on a drawing that is larger than its frame, does not scroll the page.
  svg.addEventListener('touchstart', event => {
    if (event.touches.length > 1 || doek.kijk.schaal > 1 || event.target.closest?.('.ec-contact')) event.preventDefault();
  }, { passive: false });
  // A screen reader presses without a pointer.
  svg.addEventListener('click', event => {
    const id = event.detail === 0 && event.target.closest?.('.ec-contact')?.dataset.id;
    if (id) doek.kies(id);
  });
  svg.addEventListener('wheel', event => {
    if (!event.ctrlKey && !event.metaKey) return; // without: the page scrolls
    event.preventDefault();
    doek.kijkZo(zoomAt(doek.kijk, Math.exp(-event.deltaY / 300), at(event), doek.size));
  }, { passive: false });
}
