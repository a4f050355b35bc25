// Where the words at a shape stand: on the side where they cover nobody and few lines, outside rather than inside.
const SIDES = [[0, -1], [0, 1], [1, 0], [-1, 0], [1, -1], [-1, -1], [1, 1], [-1, 1]];
const ANCHOR = { [-1]: 'end', 0: 'middle', 1: 'start' };
const GAP = 2;
const CROWDED = 0.3; // a name of which more than this part would lie over others is left out
const LESS = 0.5; // what it costs to say less

// How wide words are in the letters of the page, in parts of their size.
const known = new Map();
let pen = null;
let family = '';
export function forgetWidths() { known.clear(); family = ''; }
export function widthOf(words, bold, el) {
  const key = (bold ? '*' : ' ') + words;
  if (!known.has(key)) {
    pen ??= document.createElement('canvas').getContext('2d');
    family ||= getComputedStyle(el).fontFamily;
    pen.font = `${bold ? 'bold ' : ''}100px ${family}`;
    known.set(key, pen.measureText(words).width / 100);
  }
  return known.get(key);
}

const boxAt = (x, y, w, h) => ({ l: x - w / 2, t: y - h / 2, r: x + w / 2, b: y + h / 2, x, y });
const overlap = (a, b) => Math.max(0, Math.min(a.r, b.r) - Math.max(a.l, b.l)) * Math.max(0, Math.min(a.b, b.b) - Math.max(a.t, b.t));

// How much of a line from `a` to `b` lies in a box, in pixels.
function inBox({ a, b }, box) {
  if (Math.max(a.x, b.x) < box.l || Math.min(a.x, b.x) > box.r || Math.max(a.y, b.y) < box.t || Math.min(a.y, b.y) > box.b) return 0;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  let from = 0;
  let to = 1;
  for (const [by, room] of [[-dx, a.x - box.l], [dx, box.r - a.x], [-dy, a.y - box.t], [dy, box.b - a.y]]) {
    if (by === 0) { if (room < 0) return 0; } else if (by < 0) from = Math.max(from, room / by); else to = Math.min(to, room / by);
  }
  return to > from ? (to - from) * Math.hypot(dx, dy) : 0;
}

// One try: these words on this side. `cost` is what is wrong with it, `hard` the part of them that lies over others.
function tried(one, kind, [sx, sy], { frame, shapes, lines }, taken) {
  const { w, h } = one[kind];
  const { at, r } = one;
  const edge = (sx && sy ? 0.74 : 1) * r + GAP;
  let x = at.x + sx * (edge + w / 2);
  const y = at.y + sy * (edge + h / 2);
  if (!sx) x = Math.max(w / 2 + 3, Math.min(frame.w - w / 2 - 3, x)); // at an edge a name moves inwards
  const box = boxAt(x, y, w, h);
  const area = w * h;
  let hard = (area - overlap(box, { l: 2, t: 2, r: frame.w - 2, b: frame.h - 2 })) / area * 1.5;
  for (const other of shapes) if (other.id !== one.id) hard += overlap(box, other.box) / area;
  for (const [id, other] of taken) if (id !== one.id) hard += overlap(box, other.box) / area * 1.4;
  let crossed = 0;
  for (const line of lines) crossed += inBox(line, box) * line.weight;
  const out = (sx * one.out.x + sy * one.out.y) / Math.hypot(sx, sy);
  const cost = hard * 9 + crossed / w * 1.1 + 0.45 * (1 - out) + (sx && sy ? 0.3 : 0) - (one.was === `${sx} ${sy}` ? 0.2 : 0);
  return { box, anchor: ANCHOR[sx], x: sx > 0 ? box.l + 2 : sx < 0 ? box.r - 2 : x, side: `${sx} ${sy}`, kind, cost: cost + (kind === 'short' ? LESS : 0), hard };
}

function best(one, world, taken) {
  let found = null;
  for (const kind of one.full ? ['full', 'short'] : ['short']) {
    for (const side of SIDES) {
      const now = tried(one, kind, side, world, taken);
      if (!found || now.cost < found.cost) found = now;
    }
    if (found.cost < LESS) break; // saying less would not be better
  }
  return found;
}

// Only what stands near a label can be in its way.
function nearby(one, { frame, shapes, lines }) {
  const { w, h } = one.full || one.short;
  const reach = boxAt(one.at.x, one.at.y, 2 * (w + one.r + GAP), 2 * (h + one.r + GAP));
  return { frame, shapes: shapes.filter(it => overlap(reach, it.box)), lines: lines.filter(it => inBox(it, reach)) };
}

// The place of one label beside those that stand already.
export const placeOne = (one, world, taken) => best(one, nearby(one, world), taken);

// A place for each: `labels` have an id, `at`, `r`, `out` (a step away from the client), and how large their words are: `short` (the
// name alone) and `full`. With `mayHide`, a name that would lie over others is left out: then it has no place.
export function placeAll(labels, world, mayHide) {
  const taken = new Map();
  const around = labels.map(one => nearby(one, world));
  for (let round = 0; round < 3; round += 1) {
    labels.forEach((one, at) => {
      const found = best(one, around[at], taken);
      if (mayHide && round === 2 && found.hard > CROWDED) taken.delete(one.id);
      else taken.set(one.id, found);
    });
  }
  return taken;
}
