// What may tell somebody whom a text is about: names, places and numbers. Found here, in the browser, and nowhere else.
import { GEWOON, NAMEN, NAMEN_MET_HOOFDLETTER, PLAATSEN } from './namen.js';

const MAAND = '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)';
const TIENTAL = '(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)';
// Written with digits: dates, times, ages, room 12b, 3e, telephone numbers and postcodes as one piece, an address on the internet.
const CIJFERS = new RegExp([
  String.raw`[^\s@<>()]+@[^\s@<>()]+\.[A-Za-z]{2,}`,
  String.raw`(?:https?:\/\/|www\.)[^\s]+`,
  String.raw`\+?\d[\d .:/-]*\d(?: [A-Z]{2}\b)?(?: ${MAAND}(?: \d{2,4})?)?(?:-?jarige|ste|de|e|[a-z])?(?![\p{L}])`,
  String.raw`\d(?: ${MAAND}(?: \d{2,4})?)?(?:-?jarige|ste|de|e|[a-z])?(?![\p{L}])`,
  String.raw`\d+(?:[.,:]\d+)*`,
].join('|'), 'gu');
// Written out: ages ('eenennegentig'), days ('drie maart').
const VOLUIT = new RegExp(String.raw`(?<![\p{L}])(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën)${TIENTAL}|${TIENTAL}|(?:der|veer|vijf|zes|zeven|acht|negen)tien|elf|twaalf|[\p{L}]{3,16} ${MAAND})(?:-?jarige)?(?![\p{L}])`, 'giu');
const DAG = new RegExp(String.raw`^(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|[\p{L}]+tien|[\p{L}]+tig|eerste|[\p{L}]+de|[\p{L}]+ste) `, 'iu');
const PLAATS_EN_WOORD = /^(?:dieren|kampen|leiden)$/;
const STRAAT = /^.{3,}(?:straat|laan|plein|gracht|kade|singel)$/;
const TITELS = /^(?:mevrouw|meneer|mevr|mw|dhr|heer|dokter|dr|drs|zuster|broeder|tante|oom|opa|oma|pastoor|dominee|ds|imam|pandit|pater|juf)$/;
const KORT = /^(?:mevr|mw|dhr|dr|drs|ds)$/; // their full stop ends no sentence
const VOORVOEGSELS = /^(?:van|de|der|den|het|'t|ten|ter|te|la|le|el|al|ait|ben|bin|st|in)$/;
const WOORD = /['’]?[\p{L}][\p{L}'’-]*|[.!?\n]+/gu;
const DOET = /^ (?:zei|zegt|vroeg|vraagt|riep|belde|belt|is|was|heeft|had|werd|wordt|wil|wilde|kwam|komt|ging|gaat|keek|kijkt|kon|kan|moest|moet|mocht|mag|vond|vindt|woont|woonde|zat|zit|lag|ligt|stond|staat|vertelde|vertelt|huilde|huilt|lachte|begon|begint|begreep|begrijpt|kookte|kookt|dacht|denkt|wist|weet|heet|blijft|bleef|en \p{Lu}|en (?:ik|zijn|haar))(?![\p{L}])/u;
const kaal = (woord) => woord.toLowerCase().replace(/^['’]/, "'").replace(/['’]s$/, '').normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i');

// [{ van, tot, woord, soort }], in the order of the text; `soort` is 'naam', 'plaats' or 'getal'.
export const merk = (tekst) => {
  const gevonden = [];
  const voegToe = (van, woord, soort) => gevonden.push({ van, tot: van + woord.length, woord, soort });
  for (const treffer of tekst.matchAll(CIJFERS)) voegToe(treffer.index, treffer[0].replace(/[ .:/-]+$/, ''), 'getal');
  for (const treffer of tekst.matchAll(VOLUIT)) if (!treffer[0].includes(' ') || DAG.test(treffer[0])) voegToe(treffer.index, treffer[0], 'getal');
  const cijfers = gevonden.slice();
  const alGemerkt = (plek) => cijfers.some((een) => een.van <= plek && plek < een.tot);
  const twijfel = []; // capitals where a sentence begins: told apart by the rest of the text
  const genoemd = new Set();
  let aanspreking = false; // after a title, with nothing but 'van der' between
  let naNaam = false;
  let vorige = '';
  let naTeken = true; // at the start of a sentence, where a capital says nothing
  for (const treffer of tekst.matchAll(WOORD)) {
    const woord = treffer[0];
    if (!/\p{L}/u.test(woord)) { if (!(woord === '.' && KORT.test(vorige))) { naTeken = true; aanspreking = false; } naNaam = false; continue; }
    const klein = kaal(woord);
    const hoofdletter = /^['’]?\p{Lu}/u.test(woord);
    const afkorting = /^\p{Lu}{2,5}(?:['’-]|$)/u.test(woord) && !aanspreking;
    const naamdeel = VOORVOEGSELS.test(klein);
    const gewoon = GEWOON.has(klein);
    let soort = '';
    if (alGemerkt(treffer.index) || afkorting) soort = '';
    else if (PLAATSEN.has(klein) && (hoofdletter || (klein.length > 4 && !PLAATS_EN_WOORD.test(klein)))) soort = 'plaats';
    else if (!NAMEN_MET_HOOFDLETTER.has(klein) && klein.split('-').some((een) => NAMEN.has(een))) soort = 'naam';
    else if (hoofdletter && NAMEN_MET_HOOFDLETTER.has(klein) && !(naTeken && gewoon)) soort = 'naam';
    else if (STRAAT.test(klein)) soort = 'plaats';
    else if (aanspreking && naamdeel && hoofdletter) soort = 'naam';
    else if (naamdeel || TITELS.test(klein)) soort = '';
    else if (hoofdletter && !gewoon && (!naTeken || aanspreking || naNaam)) soort = 'naam';
    else if (aanspreking && !gewoon) soort = 'naam';
    else if (hoofdletter && !gewoon) twijfel.push({ van: treffer.index, woord, klein });
    if (soort) { voegToe(treffer.index, woord, soort); if (hoofdletter) genoemd.add(klein); }
    naNaam = Boolean(soort) && hoofdletter;
    vorige = klein;
    aanspreking = TITELS.test(klein) || (aanspreking && naamdeel);
    if (klein.length > 1) naTeken = false; // 's Ochtends
  }
  const keren = new Map();
  for (const { klein } of twijfel) keren.set(klein, (keren.get(klein) ?? 0) + 1);
  for (const { van, woord, klein } of twijfel) {
    if (genoemd.has(klein) || keren.get(klein) > 1 || DOET.test(tekst.slice(van + woord.length, van + woord.length + 16))) voegToe(van, woord, 'naam');
  }
  return gevonden.sort((een, ander) => een.van - ander.van);
};
