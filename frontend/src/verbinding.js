// Watches the line to the kernel. What is on the page lives in the kernel and the server, so when the kernel is gone
// or the server was started again the page loads itself anew; its URL holds the session.
const WAIT = 400; // milliseconds between two attempts

// A page that keeps losing its kernel loads itself anew ever more slowly.
function reload() {
  const now = Date.now();
  const recent = JSON.parse(sessionStorage.getItem('herladen') ?? '[]').filter(then => now - then < 60_000);
  sessionStorage.setItem('herladen', JSON.stringify([...recent, now]));
  setTimeout(() => location.reload(), recent.length < 4 ? 0 : Math.min(500 * 2 ** (recent.length - 3), 20_000));
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
        if (!answer.ok) { leaving = true; tell('weg'); reload(); return; }
      } catch { /* the server does not answer yet */ }
      tell('weg');
      await pause();
    }
    trying = false;
    tell('er');
  }

  kernel.connectionStatusChanged.connect((_, status) => { if (status !== 'connected') tryAgain(); });
  kernel.statusChanged.connect((_, status) => { if (status === 'dead') tryAgain(); });
  addEventListener('online', tryAgain);
  addEventListener('pagehide', () => {
    leaving = true;
    navigator.sendBeacon(`/voila/api/shutdown/${kernel.id}`);
  });
  // A page that the browser kept and shows again has no kernel any more.
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
}
