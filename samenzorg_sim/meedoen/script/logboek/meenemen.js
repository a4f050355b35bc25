// Take along: a file, or something to print. Made here; nothing is sent for it.
import { datum, deel, maak } from './maak.js';
import { SOORTEN, geschreven } from './soorten.js';

// The file of docs/formats/logboek.md.
export const alsBestand = (inhouden) => ({
  soort: 'samenzorg-logboek',
  versie: 1,
  gemaakt: new Date().toISOString(),
  stukken: inhouden.map((inhoud) => ({
    soort: inhoud.soort,
    geschreven: new Date(inhoud.gemaakt).toISOString(),
    gewijzigd: new Date(inhoud.gewijzigd).toISOString(),
    bij: inhoud.bij ?? null,
    klaar: inhoud.klaar === true,
    velden: geschreven(inhoud).map(([vraag, tekst]) => ({ vraag, tekst })),
  })),
});

export const bewaarBestand = (inhouden, naam) => {
  const plek = URL.createObjectURL(new Blob([`${JSON.stringify(alsBestand(inhouden), null, 2)}\n`], { type: 'application/json' }));
  maak('a', { href: plek, download: naam }).click();
  setTimeout(() => URL.revokeObjectURL(plek), 60000);
};

export const alsStuk = (inhoud, kop = 'h2') => maak('article', { class: 'geschreven' },
  maak(kop, {}, SOORTEN[inhoud.soort].kop),
  maak('p', { class: 'sz-zacht' }, `${datum(inhoud.gemaakt)}${inhoud.bij ? ` · bij ${inhoud.bij.naam}` : ''}${inhoud.klaar ? ' · gelukt' : ''}`),
  ...geschreven(inhoud).flatMap(([vraag, tekst]) => [inhoud.soort === 'vrij' ? null : maak('h3', {}, vraag), maak('p', { class: 'regels' }, tekst)]));

// Only this goes to the printer: the page around it is hidden by the sheet (`data-druk`).
export const drukAf = (...elementen) => {
  const vel = deel('vel');
  vel.replaceChildren(...elementen);
  document.body.dataset.druk = '1';
  const klaar = () => { delete document.body.dataset.druk; vel.replaceChildren(); removeEventListener('afterprint', klaar); };
  addEventListener('afterprint', klaar);
  print();
};
