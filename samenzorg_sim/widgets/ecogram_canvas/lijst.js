// The same drawing as a list, with the same powers: for who cannot use the picture, or would rather read.
import { button, make, put } from './maken.js';
import { clientName, describeLine, saidOf } from './woorden.js';

export class Lijst {
  constructor(doek) {
    this.doek = doek;
    this.el = make('div', { class: 'ec-lijst' });
    this.was = '';
  }

  toon() {
    const { doek } = this;
    this.el.hidden = !doek.lijst;
    if (!doek.lijst) return;
    const { tekening } = doek;
    const now = JSON.stringify([tekening.groepen, tekening.contacten, tekening.client, doek.keuze]);
    if (now === this.was) return;
    this.was = now;
    const held = this.el.contains(document.activeElement) ? document.activeElement.dataset.id : null;
    const line = (id, naam, small) => {
      const knop = button(naam, () => doek.kies(doek.keuze === id ? null : id), 'ec-regel', { 'data-id': id, 'aria-pressed': String(doek.keuze === id) });
      if (small) knop.append(make('small', { text: small }));
      return make('li', {}, knop);
    };
    const part = (title, ...lines) => make('section', {}, make('h3', { text: title }), make('ul', {}, ...lines));
    const parts = [part('In het midden', line('client', clientName(tekening), ''))];
    for (const groep of [...tekening.groepen, null]) {
      const here = tekening.contacten.filter(one => (groep ? one.groep === groep.id : !tekening.groepen.some(it => it.id === one.groep)));
      if (here.length) parts.push(part(groep ? `${groep.letter} · ${groep.naam}` : 'Nog geen groep', ...here.map(one => line(one.id, one.naam, summary(one)))));
    }
    this.el.replaceChildren(...parts);
    if (held) this.regel(held)?.focus({ preventScroll: true });
  }

  regel(id) { return [...this.el.querySelectorAll('[data-id]')].find(knop => knop.dataset.id === id); }
}

const summary = one => [
  one.relatie, one.soort === 'persoon' ? '' : saidOf('soort', one.soort), one.overleden ? 'overleden' : '',
  one.nabij === 'graag' ? 'graag dichtbij' : one.nabij ? 'nu liever niet dichtbij' : '', describeLine(one),
].filter(Boolean).join(' · ');
