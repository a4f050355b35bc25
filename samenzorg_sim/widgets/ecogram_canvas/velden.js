// Fields of the panel. Each gives `{el, toon(value)}`: what has the focus is never changed under somebody's hands.
import { button, make, put } from './maken.js';

const PAUSE = 900; // milliseconds of quiet, after which what is typed goes to the journal
let number = 0;

// A line or a box to type in; `keep(text)` gets what was typed.
export function textField(label, keep, { rows = 0, most = 120, hint = null } = {}) {
  const field = make(rows ? 'textarea' : 'input', { class: 'ec-invoer', maxlength: most, autocomplete: 'off', ...(rows ? { rows } : { type: 'text' }) });
  let shown = '';
  let quiet = null;
  const send = () => {
    clearTimeout(quiet);
    const typed = field.value.trim();
    if (typed === shown) return;
    if (keep(typed) !== false) shown = typed;
  };
  put(field, {
    oninput: () => { clearTimeout(quiet); quiet = setTimeout(send, PAUSE); hint?.(field.value); },
    onchange: send,
    onkeydown: event => { if (event.key === 'Enter' && !rows && !event.isComposing) { event.preventDefault(); send(); } },
  });
  const el = make('label', { class: 'ec-veld' }, make('span', { class: 'ec-vraag', text: label }), field);
  return { el, field, send, toon(value) {
    const text = value ?? '';
    if (text === shown) return;
    if (document.activeElement === field && field.value.trim() !== shown) return;
    shown = text;
    field.value = text;
    hint?.(text);
  } };
}

// One of a few: buttons of which one is down. `open` are the words for 'not asked yet' (null: there is always one).
export function choiceField(label, options, keep, open = 'nog niet gevraagd', sample = null) {
  const name = `ec-${number += 1}`;
  const all = open === null ? options : [...options, [null, open]];
  const radios = all.map(([value, words]) => {
    const radio = make('input', { type: 'radio', name, onchange: () => keep(value) });
    return { value, radio, el: make('label', { class: 'ec-keus' }, radio, ...(sample ? [sample(value)] : []), make('span', { text: words })) };
  });
  const el = make('fieldset', { class: 'ec-veld' }, make('legend', { class: 'ec-vraag', text: label }),
    make('div', { class: 'ec-keuzes' }, ...radios.map(one => one.el)));
  return { el, toon(value) { for (const one of radios) one.radio.checked = one.value === (value ?? null); } };
}

export function tickField(label, keep, explain = '') {
  const box = make('input', { type: 'checkbox', onchange: () => keep(box.checked) });
  const el = make('label', { class: 'ec-keus ec-keus--los' }, box, make('span', { text: label }), ...(explain ? [make('small', { text: explain })] : []));
  return { el, toon(value) { box.checked = Boolean(value); } };
}

// A list of which several may be ticked; `own` lets somebody add words that are not on it.
export function ticksField(label, options, keep, own = null) {
  const list = make('div', { class: 'ec-keuzes' });
  const boxes = new Map();
  const add = (value, words) => {
    const box = make('input', { type: 'checkbox', onchange: () => keep(value, box.checked) });
    const el = make('label', { class: 'ec-keus' }, box, make('span', { text: words }));
    boxes.set(value, { box, el });
    list.append(el);
  };
  options.forEach(([value, words]) => add(value, words));
  const parts = [make('legend', { class: 'ec-vraag', text: label }), list];
  if (own) {
    const typed = make('input', { type: 'text', class: 'ec-invoer', maxlength: 80, 'aria-label': own });
    const keepTyped = () => { const words = typed.value.trim(); if (words) { typed.value = ''; keep(words, true); } };
    put(typed, { onkeydown: event => { if (event.key === 'Enter') { event.preventDefault(); keepTyped(); } } });
    parts.push(make('div', { class: 'ec-erbij' }, typed, button('Erbij', keepTyped, 'ec-rustig', { 'aria-label': `${own}: erbij` })));
  }
  const known = new Set(options.map(([value]) => value));
  // What is ticked, as pairs of id and words: own words are on the list only while they are ticked.
  const show = pairs => {
    const now = new Map(pairs);
    for (const [value, words] of now) if (!boxes.has(value)) add(value, words);
    for (const [value, { box, el }] of boxes) {
      if (!known.has(value) && !now.has(value)) { el.remove(); boxes.delete(value); } else box.checked = now.has(value);
    }
  };
  return { el: make('fieldset', { class: 'ec-veld' }, ...parts), toon: values => show(values.map(value => [value, value])), toonItems: items => show(items.map(it => [it.id, it.naam])) };
}

// One of many, in a list that folds out.
export function listField(label, options, keep, open = 'nog niet gevraagd') {
  const field = make('select', { class: 'ec-invoer', onchange: () => keep(field.value === '' ? null : field.value) });
  const fill = list => field.replaceChildren(...[['', open], ...list].map(([value, words]) => make('option', { value, text: words })));
  let was = '';
  fill(options);
  return { el: make('label', { class: 'ec-veld' }, make('span', { class: 'ec-vraag', text: label }), field), field,
    opties(list) { const now = JSON.stringify(list); if (now !== was) { was = now; fill(list); } },
    toon(value) { field.value = value ?? ''; } };
}

export function fold(title, ...children) {
  return make('details', { class: 'ec-uitklap' }, make('summary', { text: title }), make('div', { class: 'ec-velden' }, ...children));
}
