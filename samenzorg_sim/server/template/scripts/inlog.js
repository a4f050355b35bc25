// The link's secret stands behind '#', so no server log and no next site ever sees it; this posts it.
const field = document.getElementById('geheim');
const form = field.form;
const notice = document.getElementById('melding');

async function enter(geheim, zeker) {
  notice.textContent = 'Even geduld…';
  try {
    const answer = await fetch('/in', {
      method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ geheim, zeker }),
    });
    const told = await answer.json();
    if (answer.ok) { location.replace(told.naar); return; }
    notice.textContent = told.melding;
    if (answer.status === 409) { ask(geheim); return; }
  } catch {
    notice.textContent = 'Samenzorg antwoordt niet. Draait het nog? Laad de pagina dan opnieuw.';
  }
  form.hidden = false;
}

// Somebody else works in this browser: only on purpose does she lose her place.
function ask(geheim) {
  const button = document.createElement('button');
  button.className = 'sz-knop';
  button.textContent = 'Toch verder';
  button.addEventListener('click', () => { button.remove(); enter(geheim, true); });
  notice.after(button);
  button.focus();
}

form.addEventListener('submit', event => { event.preventDefault(); enter(field.value.trim().replace(/^.*#/, ''), false); });

// Also for a link that is pasted into the address bar while this page is open: then nothing is loaded anew.
function enterByLink() {
  const geheim = location.hash.slice(1);
  history.replaceState(null, '', '/in');
  if (geheim) { form.hidden = true; enter(geheim, false); }
}

addEventListener('hashchange', enterByLink);
enterByLink();
