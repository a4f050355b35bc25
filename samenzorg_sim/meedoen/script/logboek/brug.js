// The only way out of this page: what it sends to the server, and how an answer can fail.
export class Geweigerd extends Error {
  constructor(code, melding) { super(melding); this.code = code; }
}
export class GeenVerbinding extends Error {}
const GEDULD = 20000; // ms: a busy server may need a while, but nobody waits for ever

// Only sharing says whose phone this is: whoever runs the server cannot lay a logboek beside a participant's cookie.
const wieBent = (inhoud) => (inhoud.opdracht?.soort === 'deel' ? 'same-origin' : 'omit');
export const post = async (pad, inhoud, credentials = wieBent(inhoud)) => {
  const stop = new AbortController();
  const klok = setTimeout(() => stop.abort(), GEDULD);
  let antwoord;
  try {
    const gekregen = await fetch(document.body.dataset.pad + pad, { method: 'POST', credentials, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(inhoud), cache: 'no-store', signal: stop.signal });
    antwoord = await gekregen.json();
  } catch { throw new GeenVerbinding(); } finally { clearTimeout(klok); }
  if (!antwoord.ok) throw new Geweigerd(antwoord.code, antwoord.melding);
  return antwoord;
};
