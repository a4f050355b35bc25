// The link's secret stands behind '#', so no server log and no next site ever sees it; this posts it.
const form = document.querySelector('form');
const field = document.getElementById('geheim');
const notice = document.getElementById('melding');

async function enter(geheim) {
  notice.textContent = 'Even geduld…';
  try {
    const answer = await fetch('/in', {
      method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ geheim }),
    });
    const told = await answer.json();
    if (answer.ok) { location.replace(told.naar); return; }
    notice.textContent = told.melding;
  } catch {
    notice.textContent = 'Samenzorg antwoordt niet. Draait het nog? Laad de pagina dan opnieuw.';
  }
  form.hidden = false;
}

form.addEventListener('submit', event => { event.preventDefault(); enter(field.value.trim().replace(/^.*#/, '')); });
const geheim = location.hash.slice(1);
history.replaceState(null, '', '/in');
if (geheim) { form.hidden = true; enter(geheim); }
