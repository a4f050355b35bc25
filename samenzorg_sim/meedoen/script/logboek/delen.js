// Sharing a copy: first what may be recognised is marked, then somebody chooses who may read it.
import { Geweigerd } from './brug.js';
import { deel, maak } from './maak.js';
import { merk } from './merken.js';
import { probeer, toon } from './schermen.js';
import { alsTekst } from './soorten.js';

const hier = JSON.parse(document.body.dataset.hier);

const toonGemerkt = () => {
  const tekst = deel('kopie').value;
  const gevonden = merk(tekst);
  deel('gemerkt-uitleg').textContent = gevonden.length
    ? `In de kopie ${gevonden.length === 1 ? 'staat 1 woord of getal' : `staan ${gevonden.length} woorden of getallen`} waaraan iemand te herkennen kan zijn. Wij vinden niet alles: lees zelf ook.`
    : 'Wij vonden geen namen, plaatsen of getallen. Wij vinden niet alles: lees zelf ook.';
  let plek = 0;
  const stukjes = [];
  for (const een of gevonden) {
    if (een.van < plek) continue;
    stukjes.push(tekst.slice(plek, een.van), maak('mark', {}, een.woord));
    plek = een.tot;
  }
  deel('gemerkt').replaceChildren(...stukjes, tekst.slice(plek));
};

// `acties`: { noteer(stuk id, deling), vergeet(stuk id, deling id), klaar(stuk id) }. What is going to be shared is written in the
// piece first: with the answer lost on the way, its owner still sees that it may be shared, and takes it back.
export const maakDelen = (app, acties) => {
  let stukId = null;
  const lezers = () => [...document.querySelectorAll('[name=lezers]:checked')].map((een) => een.value);
  const metWie = () => { const veld = deel('met-wie'); if (veld) veld.hidden = !lezers().includes('een'); };
  deel('kopie').addEventListener('input', toonGemerkt);
  deel('scherm-delen').addEventListener('change', metWie);
  deel('scherm-delen').addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    probeer(async () => {
      const gekozen = lezers();
      const aan = gekozen.includes('een') ? deel('aan').value : null;
      const namen = gekozen.map((een) => ({ groep: 'de groep', begeleider: 'de begeleider', inbrenger: 'wie de situatie inbracht' }[een] ?? hier.mensen.find(({ id }) => id === aan)?.naam ?? 'één persoon'));
      const kluis = await app.kluis;
      const id = kluis.nieuwId('w');
      if (!gekozen.length) throw new Geweigerd('geen-lezers', 'Kies eerst met wie u dit deelt.');
      await acties.noteer(stukId, { id, sessie: hier.sessie, naam: hier.naam, lezers: namen, op: Date.now() });
      try { await kluis.deel(id, { sessie: hier.sessie, lezers: gekozen, aan: aan || null, woorden: deel('kopie').value }); } catch (wat) {
        if (!(wat instanceof Geweigerd)) throw new Geweigerd('onzeker', 'Er is geen verbinding. Misschien is de kopie toch gedeeld. Ga terug: bij uw stuk kunt u hem terugnemen.');
        await acties.vergeet(stukId, id);
        throw wat;
      }
      acties.klaar(stukId);
    }, { knop: gebeurtenis.submitter });
  });
  const begin = (stuk) => {
    stukId = stuk.id;
    deel('kopie').value = alsTekst(stuk.inhoud);
    for (const een of document.querySelectorAll('[name=lezers]')) een.checked = false;
    metWie();
    toonGemerkt();
    toon('delen');
  };
  return Object.assign(begin, { id: () => stukId });
};
