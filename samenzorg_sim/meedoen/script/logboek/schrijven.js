// Writing: the questions of one shape, where it belongs, and a draft that survives a reload only where that is allowed.
import { deel, maak } from './maak.js';
import { SOORTEN } from './soorten.js';

const KEY = 'samenzorg.logboek.klad';
const MEEST = 8000; // bytes of one piece, as the server takes it
let bezig = null; // { id, soort, gemaakt, … }: what is being written

export const schrijft = () => bezig;
export const klaarMetSchrijven = () => { bezig = null; vergeetKlad(); deel('vragen').replaceChildren(); deel('bij-naam').value = ''; };
const vergeetKlad = () => { try { localStorage.removeItem(KEY); } catch { /* nothing was kept */ } };
const leesKlad = () => { try { return JSON.parse(localStorage.getItem(KEY) ?? 'null'); } catch { return null; } };

// The piece as it stands on the screen.
export const inhoud = () => {
  const velden = {};
  for (const veld of deel('vragen').querySelectorAll('textarea')) if (veld.value.trim()) velden[veld.dataset.veld] = veld.value;
  const { id, ...rest } = bezig;
  return { ...rest, velden, bij: bij(), gewijzigd: Date.now() };
};
export const isLeeg = () => !bezig || ![...deel('vragen').querySelectorAll('textarea')].some((veld) => veld.value.trim());
export const teLang = (wat) => new TextEncoder().encode(JSON.stringify(wat)).length > MEEST;

const hier = JSON.parse(document.body.dataset.hier);
const bij = () => {
  const soort = deel('bij-soort').value;
  if (!soort) return null;
  if (soort === 'hier') return { soort: 'bijeenkomst', id: hier.sessie, naam: hier.naam };
  return { soort, id: null, naam: deel('bij-naam').value.trim() || `een ${soort}` };
};
const kiesBij = (waar) => {
  const dezeBijeenkomst = waar && hier && waar.id === hier.sessie;
  deel('bij-soort').value = !waar ? '' : dezeBijeenkomst ? 'hier' : waar.soort;
  deel('bij-naam').value = waar && !dezeBijeenkomst ? waar.naam : '';
  welk();
};
const welk = () => { deel('bij-welk').hidden = ['', 'hier'].includes(deel('bij-soort').value); };

// Begin a piece, or go on with one: `wat` is a piece as it was kept, or a draft.
export const beginMet = (wat) => {
  bezig = { id: wat.id, soort: wat.soort, gemaakt: wat.gemaakt ?? Date.now(), gedeeld: wat.gedeeld ?? [], klaar: wat.klaar ?? false };
  const soort = SOORTEN[wat.soort];
  deel('schrijf-kop').textContent = soort.kop;
  deel('schrijf-uitleg').textContent = soort.uitleg;
  deel('vragen').replaceChildren(...soort.vragen.map(([id, vraag, hulp]) => {
    const veld = maak('textarea', { class: 'sz-invoer', id: `vraag-${id}`, 'data-veld': id, spellcheck: 'false', rows: soort.vragen.length === 1 ? 9 : 3, 'aria-describedby': hulp ? `hulp-${id}` : null });
    veld.value = wat.velden?.[id] ?? '';
    return maak('div', { class: 'sz-veld' }, maak('label', { for: veld.id }, vraag), hulp ? maak('span', { class: 'sz-zacht', id: `hulp-${id}` }, hulp) : null, veld);
  }));
  deel('mag-klad').checked = leesKlad() !== null;
  deel('hoe-meenemen').hidden = deel('weggooien').hidden = true;
  kiesBij(wat.bij ?? null);
};
const onthoudKlad = () => {
  if (!bezig || !deel('mag-klad').checked) return;
  try { localStorage.setItem(KEY, JSON.stringify({ ...inhoud(), id: bezig.id })); } catch { deel('mag-klad').checked = false; }
};

// Gives the draft that this phone was allowed to remember, or null.
export const luisterNaarSchrijven = () => {
  deel('bij-soort').addEventListener('change', welk);
  deel('scherm-schrijven').addEventListener('input', onthoudKlad);
  deel('mag-klad').addEventListener('change', () => { if (deel('mag-klad').checked) onthoudKlad(); else vergeetKlad(); });
  addEventListener('beforeunload', (gebeurtenis) => { if (!isLeeg() && !deel('mag-klad').checked) gebeurtenis.preventDefault(); });
  const klad = leesKlad();
  return klad && SOORTEN[klad.soort] ? klad : null;
};
