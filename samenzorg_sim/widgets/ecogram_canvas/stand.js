// A drawing as the desk shows it (`samenzorg_sim/balie/ecogram`), and what each order makes of it. Pure: the page shows
// an order before the desk answers, and a phone that keeps its drawing for itself has nothing else.
import { choices } from './woorden.js';

const FRESH = {
  relatie: null, groep: null, soort: 'persoon', overleden: false, lijn: null, spanning: false, richting: null, steun: [], ring: null,
  hoe_vaak: null, afstand: null, doet: [], wil: [], besproken: null, bekend: null, nabij: null, contactpersoon: false,
  vertegenwoordiger: null, notitie: null, x: null, y: null,
};
const LETTERS = 'GFVKBRZ';
export const dutchGroups = () => choices('groep').map(([id, naam], at) => ({ id, letter: LETTERS[at], naam, eigen_naam: false }));
export const emptyDrawing = () => ({ id: '', versie: 0, ongedaan: null, opnieuw: null, client: null, groepen: dutchGroups(), contacten: [], banden: [], gesloten: false, mag: { tekenen: true } });

const dutchName = id => choices('groep').find(([one]) => one === id)?.[1];
const within = number => Math.max(-1, Math.min(1, number));
const changed = (list, fits, change) => list.map(one => (fits(one) ? { ...one, ...change(one) } : one));
const who = (drawing, id, change) => ({ ...drawing, contacten: changed(drawing.contacten, one => one.id === id, change) });
const pair = (one, other) => (one <= other ? [one, other] : [other, one]);
const isTie = (een, ander) => { const [a, b] = pair(een, ander); return band => band.een === a && band.ander === b; };

function ticked(one, order) {
  if (order.veld === 'steun') return order.aan ? [...new Set([...one.steun, order.keuze])].sort() : one.steun.filter(it => it !== order.keuze);
  const known = choices(order.veld).find(([id, words]) => id === order.keuze || words === order.woorden);
  const typed = one[order.veld].find(item => item.naam === order.woorden); // the same words twice are one thing
  const item = known ? { id: known[0], naam: known[1] } : typed ?? { id: order.keuze ?? `woord:${order.woorden}`, naam: order.woorden };
  const others = one[order.veld].filter(it => it.id !== item.id);
  return order.aan ? [...others, item] : others;
}

// `id` is what the order made new will be called.
const DO = {
  noem_client: (d, o) => ({ ...d, client: o.naam || null }),
  voeg_toe: (d, o, id) => (d.contacten.some(one => one.id === id) ? d : {
    ...d, contacten: [...d.contacten, { ...FRESH, id, naam: o.naam, relatie: o.relatie ?? null, ...o.velden, x: o.plaats?.[0] ?? null, y: o.plaats?.[1] ?? null }],
  }),
  schrijf: (d, o) => who(d, o.contact, () => ({ [o.veld]: o.woorden || null })),
  wijzig(d, o) {
    const alone = o.veld === 'contactpersoon' && o.waarde; // there is one first contact person
    const before = alone ? { ...d, contacten: d.contacten.map(one => ({ ...one, contactpersoon: false })) } : d;
    return who(before, o.contact, () => ({ [o.veld]: o.waarde }));
  },
  kruis_aan: (d, o) => who(d, o.contact, one => ({ [o.veld]: ticked(one, o) })),
  verplaats: (d, o) => o.plaatsen.reduce((to, [id, x, y]) => who(to, id, () => ({ x: within(x), y: within(y) })), d),
  haal_weg: (d, o) => ({
    ...d,
    contacten: d.contacten.filter(one => one.id !== o.contact),
    banden: d.banden.filter(band => band.een !== o.contact && band.ander !== o.contact),
  }),
  trek_band(d, o) {
    const [een, ander] = pair(o.een, o.ander);
    return een === ander || d.banden.some(isTie(een, ander)) ? d : { ...d, banden: [...d.banden, { een, ander, lijn: null, spanning: false }] };
  },
  wijzig_band: (d, o) => ({ ...d, banden: changed(d.banden, isTie(o.een, o.ander), () => ({ [o.veld]: o.waarde })) }),
  haal_band_weg: (d, o) => ({ ...d, banden: d.banden.filter(band => !isTie(o.een, o.ander)(band)) }),
  voeg_groep_toe: (d, o, id) => ({
    ...d, groepen: [...d.groepen, { id: o.groep ?? id, letter: o.letter.toUpperCase(), naam: o.naam ?? dutchName(o.groep) ?? o.letter, eigen_naam: Boolean(o.naam) }],
  }),
  wijzig_groep: (d, o) => ({
    ...d, groepen: changed(d.groepen, one => one.id === o.groep, one => (o.letter ? { letter: o.letter.toUpperCase() } : { naam: o.naam || dutchName(one.id) || one.naam, eigen_naam: Boolean(o.naam) })),
  }),
  haal_groep_weg: (d, o) => ({
    ...d, groepen: d.groepen.filter(one => one.id !== o.groep), contacten: changed(d.contacten, one => one.groep === o.groep, () => ({ groep: null })),
  }),
};

// The drawing after an order; one that only the desk can carry out (taking back) leaves it as it is.
export const applyOrder = (drawing, order, id) => DO[order.soort]?.(drawing, order, id) ?? drawing;

// 32 digits; a phone on plain http has no randomUUID. What an order makes new is called after its own digits.
export const newDigits = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
export const madeBy = (order, digits) => (order.soort === 'voeg_groep_toe' ? `groep-${digits.slice(0, 12)}` : `n_${digits}`);
