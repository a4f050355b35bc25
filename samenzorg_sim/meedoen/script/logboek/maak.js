// An element with what stands in it; words only ever become text.
export const maak = (tag, kenmerken = {}, ...inhoud) => {
  const element = document.createElement(tag);
  for (const [naam, waarde] of Object.entries(kenmerken)) {
    if (naam === 'klik') element.addEventListener('click', waarde);
    else if (waarde === true) element.setAttribute(naam, '');
    else if (waarde !== false && waarde != null) element.setAttribute(naam, waarde);
  }
  element.append(...inhoud.filter((een) => een != null));
  return element;
};
export const deel = (id) => document.getElementById(id);
export const knop = (tekst, klik, soort = 'rustig') => maak('button', { type: 'button', class: `sz-knop${soort ? ` sz-knop--${soort}` : ''}`, klik }, tekst);
export const datum = (ms) => new Date(ms).toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
