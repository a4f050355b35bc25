seconds => {
  // Taps the first button of the page once a second, from a moment of its own, for so many seconds. `window.found`
  // gets the milliseconds from when a tap was due until the frame after its line, which only the server can make.
  // `window.still` is when (milliseconds since 1970) the page drew that the talk is interrupted.
  const found = [];
  const newest = () => document.querySelector("main [data-tag]")?.dataset.tag ?? "";
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const changes = (yes) => new Promise((done) => {
    const look = () => { if (yes()) { watcher.disconnect(); done(); return true; } return false; };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { childList: true, subtree: true, attributes: true });
    look();
  });
  const until = (moment) => new Promise((done) => setTimeout(done, Math.max(0, moment - performance.now())));
  const tap = async () => {
    const begin = performance.now() + 1000 * Math.random();
    for (let number = 0; number < seconds; number += 1) {
      const due = begin + 1000 * number;
      await until(due);
      const before = newest();
      document.querySelector("main .tik:not([disabled])").click();
      await changes(() => newest() !== before);
      await drawn();
      found.push(performance.now() - due);
    }
    return found;
  };
  window.found = tap();
  window.still = window.found
    .then(() => changes(() => document.querySelector("main .tik[disabled]")))
    .then(drawn)
    .then(() => performance.timeOrigin + performance.now());
}
