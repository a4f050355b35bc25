// What may tell somebody whom a text is about: names, places and numbers. Found here, in the browser, and nowhere else.
const NAMEN = 'jan piet kees klaas henk hans gerard willem johan peter theo frans wim cor joop dirk arie bas tim tom mark erik rob ruud paul sjaak harry jos ton leo karel anna maria johanna ans corrie riet truus greet joke ria bep annie nel wil toos mieke marijke ineke anneke lies els petra linda monique sandra esther karin yvonne wilma fatima mohamed ahmed ali youssef hassan aisha samira emma sophie julia sanne lisa eva lotte daan lucas sem noah thijs bram lars finn stijn ruben'.split(' ');
const PLAATSEN = 'amsterdam rotterdam utrecht haarlem leiden delft gouda breda tilburg eindhoven nijmegen arnhem zwolle deventer apeldoorn groningen assen emmen leeuwarden alkmaar hoorn hilversum amersfoort zeist dordrecht maastricht heerlen venlo roermond enschede hengelo almelo lelystad almere zaandam purmerend voorhout sassenheim katwijk noordwijk hillegom lisse'.split(' ');
const GETAL = /\d+(?:[.,:/-]\d+)*(?: (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))?/gi;
const TITELS = /^(mevrouw|meneer|mevr|mw|dhr|heer|dokter|dr|zuster|broeder|tante|oom|opa|oma)$/i;
const GEWOON = new Set('ik de het een maar en of toen daarna later nu eerst ook wat wie waar hoe zij hij we wij u mijn haar zijn dat dit die deze er in op bij met na voor van als omdat want dus misschien vandaag gisteren morgen soms'.split(' '));

// [{ van, tot, woord, soort }], in the order of the text; `soort` is 'naam', 'plaats' or 'getal'.
export const merk = (tekst) => {
  const gevonden = [];
  const voegToe = (van, woord, soort) => gevonden.push({ van, tot: van + woord.length, woord, soort });
  for (const treffer of tekst.matchAll(GETAL)) voegToe(treffer.index, treffer[0], 'getal');
  let vorige = '';
  let naTeken = true; // at the start of a sentence, where a capital says nothing
  for (const treffer of tekst.matchAll(/[\p{L}][\p{L}'’-]*|[.!?\n]+/gu)) {
    const woord = treffer[0];
    if (!/\p{L}/u.test(woord)) { naTeken = !(woord === '.' && TITELS.test(vorige)); continue; }
    const klein = woord.toLowerCase();
    const hoofdletter = /^\p{Lu}/u.test(woord);
    if (hoofdletter && PLAATSEN.includes(klein)) voegToe(treffer.index, woord, 'plaats');
    else if ((hoofdletter && NAMEN.includes(klein)) || (hoofdletter && !naTeken && !(GEWOON.has(klein))) || (TITELS.test(vorige) && hoofdletter)) voegToe(treffer.index, woord, 'naam');
    if (klein.length > 1) naTeken = false; // 's Ochtends
    vorige = klein;
  }
  return gevonden.sort((een, ander) => een.van - ander.van);
};
