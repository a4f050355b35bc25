// Watches the line to the kernel. What is on the page lives in the kernel and the server, so when the kernel is gone
// or the server was started again the page loads itself anew; its URL holds the session.
const WAIT = 400; // milliseconds between two attempts

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
        if (!answer.ok) { leaving = true; location.reload(); return; }
      } catch { /* the server does not answer yet */ }
      tell('weg');
      await new Promise(done => setTimeout(done, WAIT));
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
