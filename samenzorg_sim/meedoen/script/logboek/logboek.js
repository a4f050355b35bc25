// The logboek: writing for oneself. Everything becomes unreadable here, before it is sent; the words of the code never are.
import { onthouden, vergeet } from './code.js';
import { maakDelen } from './delen.js';
import { maakKluis } from './kluis.js';
import { toonLijst } from './lijst.js';
import { deel, maak } from './maak.js';
import { alsStuk, bewaarBestand, drukAf } from './meenemen.js';
import { maakOpenen } from './openen.js';
import { fout, probeer, scherm, toon, zeg } from './schermen.js';
import { beginMet, inhoud, isLeeg, klaarMetSchrijven, luisterNaarSchrijven, schrijft, teLang } from './schrijven.js';
import { SOORTEN } from './soorten.js';
import { maakStuk } from './stuk.js';

const TERUG_MS = 12000; // so long somebody may think better of having erased a piece
const STIL_MS = 15 * 60000; // left alone for so long, the logboek closes
const versleutel = import('./versleutel.js');
const woorden = import('./woorden.js');
const kluis = versleutel.then((alles) => maakKluis(alles, Number(document.body.dataset.maanden)));
let open = null; // the kluis, once there is one
kluis.then((een) => { open = een; }, () => toon('begin'));
let wilBewaren = false;

const app = {
  kluis, versleutel, woorden,
  wilBewaren: () => wilBewaren && !isLeeg(),
  async bewaar() {
    const { id } = schrijft();
    await (await kluis).bewaar(id, inhoud());
    klaarMetSchrijven();
    wilBewaren = false;
  },
  naOpenen(gezegd) {
    const klad = open.haalKlad();
    if (klad) { beginMet(klad); toon('schrijven'); } else naarLijst();
    zeg(gezegd);
  },
};
const { geefCode, open: openMet } = maakOpenen(app);

const toonVerder = () => { for (const een of document.querySelectorAll('.verder-schrijven')) een.hidden = isLeeg(); };
const lijst = () => { toonVerder(); toonLijst(open, openStuk); deel('vergeet').hidden = onthouden().length === 0; };
const naarLijst = () => { lijst(); toon('lijst'); };
const naarBegin = () => { toonVerder(); if (open?.isBegonnen) naarLijst(); else toon('begin'); };

const begin = (wat) => {
  toon('schrijven');
  if (isLeeg()) beginMet(wat); else vraagWeg(); // something else is not kept yet
};
const schrijf = (soort) => begin({ id: open ? open.nieuwId('b') : null, soort });
for (const plek of document.querySelectorAll('.soorten')) {
  plek.append(...Object.entries(SOORTEN).map(([soort, { kop, uitleg }]) => maak('button', { type: 'button', class: 'sz-knop sz-knop--rustig', klik: () => kluis.then(() => schrijf(soort)) }, kop, maak('span', {}, uitleg))));
}

// --- writing ---
const iets = () => {
  if (isLeeg()) { fout('Er staat nog niets. Schrijf eerst iets op.'); return null; }
  const wat = inhoud();
  if (teLang(wat)) { fout('Dit stuk is te lang om te bewaren. Maak er twee stukken van, of neem het mee.'); return null; }
  return wat;
};
deel('scherm-schrijven').addEventListener('submit', (gebeurtenis) => {
  gebeurtenis.preventDefault();
  if (!iets()) return;
  wilBewaren = true;
  if (!open.isBegonnen) { toon('eerst'); return; }
  probeer(async () => { await app.bewaar(); naarLijst(); zeg('Uw tekst is bewaard.'); }, { bewaren: true, knop: gebeurtenis.submitter });
});
deel('meenemen').addEventListener('click', () => { if (!isLeeg()) { deel('hoe-meenemen').hidden = false; deel('meenemen-druk').focus(); } else iets(); });
deel('meenemen-druk').addEventListener('click', () => { if (!isLeeg()) drukAf(alsStuk(inhoud(), 'h1')); });
deel('meenemen-bestand').addEventListener('click', () => { if (!isLeeg()) { bewaarBestand([inhoud()], 'opgeschreven.json'); zeg('Het bestand staat bij uw downloads.'); } });
deel('niet-schrijven').addEventListener('click', () => { if (isLeeg()) { klaarMetSchrijven(); naarBegin(); } else vraagWeg(); });
const vraagWeg = () => { deel('weggooien').hidden = false; deel('verder-ermee').focus(); };
deel('verder-ermee').addEventListener('click', () => { deel('weggooien').hidden = true; });
deel('ja-weg').addEventListener('click', () => { klaarMetSchrijven(); naarBegin(); });
for (const een of document.querySelectorAll('.verder-schrijven button')) een.addEventListener('click', () => toon('schrijven'));

// --- the code ---
deel('geef-code').addEventListener('click', () => probeerDirect(geefCode));
deel('heb-code').addEventListener('click', () => toon('openen'));
deel('toch-niet').addEventListener('click', () => { wilBewaren = false; toon('schrijven'); });
deel('naar-openen').addEventListener('click', () => { wilBewaren = false; toon('openen'); });
deel('niet-openen').addEventListener('click', () => (wilBewaren ? toon('schrijven') : naarBegin()));
const probeerDirect = (werk) => werk().catch(() => { toon('schrijven'); fout('De pagina is nog niet helemaal geladen. Kijk of er verbinding is, en probeer het zo nog eens.'); });

// --- the list and a piece ---
const openStuk = (id) => toonStuk(open.stuk(id));
const verander = async (stuk, anders) => { await open.bewaar(stuk.id, { ...stuk.inhoud, ...anders }); openStuk(stuk.id); };
const neemTerug = async (stuk, een) => { await open.neemTerug(een.id); await verander(stuk, { gedeeld: stuk.inhoud.gedeeld.filter((ander) => ander.id !== een.id) }); zeg('De kopie is teruggenomen.'); };
const schrijfBij = (id, gedeeld) => { const stuk = open.stuk(id); return open.bewaar(id, { ...stuk.inhoud, gedeeld: gedeeld(stuk.inhoud.gedeeld ?? []) }); };
const deelStuk = maakDelen(app, {
  noteer: (id, deling) => schrijfBij(id, (al) => [...al, deling]),
  vergeet: (id, weg) => schrijfBij(id, (al) => al.filter((een) => een.id !== weg)),
  klaar: (id) => { openStuk(id); zeg('De kopie is gedeeld.'); },
});
let gewist = null;
const toonStuk = maakStuk({
  verander: (stuk) => begin({ ...stuk.inhoud, id: stuk.id }),
  deel: deelStuk,
  neemTerug,
  gelukt: (stuk) => probeer(() => verander(stuk, { klaar: !stuk.inhoud.klaar }), { bewaren: true }),
  wis: (stuk) => probeer(async () => {
    for (const een of stuk.inhoud?.gedeeld ?? []) await open.neemTerug(een.id);
    await open.wis(stuk.id);
    gewist = stuk.inhoud ?? null;
    naarLijst();
    deel('gewist-balk').hidden = !gewist;
    setTimeout(() => { if (gewist === (stuk.inhoud ?? null)) { gewist = null; deel('gewist-balk').hidden = true; } }, TERUG_MS);
  }),
});
deel('toch-bewaren').addEventListener('click', (gebeurtenis) => probeer(async () => {
  await open.bewaar(open.nieuwId('b'), { ...gewist, gedeeld: [] });
  gewist = null;
  deel('gewist-balk').hidden = true;
  naarLijst();
  zeg('Het stuk is weer bewaard.');
}, { bewaren: true, knop: gebeurtenis.currentTarget }));
deel('naar-lijst').addEventListener('click', naarLijst);
deel('niet-delen').addEventListener('click', () => history.back()); // to the piece, see popstate
deel('zoek').addEventListener('input', lijst);
deel('langer').addEventListener('click', (gebeurtenis) => probeer(async () => { await open.verleng(); lijst(); zeg('Uw logboek wordt langer bewaard.'); }, { knop: gebeurtenis.currentTarget }));

// --- everything at once ---
const leesbaar = () => open.lijst().filter(({ inhoud: wat }) => wat).map(({ inhoud: wat }) => wat);
deel('alles-bestand').addEventListener('click', () => bewaarBestand(leesbaar(), 'mijn-logboek.json'));
deel('alles-druk').addEventListener('click', () => drukAf(maak('h1', {}, 'Uit mijn logboek'), ...leesbaar().map((wat) => alsStuk(wat))));
deel('alles-wissen').addEventListener('click', () => { deel('alles-zeker').hidden = false; deel('alles-niet').focus(); });
deel('alles-niet').addEventListener('click', () => { deel('alles-zeker').hidden = true; });
deel('alles-ja').addEventListener('click', (gebeurtenis) => probeer(async () => {
  for (const wat of leesbaar()) for (const een of wat.gedeeld ?? []) await open.neemTerug(een.id);
  await open.wisAlles();
  klaarMetSchrijven();
  vergeet();
  ruimOp();
  zeg('Alles is gewist.');
}, { knop: gebeurtenis.currentTarget }));
// Nothing of it stays in the page: whoever takes the laptop over finds a closed logboek.
const ruimOp = () => {
  const mag = deel('mag-klad').checked; // what this phone may remember of it stays as it is
  open.sluit(mag || isLeeg() ? null : { ...inhoud(), id: schrijft().id });
  if (!mag) klaarMetSchrijven();
  gewist = null;
  for (const id of ['stukken', 'gelezen', 'delingen', 'gemerkt', 'tot', 'zoek-uitslag', 'woorden', 'vel']) deel(id).replaceChildren();
  deel('doelen').querySelector('ul').replaceChildren();
  for (const id of ['zoek', 'kopie']) deel(id).value = '';
  vergeetGetypt();
  for (const id of ['mag-code', 'mag-code-open']) deel(id).checked = false; // the next one chooses for herself
  deel('klad-wacht').hidden = !open.heeftKlad;
  toonVerder();
  deel('alles-zeker').hidden = deel('gewist-balk').hidden = true;
  toon('begin');
};
deel('vergeet').addEventListener('click', () => { vergeet(); lijst(); zeg('Dit apparaat is uw code vergeten. U hebt hem voortaan weer nodig.'); });
deel('sluit').addEventListener('click', () => { ruimOp(); if (onthouden().length) zeg('Dit apparaat onthoudt uw code nog.'); });

// Left alone it closes by itself, except where this phone may remember the code.
const vergeetGetypt = () => { deel('zes').value = ''; deel('aanvullingen').replaceChildren(); };
let stilte = 0;
const wachtOpStilte = () => {
  clearTimeout(stilte);
  stilte = setTimeout(() => {
    if (onthouden().length) { wachtOpStilte(); return; }
    vergeetGetypt();
    if (!open?.isBegonnen) { wachtOpStilte(); return; }
    ruimOp();
    deel('vanzelf-dicht').hidden = false;
  }, STIL_MS);
};
for (const soort of ['pointerdown', 'keydown']) addEventListener(soort, () => { deel('vanzelf-dicht').hidden = true; wachtOpStilte(); });
wachtOpStilte();
addEventListener('beforeunload', (gebeurtenis) => { if (open?.heeftKlad) gebeurtenis.preventDefault(); });
addEventListener('pageshow', (gebeurtenis) => { if (gebeurtenis.persisted) location.reload(); }); // a page kept by 'back' would still be open

// --- how the page begins, and the phone's own way back ---
const terugNaarStuk = () => toonStuk(open.stuk(deelStuk.id()), { terug: true });
addEventListener('popstate', () => { if (scherm() === 'delen') { terugNaarStuk(); return; } toonVerder(); toon(open?.isBegonnen ? 'lijst' : 'begin', { terug: true }); });
addEventListener('offline', () => { deel('verbinding').hidden = false; });
addEventListener('online', () => { deel('verbinding').hidden = true; });
for (const een of document.querySelectorAll('.onbeveiligd')) een.hidden = isSecureContext;
const klad = luisterNaarSchrijven();
const bekend = onthouden();
toon('begin');
const klaar = () => { document.body.dataset.klaar = '1'; };
const verderMetKlad = () => { if (!klad) return; beginMet(klad); toonVerder(); };
kluis.then(async () => {
  verderMetKlad();
  if (bekend.length) { toon('openen', { terug: true }); if (!await openMet(bekend)) deel('zes').value = bekend.join(' '); }
}).then(klaar, klaar);
