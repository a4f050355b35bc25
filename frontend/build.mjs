// Builds the bundle of the notebook pages: `npm ci && npm run build [-- OUT]`.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, '..', 'samenzorg_sim', 'server', 'template', 'static');

// What these pages never show, left out: settings and their schemas, rendering of text cells in the browser, labels
// with HTML in them (a quarter of the script; widgets.js shows such a label as text).
const leftOut = { name: 'left-out', setup(b) {
  b.onResolve({ filter: /^(ajv|json5|@rjsf\/.*|react|react-dom|yjs|sanitize-html|@jupyter\/ydoc)$/ }, a => ({ path: a.path, namespace: 'empty' }));
  b.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = new Proxy({}, { get: (t, k) => k === "__esModule" ? false : class {} })' }));
} };

// anywidget puts a widget's style into the page as an element, for which a page would have to allow everybody's
// styles; ours becomes a sheet that only a script can make. An update takes the place of what was there.
const asSheet = `function loadCssText(text, id) {
  const kept = (globalThis.__sheets ??= new Map());
  if (!kept.has(id)) kept.set(id, new CSSStyleSheet());
  kept.get(id).replaceSync(text);
  document.adoptedStyleSheets = [...new Set([...document.adoptedStyleSheets, kept.get(id)])];
}`;
const sheets = { name: 'sheets', setup(b) {
  b.onLoad({ filter: /anywidget[\/\\]dist[\/\\]index\.js$/ }, a => {
    const text = readFileSync(a.path, 'utf8');
    const mended = text.replace(/function loadCssText\(\w+, \w+\) \{[^]*?\n\}/, asSheet);
    if (mended === text) throw new Error('anywidget loads its style in another way now');
    return { contents: mended };
  });
} };

// jQuery tries a selector that does not exist. With developer tools or a test looking on, the browser then goes through
// the whole script anew for the place of that error: half of the time in which it starts. It can be asked, too.
const asked = { name: 'asked', setup(b) {
  b.onLoad({ filter: /jquery[\/\\]dist[\/\\]jquery\.js$/ }, a => {
    const text = readFileSync(a.path, 'utf8');
    const mended = text.replace('document.querySelector( ":has(*,:jqfake)" );\n\t\t\treturn false;', 'return !CSS.supports("selector(:has(*,:jqfake))");');
    if (mended === text) throw new Error('jQuery asks for :has in another way now');
    return { contents: mended };
  });
} };

const result = await build({
  entryPoints: [join(here, 'src', 'bladzijde.js')], absWorkingDir: here, outfile: join(out, 'bladzijde.js'),
  bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', legalComments: 'none', metafile: true,
  // anywidget calls an AMD define(deps, factory): the factory is kept and called by widgets.js.
  banner: { js: 'var __define=(_,f)=>{globalThis.__anywidget=f};' },
  define: { define: '__define', global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  // A package's main file, never its side door for Node.
  mainFields: ['module', 'browser', 'main'], conditions: ['browser'], plugins: [leftOut, sheets, asked],
  loader: { '.svg': 'text', '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.eot': 'empty' },
});

mkdirSync(out, { recursive: true });
for (const old of readdirSync(out)) if (/^bladzijde-[0-9a-f]{12}\.(js|css)(\.gz)?$/.test(old)) rmSync(join(out, old));
for (const file of result.outputFiles) {
  const hash = createHash('sha256').update(file.contents).digest('hex').slice(0, 12);
  const name = `bladzijde-${hash}.${file.path.split('.').pop()}`;
  const packed = gzipSync(file.contents, { level: 9 });
  writeFileSync(join(out, name), file.contents);
  writeFileSync(join(out, `${name}.gz`), packed);
  console.log(name, file.contents.length, packed.length);
}

// The cryptography of the phones' logboek, a module that its page imports; its name gets a hash when it is served.
const versleutel = await build({
  entryPoints: [join(here, 'src', 'versleutel.js')], absWorkingDir: here, bundle: true, minify: true, write: false,
  format: 'esm', target: 'es2020', legalComments: 'none',
});
const place = process.argv[2] ?? join(here, '..', 'samenzorg_sim', 'meedoen', 'script');
writeFileSync(join(place, 'versleutel.js'), versleutel.outputFiles[0].contents);
console.log('versleutel.js', versleutel.outputFiles[0].contents.length, gzipSync(versleutel.outputFiles[0].contents, { level: 9 }).length);
if (process.env.WHAT) {
  const sizes = Object.entries(Object.values(result.metafile.outputs)[0].inputs).map(([n, i]) => [n.replace(/^node_modules\//, '').split('/').slice(0, n.includes('/@') ? 2 : 1).join('/'), i.bytesInOutput]);
  const sum = {}; for (const [n, b] of sizes) sum[n] = (sum[n] ?? 0) + b;
  console.log(Object.entries(sum).sort((a, b) => b[1] - a[1]).slice(0, 25));
}
