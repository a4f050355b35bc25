// What part of the drawing is in sight: `schaal` 1 shows all of it; `dx` and `dy` are pixels.
export const ALL = { schaal: 1, dx: 0, dy: 0 };
const MOST = 6;

const edge = (kijk, size) => {
  const room = axis => (kijk.schaal - 1) * size[axis] / 2;
  const within = (value, most) => Math.max(-most, Math.min(most, value));
  return { schaal: kijk.schaal, dx: within(kijk.dx, room('w')), dy: within(kijk.dy, room('h')) };
};

// Zoom by a factor while the point under the finger stays where it is.
export function zoomAt(kijk, factor, point, size) {
  const schaal = Math.max(1, Math.min(MOST, kijk.schaal * factor));
  const by = schaal / kijk.schaal;
  const px = point.x - size.w / 2;
  const py = point.y - size.h / 2;
  return edge({ schaal, dx: px - (px - kijk.dx) * by, dy: py - (py - kijk.dy) * by }, size);
}
export const shift = (kijk, dx, dy, size) => edge({ schaal: kijk.schaal, dx: kijk.dx + dx, dy: kijk.dy + dy }, size);

// From a place in the drawing (-1 … 1) to pixels and back. Names need room below, so the middle lies a little higher.
export const radii = size => ({ rx: Math.max(40, size.w / 2 - 44), ry: Math.max(40, size.h / 2 - 50) });
export const middle = (kijk, size) => ({ x: size.w / 2 + kijk.dx, y: size.h / 2 - 8 + kijk.dy });
export function toPixels(place, kijk, size) {
  const { rx, ry } = radii(size);
  const at = middle(kijk, size);
  return { x: at.x + place.x * rx * kijk.schaal, y: at.y + place.y * ry * kijk.schaal };
}
export function toPlace(point, kijk, size) {
  const { rx, ry } = radii(size);
  const at = middle(kijk, size);
  const within = value => Math.max(-1, Math.min(1, value));
  return { x: within((point.x - at.x) / (rx * kijk.schaal)), y: within((point.y - at.y) / (ry * kijk.schaal)) };
}
