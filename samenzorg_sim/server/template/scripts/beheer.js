// Looks again every half minute while somebody sees the page; never while a button has the keyboard.
const EVERY = 30_000;

async function look() {
  const here = document.querySelector("#stand");
  if (document.hidden || !here || here.contains(document.activeElement)) return;
  try {
    const answer = await fetch("/beheer", { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["stand", "bijgewerkt"]) {
      const found = page.getElementById(id);
      if (found) document.getElementById(id).replaceWith(found);
    }
  } catch {
    // no server: what stands here is what was, with its time below
  }
}

setInterval(look, EVERY);
document.addEventListener("visibilitychange", look);
