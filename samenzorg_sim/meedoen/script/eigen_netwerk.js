// One's own network, on one's own phone: guess, draw, compare. Nothing of it is ever sent; there is no fetch in here.
import canvas, { applyOrder, emptyDrawing, madeBy, takeWords } from './ecogram_canvas.js';
import { Model } from './model.js';

const KEY = 'samenzorg.eigen-netwerk';
const MOST = 100; // acts that can be taken back
const place = document.getElementById('doek');
const keuzes = JSON.parse(place.dataset.keuzes);
const part = (name) => document.getElementById(name);
takeWords(keuzes);

// What this phone keeps: `{gok, tekening}`; only memory where the browser refuses (private mode).
const fresh = () => ({ ...emptyDrawing(), client: 'ik' });
let kept = { gok: null, tekening: fresh() };
try { kept = { ...kept, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') }; } catch { /* nothing kept, or unreadable: begin anew */ }
function keep() {
  try { localStorage.setItem(KEY, JSON.stringify(kept)); part('alleen-nu').hidden = true; } catch { part('alleen-nu').hidden = false; }
}

const past = [];
const future = [];
function answer({ soort, opdracht, command_id }, model) {
  if (soort !== 'opdracht') return;
  const now = model.get('tekening');
  let next = now;
  if (opdracht.soort === 'ongedaan') { if (past.length) { future.push(now); next = past.pop(); } }
  else if (opdracht.soort === 'opnieuw') { if (future.length) { past.push(now); next = future.pop(); } }
  else {
    past.push(now);
    past.splice(0, past.length - MOST);
    future.length = 0;
    next = applyOrder(now, opdracht, madeBy(opdracht, command_id.slice(2)));
  }
  show(model, { ...next, versie: now.versie + 1 });
  model.tell('msg:custom', { soort: 'antwoord', command_id, versie: now.versie + 1 });
}

function show(model, tekening) {
  kept.tekening = tekening;
  keep();
  model.set('tekening', { ...tekening, ongedaan: past.length ? { wat: 'wat u het laatst deed' } : null, opnieuw: future.length ? { wat: 'wat u terugnam' } : null });
  compare();
}

// --- guess first, then draw, then lay the two beside each other ---
function compare() {
  const drawn = kept.tekening.contacten.filter((one) => one.soort !== 'organisatie').length;
  part('raden').hidden = kept.gok !== null;
  part('tekenen').hidden = kept.gok === null;
  if (kept.gok === null) return;
  const people = drawn === 1 ? '1 naam' : `${drawn} namen`;
  part('geraden').textContent = `U dacht: ${kept.gok}. In uw tekening ${drawn === 1 ? 'staat' : 'staan'} nu ${people}.`;
  part('nagedacht').hidden = drawn === 0;
}

const model = new Model({ keuzes, tekening: { ...kept.tekening, ongedaan: null, opnieuw: null }, keuze: '', ringen: false, eigen: true }, answer);
let cleanup = null;
const open = () => { cleanup ??= canvas.render({ model, el: place }); };

part('raden').addEventListener('submit', (event) => {
  event.preventDefault();
  const number = Math.round(Number(part('gok').value));
  if (!(number >= 0 && number <= 999) || part('gok').value === '') return;
  kept.gok = number;
  keep();
  compare();
  open();
  part('tekenen-kop').focus();
});
part('wissen').addEventListener('click', () => { part('zeker').hidden = false; part('ja-wissen').focus(); });
part('niet-wissen').addEventListener('click', () => { part('zeker').hidden = true; part('wissen').focus(); });
part('ja-wissen').addEventListener('click', () => {
  past.length = future.length = 0;
  kept = { gok: null, tekening: { ...fresh(), versie: kept.tekening.versie + 1 } };
  try { localStorage.removeItem(KEY); } catch { /* it was in memory */ }
  cleanup?.();
  cleanup = null;
  model.set('tekening', kept.tekening);
  try { localStorage.removeItem(KEY); } catch { /* as above */ }
  part('zeker').hidden = true;
  part('gok').value = '';
  compare();
  part('gewist').hidden = false;
  part('gok').focus();
});
compare();
if (kept.gok !== null) open();
document.body.dataset.klaar = '1';
