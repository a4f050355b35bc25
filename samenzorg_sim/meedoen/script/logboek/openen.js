// The code: shown once and checked, or typed again to open the logboek.
import { aanvullen, nakijken, onthoud, splits } from './code.js';
import { deel, knop, maak } from './maak.js';
import { drukAf } from './meenemen.js';
import { fout, probeer, toon } from './schermen.js';

const bezig = (naam, deelKlaar) => { document.querySelector(`#scherm-${naam} .bezig`).textContent = deelKlaar === null ? '' : `Even geduld, dit duurt een paar tellen… ${Math.round(deelKlaar * 100)} %`; };
const voortgang = (naam) => (deelKlaar) => bezig(naam, deelKlaar);

// `app`: { kluis, versleutel, woorden, bewaarEnToon, naOpenen }.
export const maakOpenen = (app) => {
  let code = [];
  let welk = 0;

  // Six fresh words on the screen. They are nowhere else until the piece is kept with them.
  const geefCode = async () => {
    // The answer to keeping may be lost on the way: then these are the words on the card, and no others are given.
    if (!code.length || !(await app.kluis).isOpen) code = (await app.versleutel).drawWords((await app.woorden).default, 6);
    welk = Math.floor(code.length * ((await app.versleutel).random(1)[0] / 256));
    deel('woorden').replaceChildren(...code.map((woord) => maak('li', {}, woord)));
    deel('controle-vraag').textContent = `Typ woord ${welk + 1} over`;
    deel('controle').value = '';
    toon('code');
  };
  deel('druk-kaartje').addEventListener('click', () => drukAf(maak('div', { class: 'kaartje' }, maak('h1', {}, 'Zes woorden'), maak('ol', {}, ...code.map((woord) => maak('li', {}, woord))), maak('p', {}, 'Voor uw logboek van Samenzorg. Bewaar dit kaartje goed: zonder deze woorden is niets meer te lezen. Zet er geen naam op.'))));
  deel('scherm-code').addEventListener('submit', async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (splits(deel('controle').value).join('') !== code[welk]) { fout(`Dat is niet woord ${welk + 1}. Kijk nog eens: het staat hierboven.`); deel('controle').focus(); return; }
    await probeer(async () => {
      const kluis = await app.kluis;
      if (!kluis.isOpen) await kluis.begin(code, voortgang('code')).finally(() => bezig('code', null));
      await app.bewaar();
      if (deel('mag-code').checked) onthoud(code);
      code = [];
      deel('woorden').replaceChildren();
      deel('controle').value = '';
      app.naOpenen('Uw tekst is bewaard.');
    }, { bewaren: true, knop: gebeurtenis.submitter });
  });

  const vulAan = () => {
    const veld = deel('zes');
    app.woorden.then(({ default: lijst }) => deel('aanvullingen').replaceChildren(...aanvullen(veld.value, lijst).map((woord) => knop(woord, () => {
      veld.value = `${veld.value.replace(/[^\s]*$/, '')}${woord} `;
      veld.focus();
      vulAan();
    }))));
  };
  deel('zes').addEventListener('input', vulAan);
  // The logboek of these words; with `bewaren` what is being written is kept in it as well.
  const open = async (woorden, { bewaren = false, mag = false, knop: pers = null } = {}) => {
    const klacht = nakijken(woorden, (await app.woorden).default);
    if (klacht) { fout(klacht); return false; }
    return probeer(async () => {
      const kluis = await app.kluis;
      await kluis.openMet(woorden, voortgang('openen')).finally(() => bezig('openen', null));
      if (mag) onthoud(woorden);
      deel('zes').value = '';
      deel('aanvullingen').replaceChildren();
      if (bewaren) await app.bewaar();
      app.naOpenen(bewaren ? 'Uw tekst is bewaard.' : '');
    }, { knop: pers });
  };
  deel('scherm-openen').addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    open(splits(deel('zes').value), { bewaren: app.wilBewaren(), mag: deel('mag-code-open').checked, knop: gebeurtenis.submitter });
  });
  return { geefCode, open };
};
