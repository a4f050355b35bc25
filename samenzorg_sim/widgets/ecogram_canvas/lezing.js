// What can be read in the drawing, beside it while nobody is chosen. The sentences come from the desk.
import { make } from './maken.js';

export class Lezing {
  constructor(doek) {
    this.doek = doek;
    this.el = make('div', { class: 'ec-velden', role: 'group', 'aria-label': 'Wat staat er in de tekening?' });
    this.was = '';
  }

  toon() {
    const { lezing = [] } = this.doek.tekening;
    this.el.hidden = !lezing.length || Boolean(this.doek.contact(this.doek.keuze));
    const now = JSON.stringify(lezing);
    if (now === this.was) return;
    this.was = now;
    this.el.replaceChildren(...lezing.map(one => make('section', { class: 'ec-gelezen' }, make('h4', { text: one.kop }), ...one.zinnen.map(text => make('p', { text })))));
    if (lezing.length) this.el.append(make('p', { class: 'ec-zacht', text: 'Het programma leest alleen wat er getekend is. Het is geen cijfer en geen oordeel.' }));
  }
}
