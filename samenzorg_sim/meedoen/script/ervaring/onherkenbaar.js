// What may tell whom a story is about, as pieces to say otherwise, each with proposals. Nothing of it leaves the browser.
import { merk } from '../logboek/merken.js';
import { NAMEN } from '../logboek/namen.js';
import { FUNCTIE } from './functies.js';

const VOOR = { naam: /(?:de |een )?(?:mevrouw|meneer|mevr\.?|mw\.?|dhr\.?|heer|dokter|dr\.?|zuster|broeder|tante|oom|opa|oma|juf)(?: van| de| der| den| ter| te| el| al)* $/iu, functie: /(?:de|een|onze) $/iu, getal: /(?:om|rond|op|kamer|afdeling|huisnummer|nummer) $/iu };
const NA = { getal: /^ (?:jaar(?: oud)?|uur|weken|maanden|dagen)(?![\p{L}])/iu };
const MENSEN = ['mijn moeder', 'mijn vader', 'mijn man', 'mijn vrouw', 'een familielid', 'een medewerker', 'een bewoner'];
const VOORSTELLEN = [
  ['naam', /^(?:mevrouw|mevr|mw)/iu, ['een mevrouw', 'mijn moeder', 'een medewerker']],
  ['naam', /^(?:de )?(?:meneer|dhr|heer)/iu, ['een meneer', 'mijn vader', 'een medewerker']],
  ['naam', /^(?:dokter|dr)/iu, ['de dokter']],
  ['naam', /^(?:zuster|broeder)/iu, ['een medewerker', 'de verzorgende']],
  ['naam', /^(?:tante|oom|opa|oma) /iu, [(stuk) => `mijn ${stuk.split(' ')[0].toLowerCase()}`, 'een familielid']],
  ['naam', /^/u, MENSEN],
  ['plaats', /(?:straat|laan|plein|gracht|kade|singel)$/iu, ['onze straat', 'een straat verderop']],
  ['plaats', /^/u, ['het dorp', 'de stad', 'een andere plaats']],
  ['functie', /^/u, ['iemand met een drukke baan', 'iemand uit de buurt', 'een bekende']],
  ['getal', /^kamer/iu, ['de kamer']],
  ['getal', /^afdeling/iu, ['de afdeling']],
  ['getal', /jarige?|jaar oud$/iu, ['op leeftijd', 'hoogbejaard']],
  ['getal', /jaar$/iu, ['op leeftijd', 'hoogbejaard', 'heel lang']],
  ['getal', /uur$|^(?:om|rond) |\d[.:]\d\d$/iu, ['in de ochtend', 'in de middag', 'in de avond']],
  ['getal', /januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|^op |\d-\d/iu, ['op een dag', 'een tijd geleden']],
  ['getal', /@|www|http|\d{6}/iu, ['(weggelaten)']],
  ['getal', /^/u, ['een paar', 'veel', 'een tijd geleden']],
];

// After a title in full a word without a capital is seldom a name: 'de dokter luisterde'.
const TITEL_VOLUIT = /(?:mevrouw|meneer|heer|dokter|zuster|broeder|tante|oom|opa|oma|juf) $/iu;
const isGewoonWoord = (tekst, { van, soort, woord }) => soort === 'naam' && !/\p{Lu}/u.test(woord) && !NAMEN.has(woord) && TITEL_VOLUIT.test(tekst.slice(0, van));
const metEromheen = (tekst, { van, tot, soort }) => {
  const voor = VOOR[soort]?.exec(tekst.slice(Math.max(0, van - 30), van))?.[0] ?? '';
  const na = NA[soort]?.exec(tekst.slice(tot, tot + 20))?.[0] ?? '';
  return { van: van - voor.length, tot: tot + na.length, soort };
};

// [{ van, tot, stuk, soort }] in the order of the text; words that belong together are one piece.
export const vindStukken = (tekst) => {
  const functies = [...tekst.matchAll(FUNCTIE)].map((een) => ({ van: een.index, tot: een.index + een[0].length, soort: 'functie' }));
  const alle = [...merk(tekst).filter((een) => !isGewoonWoord(tekst, een)), ...functies].map((een) => metEromheen(tekst, een)).sort((een, ander) => een.van - ander.van || ander.tot - een.tot);
  const stukken = [];
  for (const een of alle) {
    const vorige = stukken.at(-1);
    const samen = vorige && (een.van < vorige.tot || (vorige.soort === 'naam' && een.soort === 'naam' && /^[ -]$/.test(tekst.slice(vorige.tot, een.van))));
    if (samen) vorige.tot = Math.max(vorige.tot, een.tot);
    else stukken.push({ ...een });
  }
  return stukken.map((een) => ({ ...een, stuk: tekst.slice(een.van, een.tot) }));
};

export const stelVoor = ({ stuk, soort }) => VOORSTELLEN.find(([van, vorm]) => van === soort && vorm.test(stuk))[2].map((een) => (typeof een === 'string' ? een : een(stuk)));

const beginVanZin = (tekst, plek) => /(?:^|[.!?\n]['"”’)]*\s*['"“‘(]*)$/u.test(tekst.slice(0, plek));
const metHoofdletter = (woorden) => woorden.charAt(0).toUpperCase() + woorden.slice(1);

// The text with this piece said otherwise, wherever it stands.
export const zegAnders = (tekst, stuk, anders) => {
  let nieuw = '';
  let plek = 0;
  for (const een of vindStukken(tekst)) {
    if (een.stuk.toLowerCase() !== stuk.toLowerCase()) continue;
    nieuw += tekst.slice(plek, een.van) + (beginVanZin(tekst, een.van) ? metHoofdletter(anders) : anders);
    plek = een.tot;
  }
  return nieuw + tekst.slice(plek);
};
