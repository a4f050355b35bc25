// --- the stream: the server's newest screen, again and again until it is there ---
let stroom, stil, straks;
let pogingen = 0;
let laatst = 0;
let stiltes = 0;
const STIL = 12000; // ms: the server says something each five seconds, so this long is a line or a server that is gone
// ms until the next attempt: soon, for a restart takes seconds, and after half a minute less often
const pauze = () => Math.min(300 * pogingen, pogingen < 30 ? 1000 : 2500) * (0.6 + Math.random() * 0.6);

function luister() {
  clearTimeout(straks);
  if (stroom) stroom.close();
  versie = -1;  // a server that was restored, or another one, may count lower
  server = null;
  stroom = new EventSource(body.dataset.stroom);
  wek();
  // a post that is under way now and fails was meant for the server of before: it does not wait long for the next
  stroom.addEventListener("open", () => { pogingen = 0; wachten = 0; gehoord(); leeg(); });
  stroom.addEventListener("hartslag", gehoord);
  stroom.addEventListener("scherm", (event) => {
    const scherm = JSON.parse(event.data);
    gehoord();
    if (scherm.server !== server) { versie = -1; server = scherm.server; }
    teken(scherm);
  });
  stroom.addEventListener("weg", () => { stroom.close(); setTimeout(() => location.reload(), 1000); });
  stroom.addEventListener("error", () => {
    verbonden(false);
    stroom.close();
    pogingen += 1;
    // after a few tries in vain: perhaps the server no longer knows this phone
    if (pogingen % 4 === 2 && navigator.onLine !== false) vraagNa();
    straks = setTimeout(luister, pauze());
  });
}

function gehoord() {
  laatst = Date.now();
  stiltes = 0;
  verbonden(true);
  wek();
}

function wek() {
  clearTimeout(stil);
  // a server that is only very slow gets longer each time
  stil = setTimeout(() => { stiltes += 1; verbonden(false); luister(); }, STIL * Math.min(1 + stiltes, 3) + Math.random() * 2000);
}

// an answer came: the server is there, so the next attempt need not wait
function hervat() {
  if (stroom && stroom.readyState === EventSource.CLOSED) luister();
}

async function vraagNa() {
  const answer = await fetch(body.dataset.stroom).catch(() => null);
  if (answer && answer.status === 204) location.reload();
  if (answer && answer.body) answer.body.cancel();
}

function wakker() {
  if (document.visibilityState !== "visible") return;
  leeg();
  if (body.dataset.stroom && (!stroom || stroom.readyState !== EventSource.OPEN || Date.now() - laatst > STIL / 2)) {
    clearTimeout(straks);
    straks = setTimeout(luister, Math.random() * 300);
  }
}
document.addEventListener("visibilitychange", wakker);
addEventListener("online", wakker);
addEventListener("offline", () => verbonden(false));
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
// another tab put something in the outbox that both share
addEventListener("storage", (event) => { if ((event.key || "").startsWith(`${VOOR}uit.`)) { toonUit(); leeg(); } });
