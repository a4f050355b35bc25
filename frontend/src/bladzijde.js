// The notebook page: finds its kernel, shows its widgets, and says in Dutch when it has to wait.
import { CommsOverSubshells, KernelConnection } from '@jupyterlab/services/lib/kernel/index.js';
import { ServerConnection } from '@jupyterlab/services/lib/serverconnection.js';
import { Widgets } from './widgets.js';
import { cutOff, patience, watch } from './verbinding.js';
import './gewoonten.js';
import './bladzijde.css';

const TEXTS = {
  weg: 'De verbinding is weg, we proberen het opnieuw. U hoeft niets te doen.',
  traag: 'Dit duurt langer dan anders. Samenzorg gaat vanzelf verder; u hoeft niets te doen.',
  fout: 'Deze pagina kon niet worden getoond. Laad de pagina opnieuw. Blijft het zo? Start samenzorg dan opnieuw.',
};

// Milliseconds that the kernel gets for its first answer before the rest is asked; the first one may be lost.
const FIRST_WORD = 1000;

function tell(state) {
  const notice = document.getElementById('melding');
  document.body.dataset.verbinding = state;
  const text = TEXTS[state] ?? '';
  if (notice.textContent !== text) notice.textContent = text;
}

// The page arrives in pieces: its head, the name of its kernel, then (when its cells have run) places for widgets.
function found(selector) {
  return new Promise(resolve => {
    const look = () => { const it = document.querySelector(selector); if (it) { watcher.disconnect(); resolve(it); } };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true });
    look();
  });
}

async function open() {
  const whole = found('#einde');
  cutOff(whole, tell);
  await Promise.race([found('[data-kernel]'), whole]);
  const element = document.querySelector('[data-kernel]');
  if (!element) return; // a page that could not be made says so itself
  const serverSettings = ServerConnection.makeSettings({
    baseUrl: `${location.origin}/`, wsUrl: `${location.origin.replace(/^http/, 'ws')}/`, appendToken: false,
  });
  const kernel = new KernelConnection({ model: { id: element.dataset.kernel, name: 'python3' }, serverSettings, kernelInfoTimeout: FIRST_WORD });
  kernel.commsOverSubshells = CommsOverSubshells.Disabled; // the server lets no subshell messages through
  const widgets = new Widgets(kernel);
  await whole;
  if (!document.querySelector('[data-model]')) { kernel.dispose(); return; } // text, or an error: nothing to hold on to
  watch(kernel, tell);
  await widgets.show();
}

const shown = open();
patience(shown, tell);
shown.then(
  () => { document.getElementById('wachten')?.remove(); tell('er'); document.body.dataset.klaar = '1'; },
  error => { console.error(error); document.getElementById('wachten')?.remove(); tell('fout'); },
);
