// Lines as paths: from edge to edge, a wave for stress, heads of arrows.
const step = (from, to) => {
  const far = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  return { far, ux: (to.x - from.x) / far, uy: (to.y - from.y) / far };
};
const n = number => number.toFixed(1);

// The part of the line between two circles.
export function between(from, to, offFrom, offTo) {
  const { far, ux, uy } = step(from, to);
  const begin = Math.min(offFrom, far / 2);
  const end = Math.min(offTo, far / 2);
  return [{ x: from.x + ux * begin, y: from.y + uy * begin }, { x: to.x - ux * end, y: to.y - uy * end }];
}
export const straight = (from, to) => `M${n(from.x)} ${n(from.y)}L${n(to.x)} ${n(to.y)}`;

export function wave(from, to, size = 1, long = 18) {
  const { far, ux, uy } = step(from, to);
  const waves = Math.max(1, Math.round(far / (long * size)));
  let path = `M${n(from.x)} ${n(from.y)}`;
  for (let half = 0; half < waves * 2; half += 1) {
    const side = (half % 2 ? -1 : 1) * 10 * size;
    const at = far * (half + 0.5) / (waves * 2);
    const end = far * (half + 1) / (waves * 2);
    path += `Q${n(from.x + ux * at - uy * side)} ${n(from.y + uy * at + ux * side)} ${n(from.x + ux * end)} ${n(from.y + uy * end)}`;
  }
  return path;
}

// A head with its tip at `to`.
export function head(from, to, size = 1) {
  const { ux, uy } = step(from, to);
  const foot = { x: to.x - ux * 15 * size, y: to.y - uy * 15 * size };
  const wide = 7.5 * size;
  return `M${n(to.x)} ${n(to.y)}L${n(foot.x - uy * wide)} ${n(foot.y + ux * wide)}L${n(foot.x + uy * wide)} ${n(foot.y - ux * wide)}Z`;
}

// A bow from one to another, away from the middle: where it bends to.
function bend(one, other, middle) {
  const half = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  const { far, ux, uy } = step(middle, half);
  const out = far < 20 ? { ux: 0, uy: -1 } : { ux, uy };
  const by = Math.min(60, 20 + Math.hypot(one.x - other.x, one.y - other.y) / 5);
  return { x: half.x + out.ux * by, y: half.y + out.uy * by };
}
export function bow(one, other, middle) {
  const to = bend(one, other, middle);
  return `M${n(one.x)} ${n(one.y)}Q${n(to.x)} ${n(to.y)} ${n(other.x)} ${n(other.y)}`;
}

// The same bow as four straight pieces.
export function bowed(one, other, middle) {
  const to = bend(one, other, middle);
  const at = t => ({ x: (1 - t) ** 2 * one.x + 2 * t * (1 - t) * to.x + t * t * other.x, y: (1 - t) ** 2 * one.y + 2 * t * (1 - t) * to.y + t * t * other.y });
  return [0, 1, 2, 3].map(part => [at(part / 4), at((part + 1) / 4)]);
}

export const HEART = 'M0 5.5C-7 0-6-5.5-2.6-5.5C-1-5.5 0-4.2 0-3.2C0-4.2 1-5.5 2.6-5.5C6-5.5 7 0 0 5.5Z';
