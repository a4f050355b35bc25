// The legend: codes differ from book to book, so each drawing explains its own.
import { draw, make } from './maken.js';
import { head, HEART, wave } from './streep.js';

const A = { x: 3, y: 10 };
const B = { x: 49, y: 10 };
export const sample = (lijn, spanning = false, heads = '') => draw('svg', { viewBox: '0 0 52 20', class: 'ec-staal', 'aria-hidden': 'true', focusable: 'false' },
  draw('path', { d: `M${A.x} ${A.y}H${B.x}`, class: `ec-streep ec-streep--${lijn ?? 'open'}` }),
  draw('path', { d: spanning ? wave(A, B, 0.7) : '', class: 'ec-golf' }), draw('path', { d: heads, class: 'ec-pijl' }));
const form = (d, soort = '') => draw('svg', { viewBox: '-13 -13 26 26', class: 'ec-staal ec-staal--vorm', 'aria-hidden': 'true', focusable: 'false' }, draw('path', { d, class: `ec-vorm ${soort}` }));
const ROUND = 'M-10 0A10 10 0 1 1 10 0A10 10 0 1 1 -10 0Z';

export class Legenda {
  constructor(doek) {
    this.doek = doek;
    this.groepen = make('ul', { class: 'ec-uitleg ec-uitleg--letters' });
    this.ringen = make('p', { class: 'ec-zacht', text: 'De ringen laten zien hoe dichtbij iemand staat. Dat is een keuze van deze werkplaats: een Nederlands ecogram heeft geen ringen.' });
    const item = (picture, words) => make('li', {}, picture, make('span', { text: words }));
    const crossed = form(ROUND);
    crossed.append(draw('path', { d: 'M-7 7L7 -7', class: 'ec-streep-door' }));
    const heart = form(ROUND, 'ec-vorm--graag');
    heart.append(draw('path', { d: HEART, class: 'ec-hart', transform: 'translate(7 -7)' }));
    const letters = make('b', { class: 'ec-staal', text: 'P G A E', 'aria-hidden': 'true' });
    this.el = make('section', { class: 'ec-legenda', 'aria-label': 'Legenda' },
      make('h3', { text: 'Wat betekent wat?' }),
      make('ul', { class: 'ec-uitleg' },
        item(sample('steunend'), 'steunende lijn'), item(sample('neutraal'), 'neutrale lijn'), item(sample('dun'), 'dunne lijn'),
        item(sample(null), 'lijn nog niet gevraagd'), item(sample('dun', true), 'golf: er is spanning, bij elke lijn'),
        item(sample('dun', false, head(A, B, 0.8)), 'de pijl wijst naar wie steun krijgt'),
        item(form(ROUND), 'een mens'), item(form('M-9 -9H9V9H-9Z'), 'een organisatie'), item(form('M0 -12L12 0L0 12L-12 0Z'), 'een dier'),
        item(crossed, 'overleden'), item(heart, 'gekleurd, met een hart: graag dichtbij'),
        item(letters, 'steun: praktisch, gezelschap, advies, emotioneel')),
      make('h4', { text: 'De letters in de cirkels' }), this.groepen, this.ringen,
      doek.eigen ? '' : make('p', { class: 'ec-zacht', text: 'Echte ecogrammen horen in het zorgdossier: dit is om te oefenen.' }));
  }

  toon() {
    const { groepen } = this.doek.tekening;
    this.groepen.replaceChildren(...groepen.map(one => make('li', {}, make('b', { text: one.letter }), make('span', { text: one.naam }))));
    this.ringen.hidden = !this.doek.ringen;
  }
}
