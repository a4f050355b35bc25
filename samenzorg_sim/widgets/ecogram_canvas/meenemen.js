// Files and paper: made in the browser from what came with the message; nothing is asked of a server.
import { make } from './maken.js';

const SCALE = 2; // pixels of a PNG for one of the drawing, so that it is sharp on paper

export function keepFile({ naam, type, tekst, base64, als }) {
  const blob = new Blob([base64 ? bytes(base64) : tekst], { type });
  if (als === 'papier') paper(blob);
  else if (als === 'png') picture(blob).then(png => save(naam, png));
  else save(naam, blob);
}

const bytes = base64 => Uint8Array.from(atob(base64), one => one.charCodeAt(0));

function save(naam, blob) {
  const link = make('a', { href: URL.createObjectURL(blob), download: naam });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function load(blob) {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  await image.decode();
  return image;
}

async function picture(blob) {
  const image = await load(blob);
  const canvas = make('canvas', { width: image.naturalWidth * SCALE, height: image.naturalHeight * SCALE });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise(done => { canvas.toBlob(done, 'image/png'); });
}

// One page with the drawing and its legend; the rest of the page stays off the paper.
async function paper(blob) {
  const image = await load(blob);
  const sheet = make('div', { class: 'ec-papier' }, image);
  image.alt = '';
  document.body.append(sheet);
  document.documentElement.classList.add('ec-drukt');
  addEventListener('afterprint', () => { sheet.remove(); document.documentElement.classList.remove('ec-drukt'); URL.revokeObjectURL(image.src); }, { once: true });
  print();
}
