// --- the code: from the QR's address, or typed in two groups of four ---
function codeVeld(veld) {
  const cijfers = veld.value.replace(/\D/g, "").slice(0, 8);
  if (veld.selectionStart === veld.value.length) veld.value = cijfers.replace(/^(\d{4})(?=\d)/, "$1 ");
}

function codeUitAdres() {
  const leidt = location.pathname === `${pad}/leiden`;
  const vormen = leidt ? /^#(s_[0-9a-f]{32}~[0-9a-f]{32})$/ : /^#(\d{8}(~[0-9a-f]{10})?)$/;
  const code = vormen.exec(location.hash);
  if (!code) return;
  history.replaceState(null, "", location.pathname);
  const vorm = maak("form", { method: "post", action: `${pad}/${leidt ? "leiden" : "code"}`, hidden: true });
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
if ("buiten" in body.dataset) for (const key of bewaar.keys("gewist" in body.dataset ? "" : "klad.")) bewaar.weg(key);
kladTerug();
if (body.dataset.stroom) luister();
zetKlok(body.dataset.nu);
setInterval(zetKlok, 5000);
toonUit();
leeg();
