// Watches the line to the kernel. What is on the page lives in the kernel and the server, so when the kernel is gone
// or the server was started again the page loads itself anew; its URL holds the session.
const WAIT = 400; // milliseconds between two attempts
const SLOW = 3000; // after which who waits is told so
const ENOUGH = 8000; // and after which the page is asked for again

// When this page loaded itself anew in the last minute.
function recent() {
  return JSON.parse(sessionStorage.getItem('herladen') ?? '[]').filter(then => Date.now() - then < 60_000);
}

let going = false;

// A page that keeps losing its kernel loads itself anew ever more slowly.
function reload() {
  if (going) return;
  going = true;
  const before = recent();
  sessionStorage.setItem('herladen', JSON.stringify([...before, Date.now()]));
  setTimeout(() => location.reload(), before.length < 4 ? 0 : Math.min(500 * 2 ** (before.length - 3), 20_000));
}

// A message may be lost while the line is laid, and its answer would be waited for without end: so a page that shows
// nothing is asked for again. Each time it gets twice as long, for the computer may only be slow.
export function patience(shown, tell) {
  const slow = setTimeout(() => tell('traag'), SLOW);
  const enough = setTimeout(reloadOnceAnswering, ENOUGH * 2 ** recent().length);
  shown.finally(() => { clearTimeout(slow); clearTimeout(enough); }).catch(() => {});
}

// Which start of the server answers now; null: none does.
async function answering() {
  try { return (await (await fetch('/leeft', { cache: 'no-store' })).json()).start; } catch { return null; }
}

// A page whose server stopped while it was made is never finished, nor is the browser told: it is asked for again.
export async function cutOff(whole, tell) {
  let done = false;
  whole.then(() => { done = true; });
  do await pause(); while (!done && await answering() === document.body.dataset.start);
  if (done) return;
  tell('weg');
  await reloadOnceAnswering();
}

// Asked for while no server answers, the page would make way for one of the browser's own, that never comes back.
async function reloadOnceAnswering() {
  while (await answering() === null) await pause();
  reload();
}

const pause = () => new Promise(done => setTimeout(done, WAIT));

export function watch(kernel, tell) {
  let leaving = false;
  let trying = false;

  async function tryAgain() {
    if (trying || leaving) return;
    trying = true;
    for (let attempt = 0; !leaving; attempt++) {
      try {
        const answer = await fetch(`/api/kernels/${kernel.id}`, { cache: 'no-store', redirect: 'manual' });
        if (answer.ok && attempt > 0) await kernel.reconnect();
        if (answer.ok && kernel.connectionStatus === 'connected') break;
        if (!answer.ok || kernel.isDisposed) { leaving = true; tell('weg'); reload(); return; }
      } catch { /* the server does not answer yet */ }
      tell('weg');
      await pause();
    }
    trying = false;
    tell('er');
  }

  kernel.connectionStatusChanged.connect((_, status) => { if (status !== 'connected') tryAgain(); });
  kernel.statusChanged.connect((_, status) => { if (status === 'dead') tryAgain(); });
  // The line was laid before the page was whole, and may be gone by now.
  if (kernel.isDisposed || kernel.connectionStatus === 'disconnected') tryAgain();
  addEventListener('online', tryAgain);
  addEventListener('pagehide', () => {
    leaving = true;
    navigator.sendBeacon(`/voila/api/shutdown/${kernel.id}`);
  });
  // A page that the browser kept and shows again has no kernel any more.
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
}
