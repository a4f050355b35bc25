// Who knows whom: the ties of one contact with others, in the panel.
import { button, make } from './maken.js';
import { choices } from './woorden.js';
import { listField } from './velden.js';

export class Kennen {
  constructor(doek) {
    this.doek = doek;
    this.list = make('ul', { class: 'ec-kennen' });
    this.erbij = listField('Kent ook', [], id => { if (id) doek.doe({ soort: 'trek_band', een: this.one.id, ander: id }); }, 'kies wie');
    this.parts = [this.list, this.erbij.el];
    this.was = '';
  }

  toon(one) {
    const { doek } = this;
    const { tekening } = doek;
    this.one = one;
    const ties = tekening.banden.filter(band => band.een === one.id || band.ander === one.id);
    const other = band => doek.contact(band.een === one.id ? band.ander : band.een);
    const known = new Set(ties.map(band => other(band)?.id));
    this.erbij.opties(tekening.contacten.filter(it => it.id !== one.id && !known.has(it.id)).map(it => [it.id, it.naam]));
    this.erbij.toon(null);
    const now = JSON.stringify([one.id, ties, ties.map(band => other(band)?.naam)]);
    if (now === this.was) return;
    this.was = now;
    this.list.replaceChildren(...ties.filter(other).map(band => this.line(one, band, other(band))));
  }

  line(one, band, other) {
    const { doek } = this;
    const ends = { een: band.een, ander: band.ander };
    const lijn = make('select', { class: 'ec-invoer', 'aria-label': `Lijn tussen ${one.naam} en ${other.naam}`,
      onchange: () => doek.doe({ soort: 'wijzig_band', ...ends, veld: 'lijn', waarde: lijn.value || null }) },
    ...[['', 'lijn nog niet gevraagd'], ...choices('lijn')].map(([value, text]) => make('option', { value, text })));
    lijn.value = band.lijn ?? '';
    const spanning = make('input', { type: 'checkbox', onchange: () => doek.doe({ soort: 'wijzig_band', ...ends, veld: 'spanning', waarde: spanning.checked }) });
    spanning.checked = band.spanning;
    return make('li', {}, make('b', { text: other.naam }), lijn, make('label', { class: 'ec-keus' }, spanning, make('span', { text: 'spanning' })),
      button('Lijn weg', () => doek.doe({ soort: 'haal_band_weg', ...ends }), 'ec-rustig', { 'aria-label': `Lijn met ${other.naam} weg` }));
  }
}
