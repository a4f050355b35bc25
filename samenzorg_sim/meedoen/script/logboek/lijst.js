// The logboek on one page: learning goals first, then every piece, newest first; searching happens here.
import { datum, deel, knop, maak } from './maak.js';
import { SOORTEN, alsTekst, eersteRegel } from './soorten.js';

const ONLEESBAAR = {
  vorm: 'Dit stuk is gemaakt door een andere versie van Samenzorg. Deze versie kan het niet lezen. Er is niets mee gebeurd.',
  onleesbaar: 'Dit stuk is niet te lezen met uw code: het is beschadigd, of iemand heeft het verwisseld. De andere stukken zijn heel.',
};

export const toonLijst = (kluis, openStuk) => {
  const alle = kluis.lijst();
  const zoek = deel('zoek').value.trim().toLowerCase();
  const past = (stuk) => !zoek || (stuk.inhoud && `${SOORTEN[stuk.inhoud.soort].kop} ${stuk.inhoud.bij?.naam ?? ''} ${alsTekst(stuk.inhoud)}`.toLowerCase().includes(zoek));
  const gevonden = alle.filter(past);
  deel('zoekveld').hidden = alle.length < 3;
  deel('zoek-uitslag').textContent = zoek ? (gevonden.length === 1 ? '1 stuk gevonden.' : `${gevonden.length} stukken gevonden.`) : '';
  deel('tot').textContent = alle.length ? `${alle.length === 1 ? '1 stuk' : `${alle.length} stukken`}. Bewaard tot ${datum(kluis.stand.tot)}; elke keer dat u iets bewaart, begint die tijd opnieuw.` : 'Er staat nu niets in.';
  deel('loopt-af').hidden = !kluis.stand.loopt_af || !alle.length;
  deel('loopt-af').querySelector('span').textContent = `Op ${datum(kluis.stand.tot)} wordt uw logboek gewist. Wilt u het houden?`;
  const doelen = alle.filter((stuk) => stuk.inhoud?.soort === 'leerdoel' && !stuk.inhoud.klaar);
  deel('doelen').hidden = !doelen.length || Boolean(zoek);
  deel('doelen').querySelector('ul').replaceChildren(...doelen.map((stuk) => maak('li', {}, knop(eersteRegel(stuk.inhoud), () => openStuk(stuk.id)))));
  const eronder = zoek ? gevonden : gevonden.filter((stuk) => !doelen.includes(stuk));
  deel('stukken').replaceChildren(...eronder.map((stuk) => maak('li', {}, stuk.inhoud ? regel(stuk, openStuk) : kapot(stuk, openStuk))));
};

const regel = ({ id, inhoud }, openStuk) => maak('button', { type: 'button', class: 'sz-knop', klik: () => openStuk(id) },
  maak('b', {}, SOORTEN[inhoud.soort].kop), eersteRegel(inhoud),
  maak('span', { class: 'sz-zacht' }, [datum(inhoud.gemaakt), inhoud.bij && `bij ${inhoud.bij.naam}`, inhoud.klaar && 'gelukt', inhoud.gedeeld?.length && 'gedeeld'].filter(Boolean).join(' · ')));
const kapot = ({ id, fout }, openStuk) => maak('button', { type: 'button', class: 'sz-knop', klik: () => openStuk(id) }, maak('b', {}, 'Niet te lezen'), ONLEESBAAR[fout]);
export const waaromNiet = (fout) => ONLEESBAAR[fout];
