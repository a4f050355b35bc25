// The bar above the drawing: somebody new, taking back, drawing or list, rings. And the form for somebody new.
import { button, make, put, sign } from './maken.js';
import { freePlace } from './schikken.js';
import { looksWhole } from './woorden.js';

const PLUS = 'M12 4v16M4 12h16';
const BACK = 'M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6';
const FORTH = 'M15 7l5 5-5 5M20 12H10a6 6 0 0 0-6 6';
export const HINT = 'Dat lijkt een hele naam. Voor oefenen is een voornaam, een initiaal of een verzonnen naam genoeg.';

const withSign = (knop, path) => { knop.prepend(sign(path)); return knop; };

export class Balk {
  constructor(doek) {
    this.doek = doek;
    this.nieuw = withSign(button('Iemand erbij', () => doek.nieuw(), 'ec-breed'), PLUS);
    this.terug = withSign(button('Ongedaan maken', () => doek.terug('ongedaan'), 'ec-rustig'), BACK);
    this.opnieuw = withSign(button('Opnieuw doen', () => doek.terug('opnieuw'), 'ec-rustig'), FORTH);
    this.wijze = button('Als lijst', () => doek.wissel(), 'ec-rustig ec-wijze');
    this.el = make('div', { class: 'ec-balk', role: 'group', 'aria-label': 'Tekenen' }, this.nieuw, this.wijze, this.terug, this.opnieuw);
    this.erbij = new Erbij(doek);
  }

  toon() {
    const { doek } = this;
    const { tekening } = doek;
    this.nieuw.hidden = this.terug.hidden = this.opnieuw.hidden = !doek.mag;
    for (const [knop, what] of [[this.terug, tekening.ongedaan], [this.opnieuw, tekening.opnieuw]]) {
      put(knop, { 'aria-disabled': what ? null : 'true', title: what?.wat ?? null });
    }
    this.wijze.textContent = doek.lijst ? 'Als tekening' : 'Als lijst';
    if (!doek.mag && !this.erbij.el.hidden) this.erbij.open(false);
    this.erbij.toon();
  }
}

// Somebody new: a name, and a tap on a letter.
class Erbij {
  constructor(doek) {
    this.doek = doek;
    this.naam = make('input', { type: 'text', class: 'ec-invoer', maxlength: 40, autocomplete: 'off', autocapitalize: 'words' });
    this.hint = make('p', { class: 'ec-hint', role: 'status' });
    this.groepen = make('div', { class: 'ec-letters' });
    put(this.naam, {
      oninput: () => { this.hint.textContent = looksWhole(this.naam.value) ? HINT : ''; },
      onkeydown: event => {
        if (event.isComposing) return;
        if (event.key === 'Enter') { event.preventDefault(); this.keep(null); }
        if (event.key === 'Escape') { event.preventDefault(); doek.klaar(); }
      },
    });
    this.el = make('div', { class: 'ec-nieuw', role: 'group', 'aria-label': 'Iemand erbij' },
      make('label', { class: 'ec-veld' }, make('span', { class: 'ec-vraag', text: 'Hoe heet die? Een voornaam of initiaal is genoeg.' }), this.naam),
      this.hint, make('p', { class: 'ec-zacht', text: 'Tik op de groep, en hij of zij staat erbij:' }), this.groepen,
      button('Klaar', () => doek.klaar(), 'ec-rustig'));
    this.el.hidden = true;
    this.was = '';
  }

  keep(groep) {
    const naam = this.naam.value.trim();
    if (!naam) { this.doek.meld('Typ eerst een naam. Een initiaal of een verzonnen naam is genoeg.'); this.naam.focus(); return; }
    this.naam.value = '';
    this.hint.textContent = '';
    const { tekening } = this.doek;
    const id = this.doek.doe({ soort: 'voeg_toe', naam, velden: groep ? { groep } : {}, plaats: freePlace(tekening, groep) });
    this.doek.keuze = this.doek.bij = id;
    this.doek.blad = false;
    this.doek.vernieuw();
    this.doek.meld(`${naam} staat erbij. Typ de volgende naam, of kies Klaar.`);
    this.naam.focus({ preventScroll: true });
  }

  open(open) {
    this.el.hidden = !open;
    this.doek.vernieuw();
    if (open) this.naam.focus();
  }

  toon() {
    const { groepen } = this.doek.tekening;
    const now = JSON.stringify(groepen);
    if (now === this.was) return;
    this.was = now;
    const knop = (letter, naam, id) => make('button', { type: 'button', class: 'ec-letterknop', onclick: () => this.keep(id) },
      make('b', { text: letter, 'aria-hidden': 'true' }), make('span', { text: naam }));
    this.groepen.replaceChildren(...groepen.map(one => knop(one.letter, one.naam, one.id)), knop('?', 'weet ik nog niet', null));
  }
}
