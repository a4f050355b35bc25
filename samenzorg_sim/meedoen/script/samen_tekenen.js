// A drawing that a group makes together: each edit goes to the desk at once, and comes back to every phone.
import canvas, { takeWords } from './ecogram_canvas.js';
import { Model } from './model.js';

const place = document.getElementById('doek');
const keuzes = JSON.parse(place.dataset.keuzes);
const tekening = JSON.parse(place.dataset.tekening);
const address = `${document.body.dataset.pad}/tekening/${tekening.id}`;
const KEY = `samenzorg.tekening.${tekening.id}`;
const offline = document.getElementById('verbinding');
takeWords(keuzes);

// What was drawn and not answered yet; it outlives a reload where the browser lets us keep something.
let waiting = [];
try { waiting = JSON.parse(localStorage.getItem(KEY) ?? '[]'); } catch { /* unreadable: nothing waits */ }
function keep() {
  try { if (waiting.length) localStorage.setItem(KEY, JSON.stringify(waiting)); else localStorage.removeItem(KEY); } catch { /* memory only */ }
}

const wachtend = waiting.map(({ command_id, opdracht }) => ({ digits: command_id.slice(2), opdracht }));
const model = new Model({ keuzes, tekening, keuze: '', ringen: false, wachtend }, ({ soort, opdracht, command_id }) => {
  if (soort !== 'opdracht') return;
  waiting.push({ command_id, opdracht, op: Date.now() });
  keep();
  send();
});

let sending = false;
async function send() {
  if (sending) return;
  sending = true;
  while (waiting.length) {
    const { op, ...order } = waiting[0];
    const answer = await post({ ...order, age_ms: Math.min(Math.max(0, Date.now() - op), 6e8) });
    offline.hidden = answer !== null;
    if (answer === null) { await new Promise((done) => setTimeout(done, 1500)); continue; }
    waiting.shift();
    keep();
    model.tell('msg:custom', { soort: 'antwoord', command_id: order.command_id, versie: answer.versie, melding: answer.melding });
  }
  sending = false;
}

// The answer of the desk; null while it cannot be reached, or cannot keep anything just now.
async function post(body) {
  try {
    const answer = await fetch(`${address}/doe`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    return answer.status >= 500 ? null : await answer.json();
  } catch { return null; }
}

// A stream that ends, or says nothing for longer than two heartbeats, is asked for again; a browser by itself never
// comes back after the error with which a proxy answers for a server that starts anew.
function follow(where, hear, { lost = () => {}, away = () => {} } = {}) {
  let stream, again;
  let tries = 0;
  function heard() {
    clearTimeout(again);
    again = setTimeout(gone, 12000 + Math.random() * 2000);
  }
  function gone() {
    lost();
    stream.close();
    clearTimeout(again);
    tries += 1;
    again = setTimeout(open, Math.min(500 * tries, 4000) * (0.6 + Math.random() * 0.6));
  }
  function open() {
    stream = new EventSource(where);
    heard();
    stream.addEventListener('hartslag', heard);
    stream.addEventListener('scherm', (event) => { tries = 0; heard(); hear(JSON.parse(event.data)); });
    stream.addEventListener('weg', away);
    stream.addEventListener('error', gone);
  }
  open();
}

follow(`${address}/stroom`, (now) => {
  offline.hidden = true;
  // Ready, or going on: the page around the drawing is another one then.
  if (now.gesloten !== tekening.gesloten) { location.reload(); return; }
  model.set('tekening', now);
}, { lost: () => { offline.hidden = false; }, away: () => location.reload() });

// The group meanwhile: the trainer sees that this phone is there, and who draws sees that the others went on.
let step;
follow(`${document.body.dataset.pad}/stroom`, ({ sleutel }) => {
  step ??= sleutel;
  document.getElementById('verder').hidden = sleutel === step;
});

canvas.render({ model, el: place });
send();
document.body.dataset.klaar = '1';
