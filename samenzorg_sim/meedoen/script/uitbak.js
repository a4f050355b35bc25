// --- outbox: one key an item, so that two tabs never overwrite each other; sent in order ---
const items = () => bewaar.keys("uit.").map((key) => {
  try { return { key, ...JSON.parse(bewaar.get(key)) }; } catch { bewaar.weg(key); return null; }
}).filter(Boolean);

// `knop`: the button that was pressed, when it says what is chosen
function stuur(sessie, opdracht, formulier, knop) {
  const moment = Date.now();
  const command_id = newCommand();
  const plek = [moment, performance.now() * 1000].map((deel) => String(Math.floor(deel)).padStart(15, "0")).join(".");
  const key = `uit.${plek}.${command_id}`;
  bewaar.set(key, JSON.stringify({ command_id, sessie, moment, opdracht, formulier, knop }));
  toonUit();
  leeg();
}

let opnieuw;
let bezig = false;
let wachten = 0;
async function leeg() {
  if (bezig || !pad) return;
  bezig = true;
  clearTimeout(opnieuw);
  try {
    for (let rij = eerst(items()); rij.length; rij = eerst(items())) {
      if (!(await post(rij))) {
        wachten = Math.min(wachten ? wachten * 1.7 : 600, 8000);
        opnieuw = setTimeout(leeg, wachten * (0.75 + Math.random() / 2));
        break;
      }
      wachten = 0;
    }
  } finally {
    bezig = false;
    toonUit();
  }
}

// What goes in one post: what was tapped just now, or after a while without a line all that waits. A whole group comes
// back at once, and answering a post costs the server much more than one order in it.
const SAMEN = 25;
const MAAT = 12000; // bytes, at most; the server takes 16 kB
function eerst(rij) {
  let maat = 0;
  return rij.slice(0, SAMEN).filter((item, n) => (maat += JSON.stringify(item.opdracht).length * 3 + 170) < MAAT || n === 0);
}

const vorm = (item) => ({
  command_id: item.command_id, sessie: item.sessie, opdracht: item.opdracht,
  age_ms: Math.max(0, Math.round(Date.now() - item.moment)),
});

// true: the server has answered all of these for good, so they leave the outbox
async function post(rij) {
  const stopper = new AbortController();
  const klok = setTimeout(() => stopper.abort(), 10000);
  let status, antwoord;
  try {
    const answer = await fetch(pad + "/doe", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        ...(rij.length > 1 ? { samen: rij.map(vorm) } : vorm(rij[0])),
        nu: Math.round(Date.now() + kleinste), // so that time spent on a line that drops out is not lost
      }),
      signal: stopper.signal,
    });
    status = answer.status;
    antwoord = await answer.json();
  } catch {
    verbonden(false); // no network, or a Wi-Fi log-in page that answers for us in HTML
    return false;
  } finally {
    clearTimeout(klok);
  }
  verbonden(true);
  hervat();
  const antwoorden = rij.length > 1 ? antwoord.samen || [] : [{ ...antwoord, status }];
  const paren = rij.slice(0, antwoorden.length).map((item, n) => ({ item, zei: antwoorden[n], af: oordeel(item, antwoorden[n]) }));
  for (const { item, af } of paren) if (item.key && af) bewaar.weg(item.key);
  for (const { item, af } of paren) if (af === "goed") verwerkt(item);
  if (paren.some(({ af }) => af) && antwoord.scherm) teken(antwoord.scherm);
  for (const { item, zei, af } of paren) {
    if (af === "nee") { terugGelegd(item); kladTerug(); }
    // told too when it waits here, such as for room on a full disk
    if (af !== "goed" && zei.ok === false && zei.melding) toon(zei.melding);
  }
  return paren.length === rij.length && paren.every(({ af }) => af);
}

// "goed" or "nee": the server is done with this item; "": it waits
function oordeel(item, zei) {
  if (zei.status === 200 && zei.ok === true && zei.command_id === item.command_id) return "goed";
  return [400, 403, 409, 413].includes(zei.status) && zei.ok === false ? "nee" : "";
}

// --- what waits is shown at once ---
function toonUit() {
  const wacht = items().filter((item) => item.sessie === body.dataset.sessie);
  const terug = new Set(wacht.filter((item) => item.opdracht.soort === "tik_terug").map((item) => item.opdracht.tag));
  const bekend = new Set([...hoofd.querySelectorAll("[data-tag]")].map((regel) => regel.dataset.tag));
  const tikken = wacht.filter((item) => item.opdracht.soort === "tik" && !bekend.has(item.command_id));
  for (const vorm of hoofd.querySelectorAll("form[data-uit]")) {
    const telling = vorm.querySelector("[data-telling]");
    if (telling) {
      const knop = vorm.elements.knop.value;
      const erbij = tikken.filter((item) => item.opdracht.knop === knop && !terug.has(item.command_id)).length;
      const eraf = [...hoofd.querySelectorAll("[data-knop]")]
        .filter((regel) => regel.dataset.knop === knop && terug.has(regel.dataset.tag)).length;
      const aantal = Math.max(0, Number(telling.dataset.telling) + erbij - eraf);
      telling.textContent = aantal ? `${aantal} keer` : "nog niet";
    }
    if (vorm.dataset.tag) vorm.hidden = terug.has(vorm.dataset.tag);
  }
  const stand = hoofd.querySelector("[data-verstuurd]");
  if (stand) {
    const los = tikken.filter((item) => !terug.has(item.command_id));
    stand.textContent = wacht.length ? "Wordt verstuurd…" : bekend.size ? "Alles is verstuurd ✓" : "";
    nogTerug(stand, los.at(-1));
  }
  for (const regel of hoofd.querySelectorAll("[data-wachtregel]")) {
    const vorm = regel.closest("form");
    regel.hidden = !wacht.some((item) => item.opdracht.soort === regel.dataset.wachtregel
      && (!vorm || item.formulier === vorm.dataset.deel));
  }
  for (const { formulier, knop } of wacht.filter((item) => item.knop)) {
    const gekozen = hoofd.querySelectorAll(`form[data-deel="${formulier}"] [aria-pressed][name="${knop.naam}"]`);
    for (const ander of gekozen) ander.setAttribute("aria-pressed", String(ander.value === knop.waarde));
  }
  const stop = hoofd.querySelector("[data-deel=stopknop] form");
  if (stop && wacht.some((item) => item.opdracht.soort === "stop")) {
    stop.querySelector("button").textContent = "Gestopt. Zeg het gerust ook hardop.";
  }
}

// a tap that the server does not know yet can be taken back too
function nogTerug(stand, item) {
  if (!item || zonder === null) return;
  const knop = maak("button", { type: "button", className: "sz-knop sz-knop--rustig", textContent: "Weghalen" });
  knop.addEventListener("click", () => {
    stuur(item.sessie, { soort: "tik_terug", spel: item.opdracht.spel, tag: item.command_id });
  });
  stand.append(" ", knop);
}
