// Elements; text always goes in as text.
const SVG = 'http://www.w3.org/2000/svg';

export function put(element, props = {}, children = []) {
  for (const [name, value] of Object.entries(props)) {
    if (name === 'text') { if (element.textContent !== value) element.textContent = value; }
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === null || value === undefined || value === false) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value === true ? '' : value)) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}
export const make = (tag, props, ...children) => put(document.createElement(tag), props, children);
export const draw = (tag, props, ...children) => put(document.createElementNS(SVG, tag), props, children);
export const button = (text, press, soort = '', more = {}) => make('button', { type: 'button', class: `ec-knop ${soort}`.trim(), text, onclick: press, ...more });

// A simple sign for a button: paths in a square of 24.
export const sign = path => draw('svg', { viewBox: '0 0 24 24', class: 'ec-teken', 'aria-hidden': 'true', focusable: 'false' }, draw('path', { d: path }));
