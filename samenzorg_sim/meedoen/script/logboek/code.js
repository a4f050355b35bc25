// Six words as somebody types them: in any case, with any space between; completed and corrected from the list.
export const PER_CODE = 6;
const KEY = 'samenzorg.logboek.code';

export const splits = (getypt) => getypt.toLowerCase().normalize('NFC').replace(/[^a-zà-ÿ]+/g, ' ').trim().split(' ').filter(Boolean);

// What may come of the last word that is being typed.
export const aanvullen = (getypt, lijst) => {
  if (!/[a-zà-ÿ]$/i.test(getypt)) return [];
  const begin = splits(getypt).pop() ?? '';
  return begin.length < 2 || lijst.includes(begin) ? [] : lijst.filter((woord) => woord.startsWith(begin)).slice(0, 6);
};

const afstand = (een, ander) => { // how many letters are otherwise; two that changed places count as one
  const rij = [Array.from({ length: ander.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= een.length; i += 1) {
    rij[i] = [i];
    for (let j = 1; j <= ander.length; j += 1) {
      rij[i][j] = Math.min(rij[i - 1][j] + 1, rij[i][j - 1] + 1, rij[i - 1][j - 1] + (een[i - 1] === ander[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && een[i - 1] === ander[j - 2] && een[i - 2] === ander[j - 1]) rij[i][j] = Math.min(rij[i][j], rij[i - 2][j - 2] + 1);
    }
  }
  return rij[een.length][ander.length];
};

// The words that look like this one, the nearest first; none when nothing does.
export const lijktOp = (woord, lijst) => lijst.map((een) => [afstand(woord, een), een]).filter(([ver]) => ver <= 2).sort(([een], [ander]) => een - ander).slice(0, 3).map(([, een]) => een);

// What is wrong with what was typed, in words; '' when these can be six words of a code.
export const nakijken = (woorden, lijst) => {
  for (const woord of woorden) {
    if (lijst.includes(woord)) continue;
    const bijna = lijktOp(woord, lijst);
    return bijna.length ? `‘${woord}’ staat niet op onze lijst. Bedoelt u ${bijna.map((een) => `‘${een}’`).join(' of ')}?` : `‘${woord}’ staat niet op onze lijst. Kijk nog eens op uw kaartje.`;
  }
  if (woorden.length < PER_CODE) return `Een code heeft zes woorden. U hebt er nu ${woorden.length}.`;
  return woorden.length > PER_CODE ? `Een code heeft zes woorden. U hebt er nu ${woorden.length}; haal weg wat er te veel staat.` : '';
};

// What this phone remembers, only when its owner says so; some browsers refuse to remember anything.
export const onthouden = () => { try { return splits(localStorage.getItem(KEY) ?? ''); } catch { return []; } };
export const onthoud = (woorden) => { try { localStorage.setItem(KEY, woorden.join(' ')); return true; } catch { return false; } };
export const vergeet = () => { try { localStorage.removeItem(KEY); } catch { /* nothing was kept */ } };
