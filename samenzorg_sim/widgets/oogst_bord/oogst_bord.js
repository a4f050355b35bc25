// Thoughts under themes. Drag one, press an arrow on it, or choose a theme below it: all three send the same.
const LOS = '';

const make = (tag, klas, tekst) => {
  const found = document.createElement(tag);
  if (klas) found.className = klas;
  if (tekst) found.textContent = tekst;
  return found;
};

const sleutel = (kaart) => `${kaart.antwoord}/${kaart.regel}`;

function render({ model, el }) {
  const bord = make('div', 'ob-bord');
  const zegt = make('p', 'ob-zegt');
  zegt.setAttribute('role', 'status');
  el.append(bord, zegt);
  let sleept = null;
  let terug = null; // which card has the keyboard after the board is drawn anew

  const leg = (kaart, thema) => {
    if ((kaart.thema || LOS) === thema) return;
    terug = sleutel(kaart);
    const naam = thema === LOS ? 'Nog los' : model.get('themas').find((one) => one.id === thema).naam;
    zegt.textContent = `${kaart.tekst}: ligt nu bij ${naam}.`;
    model.send({ soort: 'leg', antwoord: kaart.antwoord, regel: kaart.regel, thema: thema || null });
  };

  const maakKaart = (kaart, kolommen) => {
    const item = make('li', 'ob-kaart');
    item.draggable = true;
    item.tabIndex = 0;
    item.dataset.kaart = sleutel(kaart);
    item.append(make('p', 'ob-tekst', kaart.tekst), make('p', 'ob-van', `${kaart.vraag} · ${kaart.zaal}`));
    const kies = make('select', 'ob-kies');
    kies.setAttribute('aria-label', `Thema van: ${kaart.tekst}`);
    for (const kolom of kolommen) {
      const optie = make('option', '', kolom.naam);
      optie.value = kolom.id;
      kies.append(optie);
    }
    kies.value = kaart.thema || LOS;
    kies.addEventListener('change', () => leg(kaart, kies.value));
    item.append(kies);
    item.addEventListener('dragstart', (event) => {
      sleept = kaart;
      event.dataTransfer.setData('text/plain', kaart.tekst);
    });
    item.addEventListener('dragend', () => { sleept = null; });
    item.addEventListener('keydown', (event) => {
      const stap = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!stap || event.target !== item) return;
      const hier = kolommen.findIndex((kolom) => kolom.id === (kaart.thema || LOS));
      const naar = kolommen[hier + stap];
      event.preventDefault();
      if (naar) leg(kaart, naar.id);
    });
    return item;
  };

  const maakKolom = (kolom, kolommen, kaarten) => {
    const vak = make('section', 'ob-vak');
    const kop = make('h3', '', `${kolom.naam} (${kaarten.length})`);
    const lijst = make('ul', 'ob-lijst');
    lijst.append(...kaarten.map((kaart) => maakKaart(kaart, kolommen)));
    vak.setAttribute('aria-label', kolom.naam);
    vak.append(kop, lijst);
    vak.addEventListener('dragover', (event) => { if (sleept) event.preventDefault(); });
    vak.addEventListener('drop', (event) => {
      event.preventDefault();
      if (sleept) leg(sleept, kolom.id);
    });
    return vak;
  };

  const teken = () => {
    const kolommen = [{ id: LOS, naam: 'Nog los' }, ...model.get('themas')];
    const kaarten = model.get('kaarten');
    const vakken = kolommen.map((kolom) =>
      maakKolom(kolom, kolommen, kaarten.filter((kaart) => (kaart.thema || LOS) === kolom.id)));
    bord.replaceChildren(...vakken);
    if (!terug) {
      zegt.textContent = ''; // somebody else moved something, or it was taken back
      return;
    }
    const kaart = [...bord.querySelectorAll('.ob-kaart')].find((one) => one.dataset.kaart === terug);
    if (kaart) kaart.focus();
    terug = null;
  };

  model.on('change:themas', teken);
  model.on('change:kaarten', teken);
  teken();
  return () => {
    model.off('change:themas', teken);
    model.off('change:kaarten', teken);
  };
}

export default { render };
