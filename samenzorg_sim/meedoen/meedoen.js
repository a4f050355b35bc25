// The light door's one script: live screens, drafts, and an outbox that loses nothing when the network drops.
// Plain HTTP and old phones: no crypto.subtle, randomUUID, service worker, wake lock or Web Locks.
(() => {
  "use strict";
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

  // --- outbox: one key an item, so that two tabs never overwrite each other; sent in order ---
  const items = () => bewaar.keys("uit.").map((key) => {
    try { return { key, ...JSON.parse(bewaar.get(key)) }; } catch { bewaar.weg(key); return null; }
  }).filter(Boolean);

  function stuur(sessie, opdracht, formulier) {
    const moment = Date.now();
    const command_id = newCommand();
    const plek = [moment, performance.now() * 1000].map((deel) => String(Math.floor(deel)).padStart(15, "0")).join(".");
    const key = `uit.${plek}.${command_id}`;
    bewaar.set(key, JSON.stringify({ command_id, sessie, moment, opdracht, formulier }));
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
      for (let item = items()[0]; item; item = items()[0]) {
        if (!(await post(item))) {
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

  // true: the server has answered this item for good, so it leaves the outbox
  async function post(item) {
    const stopper = new AbortController();
    const klok = setTimeout(() => stopper.abort(), 10000);
    let status, antwoord;
    try {
      const answer = await fetch(pad + "/doe", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          command_id: item.command_id, sessie: item.sessie, opdracht: item.opdracht,
          age_ms: Math.max(0, Math.round(Date.now() - item.moment)),
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
    const goed = status === 200 && antwoord.ok === true && antwoord.command_id === item.command_id;
    const nee = [400, 403, 409, 413].includes(status) && antwoord.ok === false;
    if (goed || nee) bewaar.weg(item.key);
    if (goed) verwerkt(item);
    if ((goed || nee) && antwoord.scherm) teken(antwoord.scherm);
    if (nee) { terugGelegd(item); kladTerug(); }
    // told too when it waits here, such as for room on a full disk
    if (!goed && antwoord.ok === false && antwoord.melding) toon(antwoord.melding);
    return goed || nee;
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
      regel.hidden = !wacht.some((item) => item.opdracht.soort === regel.dataset.wachtregel);
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

  // --- forms: the same fields that a plain form would post ---
  const TEKST = "textarea, input:not([type=hidden]), select";
  const tekstVelden = (vorm) => [...vorm.elements].filter((veld) => veld.name && veld.matches(TEKST));
  const kladNaam = (veld) => `klad.${body.dataset.sessie}.${veld.form.dataset.deel}.${veld.name}`;

  document.addEventListener("submit", (event) => {
    const vorm = event.target;
    if (!vorm.matches("form[data-uit]")) {
      // a plain form: a second tap need not post it twice (if it does, its command id makes it count once)
      if (vorm.dataset.gepost) event.preventDefault();
      vorm.dataset.gepost = "ja";
      setTimeout(() => delete vorm.dataset.gepost, 4000);
      return;
    }
    event.preventDefault();
    const { command_id, sessie, ...opdracht } = Object.fromEntries(new FormData(vorm));
    if (opdracht.soort === "stop" && items().some((item) => item.opdracht.soort === "stop")) return;
    stuur(sessie, opdracht, tekstVelden(vorm).length ? vorm.dataset.deel : null);
    if ("leegNa" in vorm.dataset) {
      tekstVelden(vorm).forEach(schoon);
      vorm.reset();
    }
    const knop = vorm.querySelector(".tik");
    if (knop) {
      knop.classList.add("net-getikt");
      setTimeout(() => knop.classList.remove("net-getikt"), 250);
      if (navigator.vibrate) navigator.vibrate(15);
    }
  });

  function schoon(veld) {
    delete veld.dataset.vuil;
    bewaar.weg(kladNaam(veld));
  }

  const veldenVan = (item) => [...hoofd.querySelectorAll("form[data-uit]")]
    .filter((vorm) => vorm.dataset.deel === item.formulier && item.sessie === body.dataset.sessie).flatMap(tekstVelden);

  // sent and recorded: what stands in the fields is no draft any more, unless somebody wrote on
  const verwerkt = (item) => veldenVan(item).filter((veld) => veld.value === item.opdracht[veld.name]).forEach(schoon);

  // refused: nobody has to type it again
  const terugGelegd = (item) => veldenVan(item).filter((veld) => !veld.value)
    .forEach((veld) => bewaar.set(kladNaam(veld), item.opdracht[veld.name]));

  document.addEventListener("input", (event) => {
    const veld = event.target;
    if (veld.matches("[data-code-formulier] input")) return codeVeld(veld);
    if (!veld.form || !veld.form.matches("[data-uit]")) return;
    veld.dataset.vuil = "ja";
    bewaar.set(kladNaam(veld), veld.value);
  });

  function kladTerug() {
    for (const veld of [...hoofd.querySelectorAll("form[data-uit]")].flatMap(tekstVelden)) {
      const klad = bewaar.get(kladNaam(veld));
      if (klad === null || (veld.dataset.vuil && veld.value)) continue;
      veld.value = klad;
      veld.dataset.vuil = "ja";
    }
  }

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
      if (!nieuw.hasAttribute(name) && !["data-vuil", "class"].includes(name)) oud.removeAttribute(name);
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
  function teken(scherm) {
    if (scherm.sessie !== body.dataset.sessie) { location.reload(); return; }
    if (scherm.versie != null && scherm.versie < versie) return;
    if (scherm.versie != null) versie = scherm.versie;
    const nieuw = maak("main", { innerHTML: scherm.hoofd });
    if (scherm.sleutel === body.dataset.sleutel) {
      kinderen(hoofd, nieuw);
    } else {
      body.dataset.sleutel = scherm.sleutel;
      hoofd.replaceChildren(...nieuw.childNodes);
      const kop = hoofd.querySelector("h1");
      document.getElementById("gezegd").textContent = kop ? kop.textContent : "";
      meldingen.replaceChildren();
      scrollTo(0, 0);
      if (!body.matches(".scherm")) hoofd.focus({ preventScroll: true });
    }
    kinderen(voet, maak("div", { innerHTML: scherm.voet }));
    document.getElementById("titel").textContent = scherm.titel;
    kladTerug();
    toonUit();
  }

  // --- the stream: the server's newest screen, again and again until it is there ---
  let stroom, stil, straks;
  let pogingen = 0;
  let laatst = 0;

  function luister() {
    clearTimeout(straks);
    if (stroom) stroom.close();
    versie = -1;  // a server that was restored may count lower
    stroom = new EventSource(body.dataset.stroom);
    wek();
    stroom.addEventListener("open", () => { pogingen = 0; gehoord(); leeg(); });
    stroom.addEventListener("hartslag", gehoord);
    stroom.addEventListener("scherm", (event) => { gehoord(); teken(JSON.parse(event.data)); });
    stroom.addEventListener("weg", () => { stroom.close(); setTimeout(() => location.reload(), 1000); });
    stroom.addEventListener("error", () => {
      verbonden(false);
      stroom.close();
      pogingen += 1;
      // after a few tries in vain: perhaps the server no longer knows this phone
      if (pogingen % 4 === 2 && navigator.onLine !== false) vraagNa();
      straks = setTimeout(luister, Math.min(400 * pogingen, 2500) * (0.6 + Math.random() * 0.6));
    });
  }

  function gehoord() {
    laatst = Date.now();
    verbonden(true);
    wek();
  }

  function wek() {
    clearTimeout(stil);
    stil = setTimeout(luister, 40000 + Math.random() * 4000);
  }

  async function vraagNa() {
    const answer = await fetch(body.dataset.stroom).catch(() => null);
    if (answer && answer.status === 204) location.reload();
    if (answer && answer.body) answer.body.cancel();
  }

  function wakker() {
    if (document.visibilityState !== "visible") return;
    leeg();
    if (body.dataset.stroom && (!stroom || stroom.readyState !== EventSource.OPEN || Date.now() - laatst > 20000)) {
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

  // --- the code: from the QR's address, or typed in two groups of four ---
  function codeVeld(veld) {
    const cijfers = veld.value.replace(/\D/g, "").slice(0, 8);
    if (veld.selectionStart === veld.value.length) veld.value = cijfers.replace(/^(\d{4})(?=\d)/, "$1 ");
  }

  function codeUitAdres() {
    const code = /^#(\d{8}(~[0-9a-f]{10})?)$/.exec(location.hash);
    if (!code) return;
    history.replaceState(null, "", location.pathname);
    const vorm = maak("form", { method: "post", action: `${pad}/code`, hidden: true });
    vorm.append(maak("input", { name: "code", value: code[1] }));
    body.append(vorm);
    vorm.submit();
  }
  addEventListener("hashchange", codeUitAdres);

  // --- taking the harvest along: made on the phone, nothing is asked of the server ---
  document.addEventListener("click", (event) => {
    const knop = event.target.closest("[data-doe]");
    if (!knop) return;
    if (knop.dataset.doe === "afdrukken") { window.print(); return; }
    const tekst = hoofd.querySelector("[data-oogst]").innerText;
    const blob = new Blob([`${document.title}\n\n${tekst}\n`], { type: "text/plain;charset=utf-8" });
    const link = maak("a", { href: URL.createObjectURL(blob), download: "dit-neem-ik-mee.txt" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });

  // --- start ---
  body.classList.add("met-script");
  codeUitAdres();
  if ("buiten" in body.dataset) for (const key of bewaar.keys("klad.")) bewaar.weg(key);
  kladTerug();
  if (body.dataset.stroom) luister();
  toonUit();
  leeg();
})();
