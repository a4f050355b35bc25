// Where contacts stand: their own place, else one in the round, by group; as `samenzorg_sim/ecogram/schikken.py` has it.
export const NEAR = 0.45;
export const FAR = 0.95;
const PER_RING = 16;
export const ringRadius = ring => NEAR + (FAR - NEAR) * (ring - 1) / 2;
const GOLDEN = 0.618034;
// With many there are rounds; a larger one holds more. Everybody has a direction of her own, and who stand beside each other
// mostly stand in different rounds: so there is room for names, and no line runs behind somebody else.
function roundOf(number, rounds) {
  const radii = Array.from({ length: rounds }, (_, at) => FAR - (FAR - NEAR) * at / (rounds - 1));
  let left = (number * GOLDEN % 1) * radii.reduce((sum, one) => sum + one, 0);
  return radii.find(one => (left -= one) < 0) ?? FAR;
}
const hasPlace = one => one.x != null && one.y != null;

// Map of id → {x, y} in -1 … 1. With `ringen`, who has a ring stands on it, in the direction of the own place.
export function arrange(drawing, ringen = false) {
  const order = new Map(drawing.groepen.map((groep, at) => [groep.id, at]));
  const waiting = drawing.contacten.filter(one => !hasPlace(one))
    .map((one, at) => ({ one, at, groep: order.get(one.groep) ?? order.size }))
    .sort((a, b) => a.groep - b.groep || a.at - b.at).map(({ one }) => one);
  const rounds = waiting.length > PER_RING ? Math.max(2, Math.round(Math.sqrt(waiting.length / 5))) : 1;
  const places = new Map();
  waiting.forEach((one, number) => {
    const angle = 2 * Math.PI * (number + 0.5) / waiting.length - Math.PI / 2;
    const radius = rounds > 1 ? roundOf(number, rounds) : one.ring ? ringRadius(one.ring) : FAR;
    places.set(one.id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
  for (const one of drawing.contacten) {
    if (hasPlace(one)) places.set(one.id, { x: one.x, y: one.y });
    if (ringen && one.ring) {
      const at = places.get(one.id);
      const far = Math.hypot(at.x, at.y) || 1;
      places.set(one.id, { x: at.x / far * ringRadius(one.ring), y: (far === 1 && !at.y && !at.x ? -1 : at.y / far) * ringRadius(one.ring) });
    }
  }
  return places;
}

// How far the nearer of two stands beside the line to the other.
const besideLine = (one, other) => (one.x * other.x + one.y * other.y <= 0 ? 1
  : Math.abs(one.x * other.y - one.y * other.x) / Math.max(Math.hypot(one.x, one.y), Math.hypot(other.x, other.y)));

// A free place for somebody new of this group: groups lie around the client as hours on a clock.
export function freePlace(drawing, groep) {
  const taken = [...arrange(drawing).values()];
  const count = drawing.groepen.length + 1;
  const found = drawing.groepen.findIndex(one => one.id === groep);
  const middle = 2 * Math.PI * ((found < 0 ? count - 1 : found) + 0.5) / count - Math.PI / 2;
  let best = null;
  for (const radius of [0.8, 0.95, 0.55]) {
    for (let step = 0; step < 36; step += 1) {
      const aside = Math.ceil(step / 2) * (step % 2 ? 1 : -1) * Math.PI / 18;
      const at = { x: radius * Math.cos(middle + aside), y: radius * Math.sin(middle + aside) };
      const room = Math.min(0.34, ...taken.map(one => Math.hypot(one.x - at.x, one.y - at.y)));
      const clear = Math.min(0.1, ...taken.map(one => besideLine(one, at)));
      const score = room + clear - Math.abs(aside) * 0.07 - Math.abs(radius - 0.8) * 0.1;
      if (!best || score > best.score + 1e-9) best = { ...at, score };
    }
  }
  return [Number(best.x.toFixed(4)), Number(best.y.toFixed(4))];
}

// The places to keep when one moves: also of who had none, or all of those would shift.
export const keepPlaces = (drawing, moved) => {
  const places = arrange(drawing);
  const mine = new Set(moved.map(([id]) => id));
  const others = drawing.contacten.filter(one => !hasPlace(one) && !mine.has(one.id)).map(one => [one.id, places.get(one.id).x, places.get(one.id).y]);
  return [...moved, ...others].map(([id, x, y]) => [id, Number(x.toFixed(4)), Number(y.toFixed(4))]);
};
