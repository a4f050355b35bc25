// One piece: read it, change it, share a copy, take it along, erase it.
import { datum, deel, knop, maak } from './maak.js';
import { alsStuk, bewaarBestand, drukAf } from './meenemen.js';
import { probeer, toon } from './schermen.js';
import { waaromNiet } from './lijst.js';

// `acties`: { verander(stuk), deel(stuk), neemTerug(stuk, deling), gelukt(stuk), wis(stuk) }.
export const maakStuk = (acties) => {
  let open = null;
  deel('stuk-niet').addEventListener('click', () => { deel('stuk-zeker').hidden = true; });
  deel('stuk-ja').addEventListener('click', () => { deel('stuk-zeker').hidden = true; acties.wis(open); });
  const gedeeld = (stuk, een) => maak('div', { class: 'sz-melding' },
    maak('span', {}, `Een kopie is gedeeld met ${een.lezers.join(' en ')} van ‘${een.naam}’, op ${datum(een.op)}.`),
    maak('button', { type: 'button', class: 'sz-melding__goed', klik: (gebeurtenis) => probeer(() => acties.neemTerug(stuk, een), { knop: gebeurtenis.currentTarget }) }, 'Neem terug'));
  return (stuk, hoe) => {
    open = stuk;
    const kop = stuk.inhoud ? alsStuk(stuk.inhoud, 'h1') : maak('div', {}, maak('h1', {}, 'Niet te lezen'), maak('p', {}, waaromNiet(stuk.fout)));
    kop.querySelector('h1').tabIndex = -1;
    deel('gelezen').replaceChildren(kop);
    deel('delingen').replaceChildren(...(stuk.inhoud?.gedeeld ?? []).map((een) => gedeeld(stuk, een)));
    const zeker = () => { deel('stuk-zeker').hidden = false; deel('stuk-niet').focus(); };
    deel('stuk-knoppen').replaceChildren(...(stuk.inhoud ? [
      knop('Veranderen', () => acties.verander(stuk)),
      stuk.inhoud.soort === 'leerdoel' ? knop(stuk.inhoud.klaar ? 'Toch nog niet gelukt' : 'Dit is gelukt', () => acties.gelukt(stuk)) : null,
      knop('Een kopie delen', () => acties.deel(stuk)),
      knop('Afdrukken', () => drukAf(alsStuk(stuk.inhoud, 'h1'))),
      knop('Als bestand', () => bewaarBestand([stuk.inhoud], 'uit-mijn-logboek.json')),
    ] : []).filter(Boolean), knop('Wissen', zeker, 'stop wist'));
    deel('stuk-zeker').hidden = true;
    toon('stuk', hoe);
  };
};
