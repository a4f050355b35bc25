// The legend: codes differ from book to book, so each drawing explains its own, in the words that the paper has too.
import { draw, make } from './maken.js';
import { bow, head, HEART, wave } from './streep.js';
import { choices } from './woorden.js';

const A = { x: 3, y: 10 };
const B = { x: 49, y: 10 };
const picture = (...parts) => draw('svg', { viewBox: '0 0 52 20', class: 'ec-staal', 'aria-hidden': 'true', focusable: 'false' }, ...parts);
export const sample = (lijn, spanning = false, heads = '') => picture(
  draw('path', { d: `M${A.x} ${A.y}H${heads ? B.x - 7 : B.x}`, class: `ec-streep ec-streep--${lijn ?? 'open'}` }),
  draw('path', { d: spanning ? wave(A, B, 0.7) : '', class: 'ec-golf' }), draw('path', { d: heads, class: 'ec-pijl' }));
const form = (d, soort = '', ...over) => draw('svg', { viewBox: '-13 -13 26 26', class: 'ec-staal ec-staal--vorm', 'aria-hidden': 'true', focusable: 'false' }, draw('path', { d, class: `ec-vorm ${soort}` }), ...over);
const ROUND = 'M-10 0A10 10 0 1 1 10 0A10 10 0 1 1 -10 0Z';
const letter = text => make('b', { text });

export class Legenda {
  constructor(doek) {
    this.doek = doek;
    const said = new Map(choices('legenda'));
    const item = (sign, words) => make('li', {}, sign, make('span', { text: words }));
    const part = (kop, ...items) => make('div', {}, make('h4', { text: said.get(`koppen.${kop}`) }), make('ul', { class: 'ec-uitleg' }, ...items));
    const known = draw('path', { d: bow({ x: 3, y: 15 }, { x: 49, y: 15 }, { x: 26, y: 60 }), class: 'ec-bandlijn ec-bandlijn--open' });
    const signs = {
      steunend: sample('steunend'), neutraal: sample('neutraal'), dun: sample('dun'), open: sample(null), spanning: sample('dun', true),
      pijl: sample('dun', false, head(A, B, 0.8)), kennen: picture(known),
      persoon: form(ROUND), organisatie: form('M-9 -9H9V9H-9Z'), dier: form('M0 -12L12 0L0 12L-12 0Z'),
      overleden: form(ROUND, '', draw('path', { d: 'M-7 7L7 -7', class: 'ec-streep-door' })),
      graag: form(ROUND, 'ec-vorm--graag', draw('path', { d: HEART, class: 'ec-hart', transform: 'translate(7 -7)' })),
    };
    const items = soort => [...said].filter(([key]) => key.startsWith(`${soort}.`)).map(([key, words]) => item(signs[key.slice(soort.length + 1)], words));
    const groepen = part('groepen');
    this.groepen = groepen.querySelector('ul');
    this.geen = said.get('groepen.geen');
    this.ringen = make('p', { class: 'ec-zacht', text: said.get('ringen') });
    this.el = make('section', { class: 'ec-legenda', 'aria-label': 'Legenda' },
      part('lijnen', ...items('lijnen')), part('vormen', ...items('vormen')), groepen,
      part('steun', ...choices('steun').map(([id, words]) => item(letter(id[0].toUpperCase()), words))), this.ringen,
      doek.eigen ? '' : make('p', { class: 'ec-zacht', text: 'Echte ecogrammen horen in het zorgdossier: dit is om te oefenen.' }));
    this.was = '';
  }

  toon() {
    this.ringen.hidden = !this.doek.ringen;
    const { groepen } = this.doek.tekening;
    const now = JSON.stringify(groepen);
    if (now === this.was) return;
    this.was = now;
    this.groepen.replaceChildren(...[...groepen.map(one => [one.letter, one.naam]), ['?', this.geen]].map(([sign, words]) => make('li', {}, letter(sign), make('span', { text: words }))));
  }
}
