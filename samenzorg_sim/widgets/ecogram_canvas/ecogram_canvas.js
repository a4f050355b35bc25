// The ecogram canvas. `model` holds `tekening` (as the desk shows it), `keuzes`, `keuze`, `ringen` and `eigen` (one's own
// network: nothing is asked that only a team asks), and `wachtend`, orders that a phone could not send yet; each edit is sent as
// one order and answered by a message. The same on a notebook page (anywidget) and on a phone (a small model host).
import { button, make, put } from './maken.js';
import { applyOrder, emptyDrawing, madeBy, newDigits } from './stand.js';
import { keepPlaces, NEAR, FAR } from './schikken.js';
import { ALL, toPixels, zoomAt } from './zoom.js';
import { forgetWidths } from './etiket.js';
import { takeWords } from './woorden.js';
import { Tekening } from './tekenen.js';
import { watchPointers } from './slepen.js';
import { watchKeys } from './toetsen.js';
import { Balk } from './balk.js';
import { Lijst } from './lijst.js';
import { Legenda } from './legenda.js';
import { Paneel } from './paneel.js';
import { Midden } from './midden.js';
import { keepFile } from './meenemen.js';

const STILL = 220; // milliseconds without a change of what is in sight

class Doek {
  constructor(model, el) {
    takeWords(model.get('keuzes'));
    Object.assign(this, { model, kijk: ALL, size: { w: 600, h: 480 }, rem: 1, keuze: null, bij: 'client', lijst: false, ringen: Boolean(model.get('ringen')), eigen: Boolean(model.get('eigen')), verschoven: new Map(), wachtend: model.get('wachtend') ?? [] });
    this.basis = model.get('tekening');
    this.tekening = this.onTop(this.basis);
    this.beeld = new Tekening(this);
    this.balk = new Balk(this);
    this.lijstbeeld = new Lijst(this);
    this.paneel = new Paneel(this);
    this.midden = new Midden(this);
    this.legenda = new Legenda(this);
    this.melding = make('p', { class: 'ec-melding', role: 'status', 'aria-live': 'polite' });
    this.wijs = make('p', { class: 'ec-wijs' });
    this.onder = make('div', { class: 'ec-zoom', role: 'group', 'aria-label': 'Hoe u kijkt' },
      this.ringknop = button('Ringen', () => { this.ringen = !this.ringen; this.vernieuw(); }, 'ec-rustig'),
      this.alles = button('Alles zien', () => this.kijkZo(ALL), 'ec-rustig'),
      button('−', () => this.zoom(1 / 1.4), 'ec-rustig', { 'aria-label': 'Kleiner' }), button('+', () => this.zoom(1.4), 'ec-rustig', { 'aria-label': 'Groter' }));
    this.vlak = make('div', { class: 'ec-vlak' }, ...this.beeld.vellen);
    // On a narrow screen what is asked of who was tapped lies over the foot of the page, with the drawing still in sight.
    this.sluit = button('', () => this.laatLos(), 'ec-rustig ec-sluit');
    this.rechts = make('div', { class: 'ec-rechts', tabindex: '0', role: 'group', 'aria-label': 'Naast de tekening' }, this.sluit, this.paneel.el, this.midden.el);
    const links = make('div', { class: 'ec-links' }, this.balk.erbij.el, this.vlak, this.onder, this.wijs, this.lijstbeeld.el, this.legenda.el);
    this.el = make('div', { class: 'ec' }, this.balk.el, this.melding, make('div', { class: 'ec-naast' }, links, this.rechts));
    el.append(this.el);
    watchPointers(this);
    this.settle = watchKeys(this);
    this.el.addEventListener('keydown', event => this.shortcut(event));
    this.rechts.addEventListener('keydown', event => { if (event.key === 'Escape' && this.keuze && !event.isComposing) { event.preventDefault(); this.laatLos(); } });
  }

  get mag() { return this.tekening.mag?.tekenen !== false && !this.tekening.gesloten; }
  contact(id) { return this.tekening.contacten.find(one => one.id === id); }
  meld(text) { this.melding.textContent = text; }

  // Send an order; it shows at once. Gives the id of what it makes new.
  doe(opdracht) {
    const digits = newDigits();
    this.wachtend.push({ digits, opdracht });
    this.tekening = applyOrder(this.tekening, opdracht, madeBy(opdracht, digits));
    this.meld('');
    this.model.send({ soort: 'opdracht', command_id: `c_${digits}`, opdracht });
    this.vernieuw();
    return madeBy(opdracht, digits);
  }

  // The drawing as the desk has it now. An order of ours that is not in it yet is shown on top of it.
  hoor(basis) {
    if (basis.versie >= this.basis.versie || basis.id !== this.basis.id) this.basis = basis;
    this.herteken();
  }

  // What became of an order: in which version of the drawing it is, or why it was refused.
  antwoord({ command_id, versie, melding }) {
    const one = this.wachtend.find(it => `c_${it.digits}` === command_id);
    if (!one) return;
    one.versie = versie ?? 0;
    this.herteken();
    if (melding) this.meld(melding);
  }

  onTop(basis) { return this.wachtend.reduce((to, one) => applyOrder(to, one.opdracht, madeBy(one.opdracht, one.digits)), basis); }

  herteken() {
    this.wachtend = this.wachtend.filter(one => one.versie === undefined || one.versie > this.basis.versie);
    const might = this.mag;
    this.tekening = this.onTop(this.basis);
    if (might && !this.mag) { this.keuze = null; this.meld(''); } // ready: now it is read
    if (this.keuze && this.keuze !== 'client' && !this.contact(this.keuze)) this.keuze = null;
    this.vernieuw();
  }

  kies(id) {
    this.settle();
    if (id !== this.keuze) for (const one of [this.rechts, this.paneel.el, this.midden.el]) one.scrollTop = 0;
    this.keuze = id;
    this.blad = Boolean(id);
    if (id) this.bij = id;
    this.model.set('keuze', id ?? '');
    this.model.save_changes();
    this.teken();
    if (id) this.inZicht(id);
  }

  // Back from the questions to where one was.
  laatLos() {
    const id = this.keuze;
    this.paneel.flush();
    this.kies(null);
    (this.lijst ? this.lijstbeeld.regel(id) : this.beeld.node(id))?.focus();
  }

  // Who was chosen does not stay behind the sheet with the questions.
  inZicht(id) {
    const dot = this.lijst ? this.lijstbeeld.regel(id) : this.beeld.node(id)?.querySelector('.ec-kring');
    const foot = this.rechts.getBoundingClientRect();
    const at = dot?.getBoundingClientRect();
    if (at && at.left < foot.right && at.right > foot.left && at.bottom > foot.top - 12) scrollBy(0, at.bottom - foot.top + 28);
  }

  ganaar(id) {
    this.bij = id;
    this.beeld.order();
    this.beeld.node(id)?.focus();
  }

  nieuw() {
    if (!this.mag) return;
    this.balk.erbij.open(true);
  }

  klaar() {
    this.blad = false;
    this.balk.erbij.open(false);
    this.meld('');
    this.balk.nieuw.focus();
  }

  terug(soort) {
    this.settle();
    this.paneel.flush();
    if (!this.tekening[soort] && !this.wachtend.length) { this.meld(soort === 'ongedaan' ? 'Er is niets om ongedaan te maken.' : 'Er is niets om opnieuw te doen.'); return; }
    this.doe({ soort });
  }

  haalWeg(id) {
    const one = this.contact(id);
    if (!one || !this.mag) return;
    this.keuze = null;
    this.bij = 'client';
    const inside = this.el.contains(document.activeElement);
    this.doe({ soort: 'haal_weg', contact: id });
    this.teken();
    this.meld(`${one.naam} is weg. Was dat niet de bedoeling? Kies Ongedaan maken.`);
    if (inside) (this.lijst ? this.balk.nieuw : this.beeld.client.g).focus();
  }

  // Under a finger or a key: on screen only. `laatStaan` is the one order at the end of it.
  schuif(id, place) {
    if (!this.mag) return;
    this.staat();
    this.verschoven.set(id, place);
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => { this.frame = null; for (const [one, at] of this.verschoven) this.beeld.move(one, at); });
  }

  laatStaan(id) {
    const at = this.verschoven.get(id);
    const one = this.contact(id);
    this.verschoven.delete(id);
    if (!at || !one) return;
    if (this.ringen && one.ring) {
      const ring = Math.min(3, Math.max(1, Math.round((Math.hypot(at.x, at.y) - NEAR) / (FAR - NEAR) * 2) + 1));
      if (ring !== one.ring) this.doe({ soort: 'wijzig', contact: id, veld: 'ring', waarde: ring, was: one.ring });
    }
    this.doe({ soort: 'verplaats', plaatsen: keepPlaces(this.tekening, [[id, at.x, at.y]]) });
  }

  zetTerug(id) { this.verschoven.delete(id); this.vernieuw(); }

  zoom(factor) {
    const chosen = this.keuze && this.beeld.places.get(this.keuze);
    const focus = chosen ? toPixels(chosen, this.kijk, this.size) : { x: this.size.w / 2, y: this.size.h / 2 };
    this.kijkZo(zoomAt(this.kijk, factor, focus, this.size));
  }

  // Look at another part: at once by stretching what is drawn, and drawn anew when it has been still for a moment.
  kijkZo(kijk) {
    this.kijk = kijk;
    this.rust();
    this.stil = setTimeout(() => this.vernieuw(), STILL);
    this.alles.hidden = kijk.schaal === 1;
    this.glijdt ??= requestAnimationFrame(() => { this.glijdt = null; if (this.stil) this.beeld.glide(); });
  }

  rust() { clearTimeout(this.stil); this.stil = null; }

  // Before something is grasped: it stands where it is drawn.
  staat() { if (this.stil) this.teken(); }

  wissel() {
    this.lijst = !this.lijst;
    this.vernieuw();
  }

  shortcut(event) {
    if (!(event.ctrlKey || event.metaKey) || event.target.matches('input[type="text"], textarea')) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    event.stopPropagation();
    this.terug(key === 'y' || event.shiftKey ? 'opnieuw' : 'ongedaan');
  }

  // Draw once for everything that changed in this frame.
  vernieuw() { this.due ??= requestAnimationFrame(() => this.teken()); }

  teken() {
    cancelAnimationFrame(this.due);
    this.due = null;
    this.rust();
    this.vlak.hidden = this.wijs.hidden = this.onder.hidden = this.lijst;
    put(this.ringknop, { 'aria-pressed': String(this.ringen) });
    if (!this.lijst) this.beeld.update();
    this.beeld.svg.classList.toggle('ec-dichtbij', this.kijk.schaal > 1);
    this.alles.hidden = this.kijk.schaal === 1;
    this.balk.toon();
    this.lijstbeeld.toon();
    this.paneel.toon();
    this.midden.toon();
    this.legenda.toon();
    this.rechts.classList.toggle('ec-blad', Boolean(this.blad && this.keuze) && this.balk.erbij.el.hidden);
    put(this.sluit, { text: this.lijst ? 'Terug naar de lijst' : 'Terug naar de tekening' });
    this.wijs.textContent = this.guide();
  }

  guide() {
    const one = this.contact(this.keuze);
    if (!this.mag) return 'Hier kunt u alleen kijken.';
    const finger = matchMedia('(pointer: coarse)').matches;
    if (one) return finger ? `${one.naam} is gekozen. ${this.blad ? 'De vragen staan hieronder.' : 'Tik erop voor de vragen.'}` : `${one.naam} is gekozen. Slepen of pijltjes: verplaatsen. Escape: loslaten. Delete: weghalen.`;
    if (this.beeld.maat.hush) return 'Kies + om de namen te lezen, of kijk bij Als lijst.';
    if (this.beeld.hidden) return 'Niet alle namen passen. Kies + om ze te lezen, of kijk bij Als lijst.';
    if (finger) return 'Tikken: kiezen. Slepen: verplaatsen. Met twee vingers: groter en kleiner.';
    return 'Klikken of Enter: kiezen. Slepen: verplaatsen. Met toetsen: pijltjes naar een ander, N voor iemand erbij, + en − voor groter en kleiner.';
  }
}

function render({ model, el }) {
  const doek = new Doek(model, el);
  const told = message => { if (message.soort === 'antwoord') doek.antwoord(message); else if (message.soort === 'bestand') keepFile(message); };
  const fresh = () => doek.hoor(model.get('tekening'));
  const rings = () => { doek.ringen = Boolean(model.get('ringen')); doek.vernieuw(); };
  model.on('msg:custom', told);
  model.on('change:tekening', fresh);
  model.on('change:ringen', rings);
  const watch = new ResizeObserver(() => {
    // Who made the letters of the page larger, gets larger letters in the drawing.
    doek.rem = Math.min(1.8, Math.max(1, parseFloat(getComputedStyle(document.documentElement).fontSize) / 16));
    const { clientWidth: w, clientHeight: h } = doek.vlak;
    if (!w || !h || (w === doek.size.w && h === doek.size.h)) return;
    doek.size = { w, h };
    doek.vernieuw();
  });
  watch.observe(doek.vlak);
  document.fonts?.ready.then(() => { forgetWidths(); doek.beeld.placed = ''; doek.vernieuw(); });
  doek.teken();
  return () => {
    doek.settle();
    doek.paneel.flush();
    watch.disconnect();
    model.off('msg:custom', told);
    model.off('change:tekening', fresh);
    model.off('change:ringen', rings);
    doek.el.remove();
  };
}

export default { render };
// For a page that keeps the drawing itself.
export { applyOrder, emptyDrawing, madeBy, takeWords };
