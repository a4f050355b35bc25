// A story in steps, one question at a time. It lives in this page only, until somebody reads it back and keeps it.
import { post } from '../logboek/brug.js';
import { deel, maak } from '../logboek/maak.js';
import { fout, probeer, scherm, toon } from '../logboek/schermen.js';
import { stelVoor, vindStukken, zegAnders } from './onherkenbaar.js';

const STAPPEN = ['afspraak', 'verteller', 'verhaal', 'vraagt', 'themas', 'titel', 'onherkenbaar', 'lezen', 'mag', 'jaren', 'bewaren'];
const TEKSTEN = ['verhaal', 'vraagt', 'titel'];
const NODIG = {
  verteller: 'Kies eerst wie er vertelt.',
  verhaal: 'Er staat nog niets. Schrijf eerst iets op, al is het kort.',
  vraagt: 'Er staat nog niets. Eén zin is genoeg.',
  themas: 'Kies er één, twee of drie.',
  titel: 'Geef uw verhaal een naam. Een paar woorden is genoeg.',
  mag: 'Kies eerst waar uw verhaal gebruikt mag worden.',
  jaren: 'Kies eerst hoe lang uw verhaal gebruikt mag worden.',
};
const VELD = { verhaal: 'uw verhaal', vraagt: 'wat u wilt meegeven', titel: 'de titel' };
const gelaten = new Set(); // pieces that may stay as they are, and words that were chosen instead
let nu = null; // the piece that is asked about
let kenmerk = ''; // of what is going to be kept: sent twice, it is kept once
let nietBewaard = false;

const gekozen = (naam) => [...document.querySelectorAll(`[name=${naam}]:checked`)].map((een) => een.value);
const invoer = (naam) => deel(`tekst-${naam}`);
const getypt = (naam) => invoer(naam).value.trim();
const nieuwKenmerk = () => { kenmerk = `c_${[...crypto.getRandomValues(new Uint8Array(16))].map((een) => een.toString(16).padStart(2, '0')).join('')}`; };

const isKlaar = (stap) => {
  if (TEKSTEN.includes(stap)) return getypt(stap) !== '';
  if (stap === 'themas') return gekozen('themas').length >= 1 && gekozen('themas').length <= 3;
  return !(stap in NODIG) || gekozen(stap).length === 1;
};

// --- steps ---
const verderNaar = (stap) => {
  if (stap === 'onherkenbaar' && !vraagStuk()) { verderNaar('lezen'); return; }
  if (stap === 'lezen') toonGelezen();
  if (stap === 'bewaren') toonAfspraak();
  toon(stap);
};
const verder = () => {
  const stap = scherm();
  if (!isKlaar(stap)) { fout(NODIG[stap]); return; }
  verderNaar(STAPPEN[STAPPEN.indexOf(stap) + 1]);
};
for (const een of document.querySelectorAll('form.stap')) {
  een.addEventListener('submit', (gebeurtenis) => { gebeurtenis.preventDefault(); verder(); });
}
for (const een of document.querySelectorAll('.terug')) een.addEventListener('click', () => history.back());
for (const een of document.querySelectorAll('[data-naar]')) een.addEventListener('click', () => toon(een.dataset.naar));
addEventListener('popstate', ({ state }) => {
  const stap = state?.scherm ?? 'begin';
  if (scherm() === 'klaar') { toon('begin', { terug: true }); return; }
  if (stap === 'onherkenbaar' && !vraagStuk()) { toon('titel', { terug: true }); return; } // all of it is done
  toon(stap, { terug: true });
});
addEventListener('input', () => { nietBewaard = true; });
addEventListener('beforeunload', (gebeurtenis) => { if (nietBewaard) gebeurtenis.preventDefault(); });
addEventListener('pageshow', (gebeurtenis) => { if (gebeurtenis.persisted) location.reload(); }); // kept by 'back', it would still hold the story

// --- other words for what tells who it is ---
const isGelaten = (stuk) => [...gelaten].some((een) => stuk === een || stuk.startsWith(`${een} `));
const open = () => TEKSTEN.flatMap((veld) => vindStukken(getypt(veld)).map((een) => ({ ...een, veld }))).filter(({ stuk }) => !isGelaten(stuk.toLowerCase()));
const zin = (tekst, { van, tot }) => {
  const voor = tekst.slice(0, van).split(/(?<=[.!?\n])\s/u).at(-1);
  const na = tekst.slice(tot).split(/(?<=[.!?])\s|\n/u)[0];
  return [voor, maak('mark', {}, tekst.slice(van, tot)), na];
};
const vraagStuk = () => {
  const alle = open();
  [nu] = alle;
  if (!nu) return false;
  const over = new Set(alle.map(({ stuk }) => stuk.toLowerCase())).size;
  deel('over').textContent = `${over === 1 ? 'Nog 1 woord' : `Nog ${over} woorden`}. Dit staat in ${VELD[nu.veld]}:`;
  deel('zin').replaceChildren(...zin(getypt(nu.veld), nu));
  const keuze = (waarde, woorden) => maak('label', {}, maak('input', { type: 'radio', name: 'anders', value: waarde }), maak('span', {}, woorden));
  deel('anders').replaceChildren(
    maak('legend', {}, `Wat zetten wij in plaats van ‘${nu.stuk}’?`),
    ...stelVoor(nu).map((een) => keuze(`=${een}`, een)),
    keuze('zelf', 'Iets anders'),
    keuze('laat', 'Laat dit staan: het wijst niemand aan'),
  );
  invoer('zelf').value = '';
  deel('zelf-veld').hidden = true;
  return true;
};
deel('anders').addEventListener('change', () => {
  deel('zelf-veld').hidden = gekozen('anders')[0] !== 'zelf';
  if (!deel('zelf-veld').hidden) invoer('zelf').focus();
});
deel('scherm-onherkenbaar').addEventListener('submit', (gebeurtenis) => {
  gebeurtenis.preventDefault();
  const [wat] = gekozen('anders');
  if (!wat) { fout('Kies een van de rondjes.'); return; }
  if (wat === 'laat') gelaten.add(nu.stuk.toLowerCase());
  else {
    const anders = wat === 'zelf' ? getypt('zelf') : wat.slice(1);
    if (!anders) { fout('Typ andere woorden, of kies een ander rondje.'); return; }
    gelaten.add(anders.toLowerCase());
    for (const veld of TEKSTEN) invoer(veld).value = zegAnders(invoer(veld).value, nu.stuk, anders); // the first words are nowhere any more
  }
  fout('');
  if (vraagStuk()) { deel('over').focus(); scrollTo(0, 0); } else verderNaar('lezen');
});

// --- reading back, and keeping ---
const alineas = (tekst) => tekst.split(/\n+/).filter((een) => een.trim()).map((een) => maak('p', {}, een));
const toonGelezen = () => deel('gelezen').replaceChildren(maak('h2', {}, getypt('titel')), ...alineas(getypt('verhaal')), maak('h3', {}, 'Wat ik medewerkers wil meegeven'), ...alineas(getypt('vraagt')));
deel('verander').addEventListener('click', () => toon('verhaal'));
const woordenBij = (naam) => document.querySelector(`[name=${naam}]:checked + span`).textContent;
const toonAfspraak = () => { deel('waar').textContent = woordenBij('mag'); deel('hoe-lang').textContent = woordenBij('jaren'); if (!kenmerk) nieuwKenmerk(); };
const leeg = () => {
  for (const een of document.querySelectorAll('form.scherm')) een.reset();
  for (const plek of ['gelezen', 'zin', 'anders']) deel(plek).replaceChildren();
  gelaten.clear();
  kenmerk = '';
  nietBewaard = false;
};
deel('scherm-bewaren').addEventListener('submit', (gebeurtenis) => {
  gebeurtenis.preventDefault();
  if (!deel('ja').checked) { fout('Zet eerst een vinkje, als het goed is zo.'); return; }
  probeer(async () => {
    const verteld = { verteller: gekozen('verteller')[0], themas: gekozen('themas'), mag: gekozen('mag')[0], jaren: gekozen('jaren')[0] };
    for (const veld of TEKSTEN) verteld[veld] = getypt(veld);
    const { woorden } = await post('/ervaring/bewaar', { command_id: kenmerk, verteld }, 'same-origin');
    leeg();
    deel('woorden').replaceChildren(...woorden.split('-').map((een) => maak('li', {}, een)));
    deel('papier-woorden').value = woorden;
    toon('klaar');
  }, { bewaren: true, knop: gebeurtenis.submitter });
});
deel('weggooien').addEventListener('click', () => { leeg(); toon('begin'); });
deel('nog-een').addEventListener('click', () => { deel('woorden').replaceChildren(); deel('papier-woorden').value = ''; toon('begin'); });

// --- how the page begins: the secret of a link stands behind the #, and is given to the server once ---
const begin = () => { toon(document.body.dataset.mag ? 'begin' : 'geen-link'); document.body.dataset.klaar = '1'; };
const geheim = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
const binnen = geheim ? post('/ervaring/binnen', { geheim }, 'same-origin').then(() => { document.body.dataset.mag = '1'; }) : Promise.resolve();
binnen.catch(() => {}).then(() => { begin(); return probeer(() => binnen); }); // what went wrong is said on the page that is there by then
for (const een of document.querySelectorAll('.onbeveiligd')) een.hidden = isSecureContext;
