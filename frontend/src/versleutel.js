// The cryptography of the logboek: keys from six words, and texts that only those words make readable.
// Built into samenzorg_sim/meedoen/script/versleutel.js; docs/formats/logboek.md describes it byte for byte.
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

// How keys are made, by version; a number that was ever used stays here, and the newest is tried first.
export const VORMEN = { 1: { N: 2 ** 15, r: 8, p: 1, dkLen: 64 } };
export const VORM = 1;
const BLOK = 512; // texts are filled up to a multiple of this, so that their length tells little

// Nothing but getRandomValues: a page on plain HTTP has no crypto.subtle and no randomUUID.
export const random = (length) => crypto.getRandomValues(new Uint8Array(length));
export const randomHex = (length) => bytesToHex(random(length));

// Six words by chance; the list has 2,048 of them, so eleven bits choose one without any preference.
export function drawWords(list, count) {
  if (list.length !== 2048) throw new Error(`a list of 2048 words, not ${list.length}`);
  return Array.from(new Uint16Array(random(2 * count).buffer), (number) => list[number & 2047]);
}

// The three secrets of a logboek: where it is (public), what opens it at the server, what makes it readable (never sent).
export async function makeKeys(words, vorm, onProgress) {
  const secret = await scryptAsync(utf8ToBytes(words.join(' ')), utf8ToBytes(`samenzorg logboek ${vorm}`), { ...VORMEN[vorm], asyncTick: 20, onProgress });
  const part = (name, length) => hkdf(sha256, secret, undefined, utf8ToBytes(`samenzorg logboek ${vorm} ${name}`), length);
  return { vorm, logboek: `l_${bytesToHex(part('plek', 16))}`, sleutel: bytesToHex(part('toegang', 32)), kist: part('kist', 32), delen: part('delen', 32) };
}

// What takes a shared copy back, made again from the words whenever it is needed.
export const sharingKey = (keys, deling) => bytesToHex(hkdf(sha256, keys.delen, undefined, utf8ToBytes(deling), 32));

const BOUND = (vorm, logboek, stuk, versie, what) => utf8ToBytes(`samenzorg logboek|${vorm}|${logboek}|${stuk}|${versie}|${what}`);

// A text of one piece, with a key of its own that only the logboek's key unwraps: 'sz1.<key>.<text>'.
export function seal(keys, stuk, versie, value) {
  const own = random(32);
  const plain = utf8ToBytes(JSON.stringify(value));
  const filled = new Uint8Array(Math.ceil((plain.length + 1) / BLOK) * BLOK).fill(32); // spaces after JSON mean nothing
  filled.set(plain);
  const close = (key, what, bytes) => {
    const nonce = random(24);
    const shut = xchacha20poly1305(key, nonce, BOUND(keys.vorm, keys.logboek, stuk, versie, what)).encrypt(bytes);
    const whole = new Uint8Array(24 + shut.length);
    whole.set(nonce);
    whole.set(shut, 24);
    return toText(whole);
  };
  return `sz${keys.vorm}.${close(keys.kist, 'sleutel', own)}.${close(own, 'tekst', filled)}`;
}

export class Onleesbaar extends Error {}
export class AndereVorm extends Error {}

// The value again. Throws AndereVorm for a form we do not know, Onleesbaar for whatever was changed, swapped or not ours.
export function open(keys, stuk, versie, sealed) {
  const [mark, wrapped, text] = String(sealed).split('.');
  if (/^sz[0-9]+$/.test(mark) && mark !== `sz${keys.vorm}`) throw new AndereVorm(mark);
  try {
    if (mark !== `sz${keys.vorm}`) throw new Error(mark);
    const unclose = (key, what, whole) => xchacha20poly1305(key, whole.subarray(0, 24), BOUND(keys.vorm, keys.logboek, stuk, versie, what)).decrypt(whole.subarray(24));
    const own = unclose(keys.kist, 'sleutel', toBytes(wrapped));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unclose(own, 'tekst', toBytes(text))));
  } catch { throw new Onleesbaar(stuk); }
}

const toText = (bytes) => btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));
