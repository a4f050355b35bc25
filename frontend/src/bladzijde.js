// The notebook page: finds its kernel, shows its widgets, and says in Dutch when it has to wait.
import { CommsOverSubshells, KernelConnection } from '@jupyterlab/services/lib/kernel/index.js';
import { ServerConnection } from '@jupyterlab/services/lib/serverconnection.js';
import { Widgets } from './widgets.js';
import { watch } from './verbinding.js';
import './bladzijde.css';

const TEXTS = {
  weg: 'De verbinding is weg, we proberen het opnieuw. U hoeft niets te doen.',
  fout: 'Deze pagina kon niet worden getoond. Laad de pagina opnieuw. Blijft het zo? Start samenzorg dan opnieuw.',
};

const notice = document.getElementById('melding');
function tell(state) {
  document.body.dataset.verbinding = state;
  const text = TEXTS[state] ?? '';
  if (notice.textContent !== text) notice.textContent = text;
}

async function open(id) {
  const serverSettings = ServerConnection.makeSettings({
    baseUrl: `${location.origin}/`, wsUrl: `${location.origin.replace(/^http/, 'ws')}/`, appendToken: false,
  });
  const kernel = new KernelConnection({ model: { id, name: 'python3' }, serverSettings });
  kernel.commsOverSubshells = CommsOverSubshells.Disabled; // the server lets no subshell messages through
  watch(kernel, tell);
  await new Widgets(kernel).show();
}

const kernel = document.body.querySelector('[data-kernel]')?.dataset.kernel;
Promise.resolve(kernel && open(kernel)).then(
  () => { document.getElementById('wachten')?.remove(); document.body.dataset.klaar = '1'; },
  error => { console.error(error); document.getElementById('wachten')?.remove(); tell('fout'); },
);
