// The light door's one script: live screens, drafts, and an outbox that loses nothing when the network drops.
// Its parts are joined into one (`stijlbestand.py`), in one scope.
// Plain HTTP and old phones: no crypto.subtle, randomUUID, service worker, wake lock or Web Locks.
const body = document.body;
const pad = body.dataset.pad;
const hoofd = document.getElementById("hoofd");
const voet = document.getElementById("voet");
const meldingen = document.getElementById("meldingen");
const VOOR = "samenzorg.";

// --- what the phone keeps: localStorage, or memory where that is refused (private mode, full) ---
const memory = new Map();
const bewaar = {
  get(key) {
    if (memory.has(key)) return memory.get(key);
    try { return localStorage.getItem(VOOR + key); } catch { return null; }
  },
  set(key, value) {
    try { localStorage.setItem(VOOR + key, value); } catch { memory.set(key, value); }
  },
  weg(key) {
    memory.delete(key);
    try { localStorage.removeItem(VOOR + key); } catch { /* it was in memory */ }
  },
  keys(start) {
    const found = new Set([...memory.keys()]);
    try {
      for (let i = 0; i < localStorage.length; i += 1) {
        const key = localStorage.key(i);
        if (key.startsWith(VOOR)) found.add(key.slice(VOOR.length));
      }
    } catch { /* only memory then */ }
    return [...found].filter((key) => key.startsWith(start)).sort();
  },
};

const newCommand = () => "c_" + Array.from(crypto.getRandomValues(new Uint8Array(16)),
  (byte) => byte.toString(16).padStart(2, "0")).join("");
const maak = (soort, eigenschappen) => Object.assign(document.createElement(soort), eigenschappen);

function toon(tekst) {
  const melding = maak("div", { className: "sz-melding" });
  const goed = maak("button", { className: "sz-melding__goed", type: "button", textContent: "Goed" });
  goed.addEventListener("click", () => { melding.remove(); hoofd.focus({ preventScroll: true }); });
  melding.append(maak("span", { textContent: tekst }), goed);
  meldingen.replaceChildren(melding);
}

// --- connection: told only after three seconds without one ---
const verbinding = document.getElementById("verbinding");
let zonder = null;
function verbonden(ja) {
  if (!ja) { zonder ??= setTimeout(() => { verbinding.hidden = false; }, 3000); return; }
  clearTimeout(zonder);
  zonder = null;
  verbinding.hidden = true;
}
