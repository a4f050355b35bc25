// One screen at a time; its heading gets the focus, and a phone's own way back leads to a quiet place.
import { GeenVerbinding, Geweigerd } from './brug.js';
import { deel } from './maak.js';

const NIET_BEWAARD = 'Niet bewaard: er is geen verbinding. Uw tekst staat er nog. Probeer het zo nog eens.';
const NIET_GELUKT = 'Er is geen verbinding. Er is niets veranderd. Probeer het zo nog eens.';
let nu = '';

export const toon = (naam, { terug = false } = {}) => {
  for (const een of document.querySelectorAll('.scherm')) een.hidden = een.id !== `scherm-${naam}`;
  for (const een of document.querySelectorAll('.fout')) een.hidden = true;
  if (!terug && nu && nu !== naam) history.pushState({ scherm: naam }, '');
  nu = naam;
  scrollTo(0, 0);
  document.querySelector(`#scherm-${naam} h1, #scherm-${naam} h2`)?.focus({ preventScroll: true });
};
export const scherm = () => nu;

export const fout = (melding) => {
  const plek = document.querySelector(`#scherm-${nu} .fout`);
  plek.textContent = melding;
  plek.hidden = !melding;
  if (melding) plek.scrollIntoView({ block: 'nearest' });
};

// Does something that may fail; says why in place, and gives whether it went well. A button is pressed once at a time.
export const probeer = async (werk, { bewaren = false, knop = null } = {}) => {
  if (knop?.getAttribute('aria-busy') === 'true') return false;
  knop?.setAttribute('aria-busy', 'true');
  fout('');
  try { await werk(); return true; } catch (wat) {
    if (wat instanceof GeenVerbinding) fout(bewaren ? NIET_BEWAARD : NIET_GELUKT);
    else if (wat instanceof Geweigerd) fout(bewaren ? `Niet bewaard. ${wat.message}` : wat.message);
    else { fout('Er ging iets mis in deze pagina. Neem mee wat u schreef, en laad de pagina opnieuw.'); throw wat; }
    return false;
  } finally { knop?.removeAttribute('aria-busy'); }
};
export const zeg = (woorden) => { deel('gezegd').textContent = woorden; };
