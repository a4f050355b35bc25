// The drawing itself: one group of shapes for each contact, changed only when that contact changes.
import { draw, put } from './maken.js';
import { bow, between, head, HEART, straight, wave } from './streep.js';
import { arrange, ringRadius } from './schikken.js';
import { middle, radii, toPixels } from './zoom.js';
import { clientName, describe, describeLine, groupOf, saidOf, supportLetters } from './woorden.js';

const label = (one, chosen) => cut(one.naam, chosen ? 40 : 16);
const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

export class Tekening {
  constructor(doek) {
    this.doek = doek;
    this.nodes = new Map();
    this.lines = new Map();
    this.ties = new Map();
    this.layers = ['ringen', 'banden', 'lijnen', 'mensen'].map(name => draw('g', { class: `ec-laag-${name}` }));
    this.svg = draw('svg', { class: 'ec-tekening', role: 'application', 'aria-roledescription': 'tekening' }, ...this.layers);
    this.client = this.makeNode('client');
    this.layers[3].append(this.client.g);
  }

  // Sizes follow how many there are and how far one is zoomed in.
  measure() {
    const { doek } = this;
    const { tekening, kijk, size } = doek;
    const many = tekening.contacten.length;
    const narrow = size.w < 520;
    this.grow = Math.sqrt(kijk.schaal);
    this.r = (many > 90 ? 11 : many > 45 ? 15 : narrow ? 20 : 24) * this.grow;
    this.rc = (narrow ? 30 : 42) * Math.min(this.grow, 1.6);
    this.letters = (many > 90 ? 11 : many > 45 ? 12.5 : narrow ? 14 : 16) * Math.min(this.grow, 1.8) * doek.rem;
    // So many names are a grey blur: they show when one looks closer, and of who is chosen.
    this.hush = many > 60 && kijk.schaal < 1.9;
    this.svg.classList.toggle('ec-veel', many > 60);
  }

  update() {
    const { doek } = this;
    const { tekening, kijk, size } = doek;
    this.measure();
    put(this.svg, { viewBox: `0 0 ${size.w} ${size.h}`, 'aria-label': this.label() });
    const places = arrange(tekening, doek.ringen);
    for (const [id, at] of doek.verschoven) if (places.has(id)) places.set(id, at);
    this.places = places;
    this.middle = middle(kijk, size);
    this.pixels = new Map([...places].map(([id, at]) => [id, this.beside(toPixels(at, kijk, size))]));
    this.drawRings();
    this.drawClient();
    const alive = new Set(tekening.contacten.map(one => one.id));
    for (const id of [...this.nodes.keys()]) if (!alive.has(id)) this.drop(id);
    for (const one of tekening.contacten) this.drawContact(one);
    this.drawTies();
    this.order();
  }

  // While it is under a finger or a key only this one moves, with what is tied to it.
  move(id, place) {
    this.places.set(id, place);
    this.pixels.set(id, this.beside(toPixels(place, this.doek.kijk, this.doek.size)));
    const one = this.doek.contact(id);
    if (!one) return;
    this.drawContact(one);
    for (const [key, tie] of this.ties) if (key.includes(id)) this.drawTie(key, tie);
  }

  // Nobody stands on top of the client: who would, stands just beside.
  beside(at) {
    const least = this.rc + this.r + 8;
    const far = Math.hypot(at.x - this.middle.x, at.y - this.middle.y);
    if (far >= least) return at;
    const [ux, uy] = far < 1 ? [0, -1] : [(at.x - this.middle.x) / far, (at.y - this.middle.y) / far];
    return { x: this.middle.x + ux * least, y: this.middle.y + uy * least };
  }

  label() {
    const { tekening } = this.doek;
    const many = tekening.contacten.length;
    return `Ecogram van ${clientName(tekening)}, met ${many === 1 ? '1 naam' : `${many} namen`}. Pijltjes: naar een ander. Enter: kiezen.`;
  }

  drop(id) {
    this.nodes.get(id).g.remove();
    this.lines.get(id).g.remove();
    this.nodes.delete(id);
    this.lines.delete(id);
  }

  makeNode(id) {
    const parts = { touch: draw('circle', { class: 'ec-raak' }), chosen: draw('circle', { class: 'ec-kring' }), shape: draw('path', { class: 'ec-vorm' }),
      cross: draw('path', { class: 'ec-streep-door' }), letter: draw('text', { class: 'ec-letter' }), heart: draw('path', { class: 'ec-hart', d: HEART }),
      name: draw('text', { class: 'ec-naam' }), small: draw('text', { class: 'ec-klein' }) };
    const g = draw('g', { class: 'ec-contact', 'data-id': id, role: 'button', tabindex: '-1' }, ...Object.values(parts));
    return { g, ...parts, was: '' };
  }

  drawContact(one) {
    const { doek, r, letters } = this;
    if (!this.nodes.has(one.id)) {
      this.nodes.set(one.id, this.makeNode(one.id));
      const line = { g: draw('g', { class: 'ec-lijn', role: 'img' }), base: draw('path'), wave: draw('path', { class: 'ec-golf' }), heads: draw('path', { class: 'ec-pijl' }), was: '' };
      line.g.append(line.base, line.wave, line.heads);
      this.lines.set(one.id, line);
      this.layers[3].insertBefore(this.nodes.get(one.id).g, this.client.g);
      this.layers[2].append(line.g);
    }
    const node = this.nodes.get(one.id);
    const at = this.pixels.get(one.id);
    put(node.g, { transform: `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})` });
    const groep = groupOf(doek.tekening, one);
    const chosen = doek.keuze === one.id;
    const above = at.y < this.middle.y - r; // names stand outside the star, where no line runs
    const aside = this.keepIn(one, at, letters, chosen);
    const sign = JSON.stringify([one, groep, r, letters, chosen, above, aside, this.hush]);
    if (sign !== node.was) {
      node.was = sign;
      put(node.g, { 'aria-label': describe(doek.tekening, one), 'aria-pressed': String(chosen),
        class: `ec-contact${chosen ? ' ec-gekozen' : ''}${one.nabij === 'graag' ? ' ec-graag' : ''}${one.lijn === 'steunend' ? ' ec-steunend' : ''}${one.overleden ? ' ec-overleden' : ''}` });
      put(node.touch, { r: Math.max(22, r + 2) });
      put(node.chosen, { r: r + 7 });
      put(node.shape, { d: shape(one.soort, r) });
      put(node.cross, { d: one.overleden ? `M${-r * 0.72} ${r * 0.72}L${r * 0.72} ${-r * 0.72}` : '' });
      put(node.letter, { text: groep?.letter ?? '?', 'font-size': r * 0.95, dy: '0.36em' });
      put(node.heart, { transform: `translate(${r * 0.8} ${-r * 0.8}) scale(${Math.max(1, r / 15)})`, display: one.nabij === 'graag' ? null : 'none' });
      const small = [one.relatie && cut(one.relatie, 18), supportLetters(one)].filter(Boolean).join(' · ');
      const out = chosen ? r + 6 : r;
      const shown = r < 16 && !chosen ? '' : small;
      put(node.name, { text: this.hush && !chosen ? '' : label(one, chosen), 'font-size': letters, x: aside, y: above ? -out - letters * (shown ? 1.35 : 0.4) : out + letters * 1.1 });
      put(node.small, { text: shown, 'font-size': letters * 0.84, x: aside, y: above ? -out - letters * 0.4 : out + letters * 2.15 });
    }
    this.drawLine(one, at);
  }

  // A name at the edge moves inwards, so that all of it can be read; in steps, or each pixel would draw it anew.
  keepIn(one, at, letters, chosen) {
    const longest = Math.max(label(one, chosen).length * letters, (one.relatie ? Math.min(18, one.relatie.length) + 6 : 0) * letters * 0.84);
    const half = longest * 0.28 + 4;
    const { w } = this.doek.size;
    const aside = at.x < half ? half - at.x : at.x > w - half ? w - half - at.x : 0;
    return at.x < 0 || at.x > w ? 0 : Math.round(aside / 4) * 4;
  }

  drawLine(one, at) {
    const line = this.lines.get(one.id);
    const [from, to] = between(this.middle, at, this.rc + 3, this.r + (one.richting === 'geeft' || one.richting === 'beide' ? 5 : 2));
    const size = this.r < 16 ? 0.7 : 1;
    const heads = (one.richting === 'ontvangt' || one.richting === 'beide' ? head(to, from, size) : '')
      + (one.richting === 'geeft' || one.richting === 'beide' ? head(from, to, size) : '');
    const path = straight(from, to);
    const sign = path + heads + one.lijn + one.spanning;
    if (sign === line.was) return;
    line.was = sign;
    put(line.base, { d: path, class: `ec-streep ec-streep--${one.lijn ?? 'open'}` });
    put(line.wave, { d: one.spanning ? wave(from, to, size, this.r < 16 ? 40 : 18) : '' });
    put(line.heads, { d: heads });
    put(line.g, { 'aria-label': `Lijn van ${clientName(this.doek.tekening)} naar ${one.naam}: ${describeLine(one)}` });
  }

  drawTies() {
    const { banden } = this.doek.tekening;
    const alive = new Map(banden.filter(one => this.pixels.has(one.een) && this.pixels.has(one.ander)).map(one => [`${one.een} ${one.ander}`, one]));
    for (const [key, tie] of this.ties) if (!alive.has(key)) { tie.g.remove(); this.ties.delete(key); }
    for (const [key, one] of alive) {
      if (!this.ties.has(key)) {
        const tie = { g: draw('g', { class: 'ec-band', role: 'img' }), base: draw('path'), wave: draw('path', { class: 'ec-golf' }) };
        tie.g.append(tie.base, tie.wave);
        this.layers[1].append(tie.g);
        this.ties.set(key, tie);
      }
      this.ties.get(key).one = one;
      this.drawTie(key, this.ties.get(key));
    }
  }

  drawTie(key, tie) {
    const { een, ander, lijn, spanning } = tie.one;
    const [from, to] = between(this.pixels.get(een), this.pixels.get(ander), this.r, this.r);
    const name = id => this.doek.contact(id)?.naam;
    put(tie.base, { d: spanning ? straight(from, to) : bow(from, to, this.middle), class: `ec-bandlijn ec-bandlijn--${lijn ?? 'open'}` });
    put(tie.wave, { d: spanning ? wave(from, to, 0.7) : '' });
    put(tie.g, { 'aria-label': `${name(een)} en ${name(ander)} kennen elkaar${lijn ? `: ${saidOf('lijn', lijn)}` : ''}${spanning ? ', met spanning' : ''}` });
  }

  drawClient() {
    const { doek, client, rc, letters } = this;
    const name = doek.tekening.client;
    put(client.g, { transform: `translate(${this.middle.x.toFixed(1)} ${this.middle.y.toFixed(1)})`, 'aria-label': `${clientName(doek.tekening)}, in het midden`,
      'aria-pressed': String(doek.keuze === 'client'), class: `ec-contact ec-client${doek.keuze === 'client' ? ' ec-gekozen' : ''}` });
    put(client.touch, { r: rc });
    put(client.chosen, { r: rc + 6 });
    put(client.shape, { d: shape('persoon', rc) });
    put(client.heart, { display: 'none' });
    const lines = inTwo(cut(name || 'cliënt', 24));
    const longest = Math.max(...lines.map(line => line.length));
    const fits = Math.min(letters * 1.1, (rc * 3.2) / longest);
    put(client.name, { text: lines[0], 'font-size': fits, y: fits * (lines.length > 1 ? -0.2 : 0.35) });
    put(client.small, { text: lines[1] ?? '', 'font-size': fits, y: fits * 0.95 });
  }

  drawRings() {
    const { ringen, kijk, size } = this.doek;
    const [layer] = this.layers;
    const wanted = ringen ? 3 : 0;
    while (layer.childNodes.length > wanted) layer.lastChild.remove();
    while (layer.childNodes.length < wanted) layer.append(draw('ellipse', { class: 'ec-ring' }));
    const { rx, ry } = radii(size);
    [...layer.childNodes].forEach((ring, at) => put(ring, { cx: this.middle.x, cy: this.middle.y, rx: rx * kijk.schaal * ringRadius(at + 1), ry: ry * kijk.schaal * ringRadius(at + 1) }));
  }

  // One stop for the Tab key; who is chosen, or was reached last.
  order() {
    const at = this.nodes.has(this.doek.bij) || this.doek.bij === 'client' ? this.doek.bij : 'client';
    for (const [id, node] of [...this.nodes, ['client', this.client]]) put(node.g, { tabindex: id === at ? '0' : '-1' });
  }

  node(id) { return id === 'client' ? this.client.g : this.nodes.get(id)?.g; }
}

// 'mevrouw', 'De Wit': as even as the words allow.
function inTwo(name) {
  const words = name.split(' ');
  const ways = words.map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')].filter(Boolean));
  return ways.reduce((best, way) => (Math.max(...way.map(line => line.length)) < Math.max(...best.map(line => line.length)) ? way : best));
}

function shape(soort, r) {
  if (soort === 'organisatie') return `M${-r} ${-r}H${r}V${r}H${-r}Z`;
  if (soort === 'dier') return `M0 ${-r * 1.2}L${r * 1.2} 0L0 ${r * 1.2}L${-r * 1.2} 0Z`;
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
}
