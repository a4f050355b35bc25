// What is asked of a contact, beside the drawing. Only the name must be there; what nobody asked yet stays open.
import { button, make } from './maken.js';
import { choiceField, fold, listField, textField, tickField, ticksField } from './velden.js';
import { BESPROKEN, choices, clientName, looksWhole, RING } from './woorden.js';
import { Kennen } from './kennen.js';
import { Lezing } from './lezing.js';
import { HINT } from './balk.js';
import { sample } from './legenda.js';

export class Paneel {
  constructor(doek) {
    this.doek = doek;
    this.el = make('section', { class: 'ec-paneel', 'aria-label': 'Over wie gekozen is' });
    this.kop = make('h3', { tabindex: '-1' });
    this.leeg = make('p', { class: 'ec-zacht' });
    this.hint = make('p', { class: 'ec-hint' });
    this.fields = this.make();
    const f = this.fields;
    const links = make('div', { class: 'ec-plaatsen' },
      ...[['Dichterbij', 0.8, 0], ['Verder weg', 1.25, 0], ['Linksom', 1, -0.2], ['Rechtsom', 1, 0.2]]
        .map(([text, far, turn]) => button(text, () => this.shift(far, turn), 'ec-rustig')));
    // Who could know whom is a list of everybody: it is filled when somebody looks at it.
    this.kennen = new Kennen(doek);
    this.wie_kent = fold('Wie kent wie?', ...this.kennen.parts);
    this.wie_kent.addEventListener('toggle', () => this.toonKennen());
    this.form = make('div', { class: 'ec-velden' },
      f.naam.el, this.hint, f.relatie.el, f.groep.el, f.nabij.el, f.lijn.el, f.spanning.el, f.richting.el,
      fold('Steun, hoe vaak en hoe ver', f.steun.el, f.hoe_vaak.el, f.afstand.el),
      fold('Wat doet en wil die?', f.doet.el, ...(doek.eigen ? [] : [f.bekend.el]), f.wil.el, f.besproken.el),
      ...(doek.eigen ? [] : [fold('Contactpersoon en vertegenwoordiger', f.contactpersoon.el, f.vertegenwoordiger.el)]),
      this.wie_kent,
      fold('Mens, dier, overleden, notitie', f.soort.el, f.overleden.el, f.notitie.el),
      fold('Plaats in de tekening', f.ring.el, links),
      button('Weghalen', () => doek.haalWeg(doek.keuze), 'ec-rustig ec-weghalen'));
    this.lezing = new Lezing(doek);
    this.el.append(this.kop, this.leeg, this.lezing.el, this.form);
    this.wie = null;
  }

  make() {
    const { doek } = this;
    const write = veld => woorden => {
      if (veld === 'naam' && !woorden) { doek.meld('Een naam is nodig. Een initiaal of een verzonnen naam is genoeg.'); return false; }
      const was = this.one()?.[veld] ?? null;
      if (this.one()) doek.doe({ soort: 'schrijf', contact: this.wie, veld, woorden, was });
      return true;
    };
    const set = veld => waarde => doek.doe({ soort: 'wijzig', contact: this.wie, veld, waarde, was: this.one()?.[veld] ?? null });
    const tick = veld => (keuze, aan) => {
      const known = choices(veld).some(([id]) => id === keuze) || this.one()?.[veld].some(it => (it.id ?? it) === keuze);
      doek.doe({ soort: 'kruis_aan', contact: this.wie, veld, aan, ...(known ? { keuze } : { woorden: keuze }) });
    };
    const pick = (veld, label, ...more) => choiceField(label, choices(veld), set(veld), ...more);
    return {
      naam: textField('Naam of initiaal', write('naam'), { most: 40, hint: text => { this.hint.textContent = looksWhole(text) ? HINT : ''; } }),
      relatie: textField('Wie is dit? Zoals dochter of oude buurman', write('relatie'), { most: 40 }),
      groep: listField('Groep', [], set('groep'), 'weet ik nog niet'),
      nabij: pick('nabij', 'Graag dichtbij?'),
      lijn: pick('lijn', 'Hoe is het contact?', 'nog niet gevraagd', value => sample(value)),
      spanning: tickField('Er is spanning', set('spanning')),
      richting: pick('richting', 'Wie geeft?'),
      steun: ticksField('Wat voor steun?', choices('steun'), tick('steun')),
      hoe_vaak: listField('Hoe vaak zien of spreken ze elkaar?', choices('hoe_vaak'), set('hoe_vaak')),
      afstand: listField('Hoe ver weg?', choices('afstand'), set('afstand')),
      doet: ticksField('Wat doet die nu?', choices('doet'), tick('doet'), 'Iets anders wat die doet'),
      bekend: listField('Wie in de zorg weet dat?', choices('bekend'), set('bekend')),
      wil: ticksField('Wat zou die willen doen?', choices('wil'), tick('wil'), 'Iets anders wat die wil'),
      besproken: choiceField('Is daar ooit over gesproken?', BESPROKEN, set('besproken'), 'weet ik niet'),
      contactpersoon: tickField('Eerste contactpersoon', set('contactpersoon'), 'Wie de zorg als eerste belt. Die beslist niet over behandelingen.'),
      vertegenwoordiger: listField('Vertegenwoordiger: beslist waar iemand dat zelf niet kan', choices('vertegenwoordiger'), set('vertegenwoordiger'), 'nee, of nog niet gevraagd'),
      soort: choiceField('Wie of wat is het?', choices('soort'), set('soort'), null),
      overleden: tickField('Overleden', set('overleden'), 'Wie overleden is, mag er gewoon bij.'),
      notitie: textField('Notitie', write('notitie'), { rows: 3, most: 500 }),
      ring: choiceField('Hoe dichtbij? (ringen)', RING(), set('ring')),
    };
  }

  one() { return this.doek.contact(this.wie); }

  // What was typed for the one before goes first.
  flush() { if (this.wie) for (const veld of ['naam', 'relatie', 'notitie']) this.fields[veld].send(); }

  toon() {
    const { doek } = this;
    if (doek.keuze !== this.wie) { this.flush(); this.wie = doek.keuze; }
    const one = this.one();
    const { tekening } = doek;
    this.el.hidden = doek.keuze === 'client';
    this.form.hidden = !one;
    this.leeg.hidden = Boolean(one);
    this.lezing.toon();
    this.kop.textContent = one ? one.naam : tekening.contacten.length ? 'Kies iemand' : `Wie zijn er om ${doek.eigen ? 'u' : clientName(tekening)} heen?`;
    if (!one) {
      this.leeg.textContent = tekening.contacten.length
        ? 'Tik op een naam voor de vragen. Sleep een naam om hem te verplaatsen. Tik in het midden voor de groepen.'
        : 'Kies Iemand erbij. Begin bij wie het eerst genoemd wordt. Een huisdier mag ook, en wie overleden is.';
      return;
    }
    this.form.inert = !doek.mag;
    const f = this.fields;
    f.groep.opties(tekening.groepen.map(groep => [groep.id, `${groep.letter} · ${groep.naam}`]));
    for (const [veld, field] of Object.entries(f)) {
      if (veld !== 'doet' && veld !== 'wil') field.toon(one[veld]);
      else field.toonItems(one[veld]);
    }
    this.toonKennen();
  }

  toonKennen() { if (this.wie_kent.open && this.one()) this.kennen.toon(this.one()); }

  // Nearer or round by a button: what a drag does, without dragging.
  shift(far, turn) {
    const at = this.doek.beeld.places.get(this.wie);
    const angle = Math.atan2(at.y, at.x) + turn;
    const radius = Math.min(1.2, Math.max(0.3, Math.hypot(at.x, at.y) * far));
    this.doek.schuif(this.wie, { x: Math.max(-1, Math.min(1, radius * Math.cos(angle))), y: Math.max(-1, Math.min(1, radius * Math.sin(angle))) });
    this.doek.laatStaan(this.wie);
  }
}
