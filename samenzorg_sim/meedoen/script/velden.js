// --- forms: the same fields that a plain form would post ---
const TEKST = "textarea, input:not([type=hidden]), select";
const tekstVelden = (vorm) => [...vorm.elements].filter((veld) => veld.name && veld.matches(TEKST));
const kladNaam = (veld) => `klad.${body.dataset.sessie}.${veld.form.dataset.deel}.${veld.name}`;

let geklikt = null; // phones that do not say which button sent the form
document.addEventListener("click", (event) => { geklikt = event.target.closest("button"); }, true);

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
  const gedrukt = "submitter" in event ? event.submitter : geklikt;
  if ("nuMeteen" in vorm.dataset) { nuMeteen(vorm, sessie, opdracht, event.timeStamp); return; }
  const kiest = gedrukt && gedrukt.name ? { naam: gedrukt.name, waarde: gedrukt.value } : null;
  if (kiest) opdracht[kiest.naam] = kiest.waarde;
  stuur(sessie, opdracht, vorm.dataset.deel, kiest);
  if ("leegNa" in vorm.dataset || "leeg" in opdracht) tekstVelden(vorm).forEach(schoon);
  if ("leegNa" in vorm.dataset) vorm.reset();
  if ("leeg" in opdracht) for (const veld of tekstVelden(vorm)) veld.value = "";
  const knop = vorm.querySelector(".tik");
  if (knop) {
    knop.classList.add("net-getikt");
    setTimeout(() => knop.classList.remove("net-getikt"), 250);
    if (navigator.vibrate) navigator.vibrate(15);
  }
});

// Who leads presses now or not at all: what is sent minutes later would take the group back to where it was.
let laatstGedrukt = -1e9;
async function nuMeteen(vorm, sessie, opdracht, nu) {
  // a nervous finger: the button under it may be the opposite one by now
  if (nu - laatstGedrukt < 900) return;
  laatstGedrukt = nu;
  const knop = vorm.querySelector("button");
  knop.setAttribute("aria-busy", "true");
  const klaar = await post([{ command_id: newCommand(), sessie, moment: Date.now(), opdracht }]);
  knop.removeAttribute("aria-busy");
  if (!klaar && zonder !== null) toon("Geen verbinding. Dit is niet gedaan. Doe het op de laptop, of probeer het zo nog eens.");
}

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

// the group goes on while somebody still writes: her words stay, and she may save them after all
function halverwege() {
  const wacht = items();
  return [...hoofd.querySelectorAll("form[data-alsnog]")].filter((vorm) => tekstVelden(vorm).some((veld) =>
    veld.dataset.vuil && veld.value.trim() && !wacht.some((item) => item.formulier === vorm.dataset.deel
      && item.opdracht[veld.name] === veld.value)));
}

function alsnog(vorm) {
  if (hoofd.querySelector(`form[data-deel="${vorm.dataset.deel}"]`)) return;
  const melding = maak("div", { className: "sz-melding sz-melding--alsnog" });
  melding.dataset.blijft = "";
  const ja = maak("button", { className: "sz-melding__goed", type: "button", textContent: "Alsnog bewaren" });
  const nee = maak("button", { className: "sz-melding__goed", type: "button", textContent: "Niet bewaren" });
  const { command_id, sessie, ...opdracht } = Object.fromEntries(new FormData(vorm));
  ja.addEventListener("click", () => { stuur(sessie, opdracht, vorm.dataset.deel, null); });
  for (const knop of [ja, nee]) {
    knop.addEventListener("click", () => {
      tekstVelden(vorm).forEach((veld) => bewaar.weg(`klad.${sessie}.${vorm.dataset.deel}.${veld.name}`));
      melding.remove();
      hoofd.focus({ preventScroll: true });
    });
  }
  const tekst = "De groep gaat verder. U was nog aan het schrijven. Uw tekst is niet weg.";
  melding.append(maak("span", { textContent: tekst }), ja, nee);
  meldingen.append(melding);
}
