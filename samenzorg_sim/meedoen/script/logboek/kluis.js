// One logboek while it is open in this page: its keys, its pieces, and what waits for an answer. No screen in here.
import { Geweigerd, post } from './brug.js';
import { SOORTEN } from './soorten.js';

const MAAND = (365.25 / 12) * 24 * 3600000; // ms

export const maakKluis = (versleutel, maanden) => {
  let sleutels = null;
  let begonnen = false;
  let klad = null; // what was half written when it closed: { logboek, tekst }, as unreadable as what is kept
  let stand = { tot: 0, maanden, loopt_af: false };
  const stukken = new Map(); // id → { id, versie, inhoud } or { id, versie, fout }
  const wacht = new Map(); // id → an order without an answer: sent again as it was, so that it is done once
  const nieuwId = (letter) => `${letter}_${versleutel.randomHex(16)}`;
  const doe = (opdracht, command_id = nieuwId('c')) => post('/logboek/doe', { logboek: sleutels.logboek, sleutel: sleutels.sleutel, command_id, opdracht });

  const lees = ({ id, versie, tekst }) => {
    try {
      const inhoud = versleutel.open(sleutels, id, versie, tekst);
      return SOORTEN[inhoud.soort] ? { id, versie, inhoud } : { id, versie, fout: 'vorm' }; // a shape of a later Samenzorg
    } catch (wat) { return { id, versie, fout: wat instanceof versleutel.AndereVorm ? 'vorm' : 'onleesbaar' }; }
  };
  const neem = (gekregen) => {
    stand = gekregen;
    begonnen = true;
    stukken.clear();
    for (const stuk of gekregen.stukken) stukken.set(stuk.id, lees(stuk));
  };
  const stuur = async (id, bericht) => {
    try { await doe(bericht.opdracht, bericht.command_id); } catch (wat) {
      if (wat instanceof Geweigerd) wacht.delete(id); // it is decided: sending it again would not help
      throw wat;
    }
    wacht.delete(id);
    begonnen = true;
    stand = { ...stand, tot: Date.now() + stand.maanden * MAAND, loopt_af: false }; // as the server counts
    stukken.set(id, { id, versie: bericht.versie, inhoud: bericht.inhoud });
  };

  return {
    get isOpen() { return sleutels !== null; },
    get isBegonnen() { return begonnen; },
    get stand() { return stand; },
    nieuwId,
    lijst: () => [...stukken.values()].sort((een, ander) => (ander.inhoud?.gemaakt ?? 0) - (een.inhoud?.gemaakt ?? 0)),
    stuk: (id) => stukken.get(id),

    // Keys of six fresh words; nothing is at the server before the first piece is kept.
    async begin(woorden, voortgang) { sleutels = await versleutel.makeKeys(woorden, versleutel.VORM, voortgang); begonnen = false; stukken.clear(); },
    // The logboek of these words; throws Geweigerd 'geen-logboek' when there is none.
    async openMet(woorden, voortgang) {
      const vormen = Object.keys(versleutel.VORMEN).map(Number).sort((een, ander) => ander - een);
      for (const vorm of vormen) {
        const gevonden = await versleutel.makeKeys(woorden, vorm, voortgang);
        try {
          const { logboek } = await post('/logboek/open', { logboek: gevonden.logboek, sleutel: gevonden.sleutel });
          sleutels = gevonden;
          wacht.clear(); // what waited was made unreadable with other words
          neem(logboek);
          return;
        } catch (wat) { if (!(wat instanceof Geweigerd) || wat.code !== 'geen-logboek' || vorm === vormen[vormen.length - 1]) throw wat; }
      }
    },
    async opnieuw() { neem((await post('/logboek/open', { logboek: sleutels.logboek, sleutel: sleutels.sleutel })).logboek); },
    // Close it. What is half written stays in this page, and the same six words bring it back.
    sluit(geschreven = null) {
      if (geschreven && begonnen) klad = { logboek: sleutels.logboek, tekst: versleutel.seal(sleutels, 'klad', 1, geschreven) };
      sleutels = null;
      begonnen = false;
      stukken.clear();
      wacht.clear();
    },
    get heeftKlad() { return klad !== null; },
    haalKlad() {
      if (klad?.logboek !== sleutels.logboek) return null;
      const { tekst } = klad;
      klad = null;
      return versleutel.open(sleutels, 'klad', 1, tekst);
    },

    // Keep a piece as it is now; returns when the server has it on disk. Throws GeenVerbinding, Geweigerd.
    async bewaar(id, inhoud) {
      const vorige = wacht.get(id);
      if (vorige) {
        await stuur(id, vorige);
        if (JSON.stringify(vorige.inhoud) === JSON.stringify(inhoud)) return;
      }
      const versie = (stukken.get(id)?.versie ?? 0) + 1;
      const tekst = versleutel.seal(sleutels, id, versie, inhoud);
      const opdracht = !begonnen ? { soort: 'begin_logboek', vorm: sleutels.vorm, maanden, stuk: id, tekst } : versie === 1 ? { soort: 'bewaar', stuk: id, tekst } : { soort: 'wijzig', stuk: id, versie, tekst };
      const bericht = { opdracht, versie, inhoud, command_id: begonnen ? nieuwId('c') : `c_${sleutels.logboek.slice(2)}` };
      wacht.set(id, bericht);
      await stuur(id, bericht);
    },
    async wis(id) { await doe({ soort: 'wis', stuk: id }); stukken.delete(id); wacht.delete(id); },
    async wisAlles() { await doe({ soort: 'wis_alles' }); stukken.clear(); wacht.clear(); },
    async verleng() { await doe({ soort: 'verleng' }); await this.opnieuw(); },

    // Share a copy in plain words under this id ('w_…'): what takes it back is made again from the code and the id.
    async deel(deling, opdracht) {
      await post('/logboek/doe', { command_id: `c_${deling.slice(2)}`, opdracht: { soort: 'deel', ...opdracht, sleutel: versleutel.sharingKey(sleutels, deling) } });
    },
    async neemTerug(deling) {
      try { await post('/logboek/doe', { logboek: deling, sleutel: versleutel.sharingKey(sleutels, deling), command_id: nieuwId('c'), opdracht: { soort: 'neem_terug' } }); } catch (wat) { if (!(wat instanceof Geweigerd) || wat.code !== 'geen-deling') throw wat; }
    },
  };
};
