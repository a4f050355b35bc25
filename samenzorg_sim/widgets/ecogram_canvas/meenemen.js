// Files and paper: what came with the message is kept by the browser; nothing is asked of a server.
import { make } from './maken.js';

export function keepFile({ naam, type, base64, als }) {
  const blob = new Blob([Uint8Array.from(atob(base64), one => one.charCodeAt(0))], { type });
  if (als === 'papier') paper(blob);
  else save(naam, blob);
}

function save(naam, blob) {
  const link = make('a', { href: URL.createObjectURL(blob), download: naam });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// One page with the drawing and its legend; the rest of the page stays off the paper.
async function paper(blob) {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  image.alt = 'Ecogram met legenda';
  await image.decode();
  const sheet = make('div', { class: 'ec-papier' }, image);
  document.body.append(sheet);
  document.documentElement.classList.add('ec-drukt');
  addEventListener('afterprint', () => {
    sheet.remove();
    document.documentElement.classList.remove('ec-drukt');
    URL.revokeObjectURL(image.src);
  }, { once: true });
  print();
}
