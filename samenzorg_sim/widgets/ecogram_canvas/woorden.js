// Drawings in words. The words of each choice come from Python (`keuzes`: field → pairs of id and words), so that
// every screen and every picture says the same.
const lists = {};

export const takeWords = keuzes => Object.assign(lists, keuzes);
export const choices = field => lists[field] ?? [];
export const saidOf = (field, key) => choices(field).find(([id]) => id === String(key))?.[1] ?? String(key);
export const RING = () => choices('ring').map(([id, words]) => [Number(id), words]);
export const BESPROKEN = [[true, 'ja'], [false, 'nog niet']];

export const groupOf = (tekening, contact) => tekening.groepen.find(groep => groep.id === contact.groep);
export const clientName = tekening => tekening.client || 'de cliënt';
export const supportLetters = contact => choices('steun').filter(([id]) => contact.steun.includes(id)).map(([id]) => id[0].toUpperCase()).join(' ');

// A line in words: 'steunende lijn, met spanning, over en weer'.
export function describeLine(contact) {
  const kinds = { steunend: 'steunende lijn', neutraal: 'neutrale lijn', dun: 'dunne lijn' };
  const parts = [kinds[contact.lijn] ?? 'lijn nog niet gevraagd'];
  if (contact.spanning) parts.push('met spanning');
  if (contact.richting) parts.push(saidOf('richting', contact.richting));
  return parts.join(', ');
}

// Who somebody is, for who listens instead of looks.
export function describe(tekening, contact) {
  const groep = groupOf(tekening, contact);
  const parts = [contact.naam, contact.relatie, groep ? groep.naam : 'nog geen groep'];
  if (contact.soort !== 'persoon') parts.push(saidOf('soort', contact.soort));
  if (contact.overleden) parts.push('overleden');
  if (contact.nabij) parts.push(contact.nabij === 'graag' ? 'graag dichtbij' : 'nu liever niet dichtbij');
  parts.push(describeLine(contact));
  if (contact.steun.length) parts.push(`geeft ${contact.steun.map(one => saidOf('steun', one)).join(', ')}`);
  if (contact.contactpersoon) parts.push('eerste contactpersoon');
  return parts.filter(Boolean).join(', ');
}

const TITLE = /^(mevrouw|meneer|mw\.?|dhr\.?|tante|oom|oma|opa|zus|broer|zuster|broeder|dokter|dominee|pastoor|buurvrouw|buurman|juf|meester)\s+/iu;
// 'Riet Jansen' may be somebody's real name; 'Riet', 'R.J.' and 'tante Riet' are enough for practice.
export const looksWhole = naam => {
  const own = (naam ?? '').trim().replace(TITLE, '');
  return !/^(van|de|der|den|ten|ter|el|la|'t)\s/iu.test(own) && /^\p{Lu}[\p{L}.-]*\s+((van|de|der|den|ten|ter|el|la|'t)\s+)*\p{Lu}\p{L}{2,}/u.test(own);
};
