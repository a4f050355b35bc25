// The drawing itself: one group of shapes for each contact, changed only when that contact changes.
import { draw, put } from './maken.js';
import { HEART } from './streep.js';
import { Lijnen } from './lijnen.js';
import { placeAll, placeOne, widthOf } from './etiket.js';
import { arrange, ringRadius } from './schikken.js';
import { sizesFor } from './maten.js';
import { ALL, middle, radii, toPixels } from './zoom.js';
import { clientName, describe, groupOf, supportLetters } from './woorden.js';

const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const ROOMY = 12; // up to so many everybody's name is shown, also where it lies over something
const EDGE = 30; // pixels outside the frame in which names still stand
const LINE = 1.14;
const SMALL = 0.86;

export class Tekening {
  constructor(doek) {
    this.doek = doek;
    this.nodes = new Map();
    this.spots = new Map();
    this.lijnen = new Lijnen(this);
    this.client = this.makeNode('client');
    this.svg = draw('svg', { class: 'ec-vel ec-tekening', role: 'application', 'aria-roledescription': 'tekening' }, this.client.g);
    this.vellen = [this.lijnen.vast, this.lijnen.los, this.svg];
    this.drawn = ALL;
  }

  // Everything as it is now. Names are placed anew only when something stands elsewhere or is called otherwise.
  update() {
    const { doek } = this;
    const { tekening, kijk, size } = doek;
    this.drawn = kijk;
    this.maat = sizesFor(tekening.contacten.length, size, kijk, doek.rem);
    for (const vel of this.vellen) {
      put(vel, { viewBox: `0 0 ${size.w} ${size.h}` });
      // Not as an attribute: the policy of our pages refuses those.
      vel.style.transform = '';
      vel.style.setProperty('--ec-dik', this.maat.dik.toFixed(2));
    }
    this.svg.classList.toggle('ec-veel', this.maat.many > 60);
    put(this.svg, { 'aria-label': this.label() });
    this.places = arrange(tekening, doek.ringen);
    for (const [id, at] of doek.verschoven) if (this.places.has(id)) this.places.set(id, at);
    this.middle = middle(kijk, size);
    this.pixels = new Map([...this.places].map(([id, at]) => [id, this.beside(toPixels(at, kijk, size))]));
    this.drawRings();
    this.drawClient();
    const alive = new Set(tekening.contacten.map(one => one.id));
    for (const id of [...this.nodes.keys()]) if (!alive.has(id)) this.drop(id);
    this.lijnen.drawTies();
    this.placeNames();
    for (const one of tekening.contacten) this.drawContact(one);
    this.lijnen.lift(doek.verschoven);
    this.order();
  }

  // What is in sight changes under a finger or a wheel: what is drawn is only stretched and shifted, until it is drawn anew.
  glide() {
    const { kijk, size } = this.doek;
    const by = kijk.schaal / this.drawn.schaal;
    const from = middle(this.drawn, size);
    const to = middle(kijk, size);
    for (const vel of this.vellen) vel.style.transform = `translate(${to.x - from.x * by}px, ${to.y - from.y * by}px) scale(${by})`;
  }

  // While it is under a finger or a key only this one moves, with what is tied to it.
  move(id, place) {
    const one = this.doek.contact(id);
    if (!one) return;
    this.lijnen.lift(this.doek.verschoven);
    this.places.set(id, place);
    this.pixels.set(id, this.beside(toPixels(place, this.doek.kijk, this.doek.size)));
    this.drawContact(one);
    this.lijnen.moved(id);
  }

  // Nobody stands on top of the client: who would, stands just beside.
  beside(at) {
    const least = this.maat.rc + this.maat.r + 8;
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
    this.nodes.delete(id);
    this.lijnen.drop(id);
  }

  makeNode(id) {
    const parts = { touch: draw('circle', { class: 'ec-raak' }), chosen: draw('circle', { class: 'ec-kring' }), shape: draw('path', { class: 'ec-vorm' }),
      cross: draw('path', { class: 'ec-streep-door' }), letter: draw('text', { class: 'ec-letter' }), heart: draw('path', { class: 'ec-hart', d: HEART }),
      name: draw('text', { class: 'ec-naam' }), small: draw('text', { class: 'ec-klein' }) };
    const g = draw('g', { class: 'ec-contact', 'data-id': id, role: 'button', tabindex: '-1' }, ...Object.values(parts));
    return { g, ...parts, was: '' };
  }

  // What must be left free, and the frame.
  world() {
    const { r, rc } = this.maat;
    const around = (id, at, by) => ({ id, box: { l: at.x - by, t: at.y - by, r: at.x + by, b: at.y + by } });
    const shapes = [...this.pixels].map(([id, at]) => around(id, at, r));
    return { frame: this.doek.size, shapes: [around('client', this.middle, rc), ...shapes], lines: this.lijnen.pieces() };
  }

  // The words of a contact and how large they are; `chosen`: all of the name.
  words(one, chosen = false) {
    const { letters, many, narrow, grow } = this.maat;
    const at = this.pixels.get(one.id);
    const name = cut(one.naam, chosen ? 40 : many > 14 || narrow ? 13 : 16);
    const brief = narrow && many > 10 && grow < 1.2 && !chosen; // on a phone many names leave no room for more
    const small = brief ? '' : [one.relatie && cut(one.relatie, chosen ? 40 : 18), supportLetters(one)].filter(Boolean).join(' · ');
    const wide = widthOf(name, true, this.svg) * letters + 4;
    const below = small && widthOf(small, false, this.svg) * letters * SMALL + 4;
    const far = Math.hypot(at.x - this.middle.x, at.y - this.middle.y) || 1;
    return {
      id: one.id, name, small, at, r: this.maat.r + (chosen ? 6 : 0), was: this.spots.get(one.id)?.side, short: { w: wide, h: letters * LINE },
      full: small && { w: Math.max(wide, below), h: letters * LINE * (1 + SMALL) }, out: { x: (at.x - this.middle.x) / far, y: (at.y - this.middle.y) / far },
    };
  }

  inFrame({ x, y }) {
    const { w, h } = this.doek.size;
    return x > -EDGE && y > -EDGE && x < w + EDGE && y < h + EDGE;
  }

  placeNames() {
    const { contacten } = this.doek.tekening;
    const { r, hush, many } = this.maat;
    const labels = hush ? [] : contacten.filter(one => this.inFrame(this.pixels.get(one.id))).map(one => this.words(one));
    const { w, h } = this.doek.size;
    const sign = `${r} ${w} ${h} ${this.maat.letters} ${this.lijnen.ties.size} ${labels.map(one => `${one.id}${one.at.x.toFixed()},${one.at.y.toFixed()}${one.name}${one.small}`).join()}`;
    if (sign === this.placed) return;
    this.placed = sign;
    this.spots = placeAll(labels, this.world(), many > ROOMY);
    this.hidden = labels.length - this.spots.size;
  }

  drawContact(one) {
    const { doek } = this;
    const { r, letters } = this.maat;
    if (!this.nodes.has(one.id)) {
      this.nodes.set(one.id, this.makeNode(one.id));
      this.svg.insertBefore(this.nodes.get(one.id).g, this.client.g);
    }
    const node = this.nodes.get(one.id);
    const at = this.pixels.get(one.id);
    put(node.g, { transform: `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})` });
    const groep = groupOf(doek.tekening, one);
    const chosen = doek.keuze === one.id;
    const moves = doek.verschoven.has(one.id);
    const words = this.words(one, chosen);
    const spot = chosen || moves ? placeOne(words, this.world(), this.spots) : this.spots.get(one.id);
    if (moves && spot) this.spots.set(one.id, spot);
    const x = spot ? Math.round(spot.x - at.x) : 0;
    const y = spot ? Math.round(spot.box.t - at.y) : 0;
    const name = describe(doek.tekening, one);
    const seen = this.inFrame(at) || chosen; // how large somebody out of sight is drawn, does not matter
    const sign = [name, groep?.letter, one.soort, one.overleden, one.nabij, chosen, seen && r, seen && letters, spot?.anchor, spot ? words.name : '', spot?.kind === 'full' ? words.small : '', x, y].join();
    if (sign !== node.was) {
      node.was = sign;
      put(node.g, { 'aria-label': name, 'aria-pressed': String(chosen),
        class: `ec-contact${chosen ? ' ec-gekozen' : ''}${one.nabij === 'graag' ? ' ec-graag' : ''}${one.overleden ? ' ec-overleden' : ''}` });
      put(node.touch, { r: Math.max(22, r + 2) });
      put(node.chosen, { r: r + 7 });
      put(node.shape, { d: shape(one.soort, r) });
      put(node.cross, { d: one.overleden ? `M${-r * 0.72} ${r * 0.72}L${r * 0.72} ${-r * 0.72}` : '' });
      put(node.letter, { text: groep?.letter ?? '?', 'font-size': r * 0.95, dy: '0.36em' });
      put(node.heart, { transform: `translate(${r * 0.8} ${-r * 0.8}) scale(${Math.max(0.8, r / 15)})`, display: one.nabij === 'graag' ? null : 'none' });
      put(node.name, { text: spot ? words.name : '', 'font-size': letters, x, y: y + letters * 0.9, 'text-anchor': spot?.anchor });
      put(node.small, { text: spot?.kind === 'full' ? words.small : '', 'font-size': letters * SMALL, x, y: y + letters * (LINE + SMALL * 0.9), 'text-anchor': spot?.anchor });
    }
    this.lijnen.drawLine(one, at);
  }

  drawClient() {
    const { doek, client } = this;
    const { rc, letters } = this.maat;
    put(client.g, { transform: `translate(${this.middle.x.toFixed(1)} ${this.middle.y.toFixed(1)})`, 'aria-label': `${clientName(doek.tekening)}, in het midden`,
      'aria-pressed': String(doek.keuze === 'client'), class: `ec-contact ec-client${doek.keuze === 'client' ? ' ec-gekozen' : ''}` });
    put(client.touch, { r: rc });
    put(client.chosen, { r: rc + 6 });
    put(client.shape, { d: shape('persoon', rc) });
    put(client.heart, { display: 'none' });
    const lines = inTwo(cut(doek.tekening.client || 'cliënt', 24));
    const widest = Math.max(...lines.map(line => widthOf(line, true, this.svg)));
    const fits = Math.min(letters * 1.15, rc * 1.62 / widest);
    put(client.name, { text: lines[0], 'font-size': fits, y: fits * (lines.length > 1 ? -0.2 : 0.35) });
    put(client.small, { text: lines[1] ?? '', 'font-size': fits, y: fits * 0.95 });
  }

  drawRings() {
    const { ringen, kijk, size } = this.doek;
    const layer = this.lijnen.ringen;
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
