// Looks again every half minute while somebody sees the page; never while a button has the keyboard.
const EVERY = 30_000;

const inHands = () => document.querySelector("#stand")?.contains(document.activeElement) ?? true;

async function look() {
  if (document.hidden || inHands()) return;
  try {
    const answer = await fetch("/beheer", { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (inHands()) return; // gone there while the answer was under way
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
