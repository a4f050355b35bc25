// The panel of the middle: what the client is called here, and the groups with their letters.
import { button, make } from './maken.js';
import { fold, textField } from './velden.js';
import { choices, looksWhole } from './woorden.js';
import { dutchGroups } from './stand.js';
import { HINT } from './balk.js';

export class Midden {
  constructor(doek) {
    this.doek = doek;
    this.hint = make('p', { class: 'ec-hint' });
    this.naam = textField('Hoe heet die hier? Een verzonnen naam of initiaal', naam => { doek.doe({ soort: 'noem_client', naam }); },
      { most: 40, hint: text => { this.hint.textContent = looksWhole(text) ? HINT : ''; } });
    this.groepen = make('ul', { class: 'ec-groepen' });
    this.letter = make('input', { type: 'text', class: 'ec-invoer ec-letterveld', maxlength: 1, 'aria-label': 'Letter van de nieuwe groep' });
    this.nieuw = make('input', { type: 'text', class: 'ec-invoer', maxlength: 40, 'aria-label': 'Naam van de nieuwe groep', placeholder: 'zoals koor' });
    this.terug = make('div', { class: 'ec-keuzes' });
    this.form = make('div', { class: 'ec-velden' }, this.naam.el, this.hint, fold('Groepen aanpassen', make('p', { class: 'ec-zacht', text: 'Elke groep heeft een letter en een naam.' }), this.groepen,
        make('div', { class: 'ec-erbij' }, this.letter, this.nieuw), button('Groep erbij', () => this.add(), 'ec-rustig ec-weghalen'), this.terug));
    this.el = make('section', { class: 'ec-paneel', 'aria-label': 'De cliënt en de groepen' }, make('h3', { text: 'In het midden', tabindex: '-1' }), this.form);
    this.lines = new Map();
  }

  add() {
    const letter = this.letter.value.trim();
    const naam = this.nieuw.value.trim();
    if (!/^[a-z]$/i.test(letter) || !naam) { this.doek.meld('Typ één letter en een naam voor de groep.'); return; }
    if (this.doek.tekening.groepen.some(one => one.letter === letter.toUpperCase())) { this.doek.meld(`De letter ${letter.toUpperCase()} is al van een andere groep. Kies een andere.`); return; }
    this.letter.value = this.nieuw.value = '';
    this.doek.doe({ soort: 'voeg_groep_toe', letter, naam });
  }

  line(id) {
    const { doek } = this;
    const letter = textField('Letter', typed => { if (!typed) return false; doek.doe({ soort: 'wijzig_groep', groep: id, letter: typed }); return true; }, { most: 1 });
    letter.el.classList.add('ec-letterveld');
    const naam = textField('Naam', typed => { doek.doe({ soort: 'wijzig_groep', groep: id, naam: typed }); }, { most: 40 });
    const weg = button('Weg', () => doek.doe({ soort: 'haal_groep_weg', groep: id }), 'ec-rustig');
    return { letter, naam, weg, el: make('li', {}, letter.el, naam.el, weg) };
  }

  toon() {
    const { doek } = this;
    const { tekening } = doek;
    this.el.hidden = doek.keuze !== 'client';
    if (this.el.hidden) return;
    this.form.inert = !doek.mag;
    this.naam.toon(tekening.client);
    const there = new Set(tekening.groepen.map(one => one.id));
    for (const [id, line] of this.lines) if (!there.has(id)) { line.el.remove(); this.lines.delete(id); }
    for (const one of tekening.groepen) {
      if (!this.lines.has(one.id)) { this.lines.set(one.id, this.line(one.id)); this.groepen.append(this.lines.get(one.id).el); }
      const line = this.lines.get(one.id);
      line.letter.toon(one.letter);
      line.naam.toon(one.naam);
      line.weg.setAttribute('aria-label', `Groep ${one.naam} weghalen`);
    }
    const gone = choices('groep').filter(([id]) => !there.has(id)).map(([id, naam]) => ({ id, naam, letter: free(id, tekening.groepen) }));
    this.terug.replaceChildren(...gone.map(one => button(`${one.letter} · ${one.naam} terug`, () => doek.doe({ soort: 'voeg_groep_toe', groep: one.id, letter: one.letter }), 'ec-rustig')));
  }
}

// The Dutch letter of a group when it is free, else the first that is.
function free(id, groepen) {
  const taken = new Set(groepen.map(one => one.letter));
  const own = dutchGroups().find(one => one.id === id).letter;
  return [own, ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find(letter => !taken.has(letter));
}
