// How large everything is drawn: the more people there are and the smaller the frame, the smaller each of them stands.
const NAMES = 60; // more names than this are a grey blur: they show when one looks closer, and of who is chosen
const CLOSE = 1.9;

const within = (value, least, most) => Math.max(least, Math.min(most, value));

// `r` and `rc`: how far a contact and the client reach; `letters`: the size of a name; `dik`: how thick lines are, 1 for few people.
export function sizesFor(many, size, kijk, rem) {
  const narrow = size.w < 520;
  const grow = Math.sqrt(kijk.schaal);
  const large = within(Math.min(size.w / 850, size.h / 560), 1, 1.5); // on a projector everything grows along
  const room = Math.sqrt(size.w * size.h / (many + 3)); // what each would have of the frame
  const r = within(room * 0.17, 9, narrow ? 20 : 24 * large) * grow;
  return {
    r, narrow, many, grow,
    rc: (narrow ? 30 : 42 * large) * Math.min(grow, 1.6),
    letters: within(room * 0.13, 12, narrow ? 14 : 16 * large) * Math.min(grow, 1.8) * rem,
    dik: within(r / 22, 0.45, 1.3),
    hush: many > NAMES && kijk.schaal < CLOSE,
  };
}
