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

const stream = new EventSource(`${address}/stroom`);
stream.addEventListener('scherm', (event) => {
  const now = JSON.parse(event.data);
  offline.hidden = true;
  // Ready, or going on: the page around the drawing is another one then.
  if (now.gesloten !== tekening.gesloten) { location.reload(); return; }
  model.set('tekening', now);
});
stream.addEventListener('weg', () => location.reload());
stream.addEventListener('error', () => { offline.hidden = false; });

// The group meanwhile: the trainer sees that this phone is there, and who draws sees that the others went on.
let step;
function follow() {
  const meeting = new EventSource(`${document.body.dataset.pad}/stroom`);
  meeting.addEventListener('scherm', (event) => {
    const { sleutel } = JSON.parse(event.data);
    step ??= sleutel;
    document.getElementById('verder').hidden = sleutel === step;
  });
  meeting.addEventListener('error', () => { meeting.close(); setTimeout(follow, 4000); });
}
follow();

canvas.render({ model, el: place });
send();
document.body.dataset.klaar = '1';
