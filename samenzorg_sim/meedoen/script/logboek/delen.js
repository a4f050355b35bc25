// Sharing a copy: first what may be recognised is marked, then somebody chooses who may read it.
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

// `naDelen(stuk id, { id, sessie, naam, lezers, op })` writes down in the piece what was shared.
export const maakDelen = (app, naDelen) => {
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
      const namen = gekozen.map((een) => ({ groep: 'de groep', begeleider: 'de begeleider' }[een] ?? hier.mensen.find(({ id }) => id === aan)?.naam ?? 'één persoon'));
      const kluis = await app.kluis;
      const deling = await kluis.deel({ sessie: hier.sessie, lezers: gekozen, aan: aan || null, woorden: deel('kopie').value });
      await naDelen(stukId, { id: deling, sessie: hier.sessie, naam: hier.naam, lezers: namen, op: Date.now() });
    }, { knop: gebeurtenis.submitter });
  });
  return (stuk) => {
    stukId = stuk.id;
    deel('kopie').value = alsTekst(stuk.inhoud);
    for (const een of document.querySelectorAll('[name=lezers]')) een.checked = false;
    metWie();
    toonGemerkt();
    toon('delen');
  };
};
