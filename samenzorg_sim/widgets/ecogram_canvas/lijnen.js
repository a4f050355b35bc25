// The lines of the drawing: from the client to each contact, and the bows between who know each other. Each is changed only when
// it differs. Those that move under a finger lie on a sheet of their own: else all that they cross is painted again at each step.
import { draw, put } from './maken.js';
import { between, bow, bowed, head, straight, wave } from './streep.js';
import { clientName, describeLine, saidOf } from './woorden.js';

export class Lijnen {
  constructor(beeld) {
    this.beeld = beeld;
    this.lines = new Map();
    this.ties = new Map();
    this.ringen = draw('g');
    this.banden = draw('g', { class: 'ec-laag-banden' });
    this.lijnen = draw('g', { class: 'ec-laag-lijnen' });
    this.vast = draw('svg', { class: 'ec-vel', role: 'group', 'aria-label': 'De lijnen' }, this.ringen, this.banden, this.lijnen);
    this.los = draw('svg', { class: 'ec-vel', role: 'group', 'aria-label': 'De lijnen die u verschuift' });
  }

  // The lines of these contacts on the sheet that moves, all others on the one that stays.
  lift(ids) {
    const to = (g, loose, home) => { const parent = loose ? this.los : home; if (g.parentNode !== parent) parent.append(g); };
    for (const [id, line] of this.lines) to(line.g, ids.has(id), this.lijnen);
    for (const { g, one } of this.ties.values()) to(g, ids.has(one.een) || ids.has(one.ander), this.banden);
  }

  drawLine(one, at) {
    const { middle, maat: { r, rc, dik, hush } } = this.beeld;
    if (!this.lines.has(one.id)) {
      const made = { g: draw('g', { class: 'ec-lijn', role: 'img' }), base: draw('path'), wave: draw('path', { class: 'ec-golf' }), heads: draw('path', { class: 'ec-pijl' }), was: '' };
      made.g.append(made.base, made.wave, made.heads);
      this.lines.set(one.id, made);
      this.lijnen.append(made.g);
    }
    const line = this.lines.get(one.id);
    const there = one.richting === 'geeft' || one.richting === 'beide';
    const here = one.richting === 'ontvangt' || one.richting === 'beide';
    const [from, to] = between(middle, at, rc + 3, r + (there ? 5 : 2));
    const size = Math.max(0.55, dik);
    // A thick line stops inside the head of an arrow, or it would stick out at its tip.
    const [begin, end] = between(from, to, here ? 9 * size : 0, there ? 9 * size : 0);
    const path = straight(begin, end);
    const heads = (here ? head(to, from, size) : '') + (there ? head(from, to, size) : '');
    const name = `Lijn van ${clientName(this.beeld.doek.tekening)} naar ${one.naam}: ${describeLine(one)}`;
    const sign = path + heads + one.spanning + name;
    if (sign === line.was) return;
    line.was = sign;
    put(line.base, { d: path, class: `ec-streep ec-streep--${one.lijn ?? 'open'}` });
    put(line.wave, { d: one.spanning ? wave(begin, end, size * 0.9, hush ? 40 : 18 / Math.min(1, dik + 0.2)) : '' });
    put(line.heads, { d: heads });
    put(line.g, { 'aria-label': name });
  }

  drawTies() {
    const { pixels, doek } = this.beeld;
    const alive = new Map(doek.tekening.banden.filter(one => pixels.has(one.een) && pixels.has(one.ander)).map(one => [`${one.een} ${one.ander}`, one]));
    for (const [key, tie] of this.ties) if (!alive.has(key)) { tie.g.remove(); this.ties.delete(key); }
    for (const [key, one] of alive) {
      if (!this.ties.has(key)) {
        const tie = { g: draw('g', { class: 'ec-band', role: 'img' }), base: draw('path'), wave: draw('path', { class: 'ec-golf' }), was: '' };
        tie.g.append(tie.base, tie.wave);
        this.banden.append(tie.g);
        this.ties.set(key, tie);
      }
      this.ties.get(key).one = one;
      this.drawTie(this.ties.get(key));
    }
  }

  drawTie(tie) {
    const { een, ander, lijn, spanning } = tie.one;
    const { pixels, middle, doek, maat: { r, dik } } = this.beeld;
    const [from, to] = between(pixels.get(een), pixels.get(ander), r, r);
    const name = id => doek.contact(id)?.naam;
    const label = `${name(een)} en ${name(ander)} kennen elkaar${lijn ? `: ${saidOf('lijn', lijn)}` : ''}${spanning ? ', met spanning' : ''}`;
    const path = bow(from, to, middle);
    if (tie.was === path + label + dik) return;
    tie.was = path + label + dik;
    put(tie.base, { d: path, class: `ec-bandlijn ec-bandlijn--${lijn ?? 'open'}` });
    put(tie.wave, { d: spanning ? bowed(from, to, middle).map(([a, b]) => wave(a, b, 0.7 * Math.max(0.6, dik))).join('') : '' });
    put(tie.g, { 'aria-label': label });
  }

  // What is tied to one contact, while that one moves.
  moved(id) { for (const tie of this.ties.values()) if (tie.one.een === id || tie.one.ander === id) this.drawTie(tie); }

  drop(id) {
    this.lines.get(id)?.g.remove();
    this.lines.delete(id);
  }

  // Every line as straight pieces, for who must stand clear of them.
  pieces() {
    const { pixels, middle, doek } = this.beeld;
    const all = doek.tekening.contacten.map(one => ({ a: middle, b: pixels.get(one.id), weight: one.spanning || one.lijn === 'steunend' ? 1.3 : 1 }));
    for (const { one } of this.ties.values()) {
      for (const [a, b] of bowed(pixels.get(one.een), pixels.get(one.ander), middle)) all.push({ a, b, weight: 0.5 });
    }
    return all;
  }
}
