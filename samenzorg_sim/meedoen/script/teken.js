// --- screens: patched in place, so that a finger or a cursor never loses what it is on ---
const deelNaam = (knoop) => (knoop.nodeType === 1 && knoop.dataset.deel) || "";

function zonderKnoop(knoop) {
  const volgende = knoop.nextSibling;
  knoop.remove();
  return volgende;
}

function werkBij(oud, nieuw) {
  if ("eigen" in oud.dataset) return;
  for (const { name } of [...oud.attributes]) {
    if (!nieuw.hasAttribute(name) && !["data-vuil", "class", "aria-busy", "open"].includes(name)) oud.removeAttribute(name);
  }
  for (const { name, value } of nieuw.attributes) if (oud.getAttribute(name) !== value) oud.setAttribute(name, value);
  if (oud.matches("textarea, input, select")) {
    const open = document.activeElement === oud || oud.dataset.vuil === "ja";
    if (oud.matches("textarea") && !open && oud.value !== nieuw.value) oud.value = nieuw.value;
    if (!oud.matches("select") || open) return;
  }
  kinderen(oud, nieuw);
}

function kinderen(oud, nieuw) {
  const namen = new Set([...nieuw.children].map(deelNaam));
  let plek = oud.firstChild;
  for (const kind of [...nieuw.childNodes]) {
    const naam = deelNaam(kind);
    let past = plek;
    if (naam) {
      past = [...oud.children].find((ander) => deelNaam(ander) === naam) || null;
      // what stands between has gone; moving `past` itself would lose the focus in it
      while (past && plek && plek !== past && !(deelNaam(plek) && namen.has(deelNaam(plek)))) plek = zonderKnoop(plek);
      if (past && past !== plek) oud.insertBefore(past, plek);
    } else if (past && deelNaam(past)) past = null;
    if (past && past.nodeName === kind.nodeName && past.nodeType === kind.nodeType) {
      if (kind.nodeType === 1) werkBij(past, kind);
      else if (past.nodeValue !== kind.nodeValue) past.nodeValue = kind.nodeValue;
      plek = past.nextSibling;
    } else {
      oud.insertBefore(kind, plek);
    }
  }
  while (plek) plek = zonderKnoop(plek);
}

let versie = -1;
// Only of one server do two numbers say which screen is the newer: the one whose stream we hear.
let server = null;
function teken(scherm) {
  if (scherm.sessie !== body.dataset.sessie) { location.reload(); return; }
  if (server !== null && scherm.server !== server) return;
  if (scherm.versie != null && scherm.versie < versie) return;
  if (scherm.versie != null) versie = scherm.versie;
  const nieuw = maak("main", { innerHTML: scherm.hoofd });
  if (scherm.sleutel === body.dataset.sleutel) {
    kinderen(hoofd, nieuw);
  } else {
    const vormen = halverwege();
    body.dataset.sleutel = scherm.sleutel;
    hoofd.replaceChildren(...nieuw.childNodes);
    const kop = hoofd.querySelector("h1");
    document.getElementById("gezegd").textContent = kop ? kop.textContent : "";
    meldingen.replaceChildren(...meldingen.querySelectorAll("[data-blijft]"));
    vormen.forEach(alsnog);
    scrollTo(0, 0);
    if (!body.matches(".scherm")) hoofd.focus({ preventScroll: true });
  }
  kinderen(voet, maak("div", { innerHTML: scherm.voet }));
  document.getElementById("titel").textContent = scherm.titel;
  zetKlok(scherm.nu);
  kladTerug();
  toonUit();
}

// --- quiet clocks: about how many minutes are left, by the server's clock; nothing ever rings ---
let verschil = 0;
let kleinste = -Infinity; // how far the server's clock is ahead, by the screen that came quickest
function zetKlok(nu) {
  if (nu) verschil = Number(nu) - Date.now();
  if (nu) kleinste = Math.max(kleinste, verschil);
  for (const klok of document.querySelectorAll("[data-tot]")) {
    const over = (Number(klok.dataset.tot) - Date.now() - verschil) / 60000;
    const minuten = Math.ceil(over) === 1 ? "1 minuut" : `${Math.ceil(over)} minuten`;
    const tekst = over > 0 ? `Nog ongeveer ${minuten}.` : klok.dataset.om;
    const regel = klok.querySelector("[data-rest]") || klok;
    if (regel.textContent !== tekst) regel.textContent = tekst;
    const ring = klok.querySelector("[data-ring]");
    const deel = Math.max(0, Math.min(100, (over / Number(klok.dataset.duur)) * 100));
    if (ring) ring.setAttribute("stroke-dasharray", `${deel.toFixed(1)} 100`);
  }
}
