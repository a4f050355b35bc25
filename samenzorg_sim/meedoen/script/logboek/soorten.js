// The shapes in which somebody writes: a heading, and the questions of each.
// STARR after Activitool, Korthagen's five steps after Artevelde (docs/handleiding/logboek.md has the sources).
export const SOORTEN = {
  vrij: { kop: 'Vrij schrijven', uitleg: 'Gewoon beginnen. Alles mag.', vragen: [['tekst', 'Wat wilt u opschrijven?', 'Wat zag u, wat dacht u, wat voelde u?']] },
  starr: { kop: 'STARR', uitleg: 'In vijf korte stappen terugkijken op iets wat u meemaakte.', vragen: [
    ['situatie', 'Situatie', 'Wat gebeurde er? Waar was het, en wie was erbij?'],
    ['taak', 'Taak', 'Wat was uw rol? Wat werd er van u verwacht?'],
    ['actie', 'Actie', 'Wat deed en zei u?'],
    ['resultaat', 'Resultaat', 'Wat kwam ervan?'],
    ['reflectie', 'Reflectie', 'Wat vindt u er nu van?'],
    ['volgende', 'Volgende keer', 'Wat neemt u hiervan mee? Dit mag leeg blijven.']] },
  korthagen: { kop: 'Korthagen', uitleg: 'Van een ervaring naar iets nieuws om te proberen.', vragen: [
    ['ervaring', 'De ervaring', 'Wat maakte u mee? Wat wilde u?'],
    ['terugblik', 'Terugblik', 'Wat zag u, deed u, dacht u en voelde u?'],
    ['kern', 'De kern', 'Wat betekent dit voor u? Wat is het probleem, of wat ontdekte u?'],
    ['anders', 'Hoe kan het anders?', 'Wat zou u ook kunnen doen? Wat is daar goed of lastig aan?'],
    ['proberen', 'Uitproberen', 'Wat gaat u proberen, en waar let u dan op?']] },
  leerdoel: { kop: 'Leerdoel', uitleg: 'Wat wilt u leren? Het staat bovenaan in uw logboek.', vragen: [
    ['doel', 'Wat wilt u leren?', 'Eén ding is genoeg.'],
    ['merken', 'Waaraan merkt u dat het lukt?', ''],
    ['stap', 'Wat is de eerste kleine stap?', '']] },
  geprobeerd: { kop: 'Wat ik heb geprobeerd', uitleg: 'Iets anders gedaan? Schrijf op hoe dat ging.', vragen: [
    ['wat', 'Wat hebt u geprobeerd?', ''],
    ['hoe', 'Hoe ging dat?', 'Wat deed de ander? Wat deed het met u?'],
    ['verder', 'En nu?', 'Wat doet u weer zo, en wat doet u anders?']] },
};

export const vraagVan = (soort, id) => SOORTEN[soort]?.vragen.find(([eigen]) => eigen === id)?.[1] ?? id;
export const geschreven = (inhoud) => SOORTEN[inhoud.soort].vragen.map(([id, vraag]) => [vraag, (inhoud.velden[id] ?? '').trim()]).filter(([, tekst]) => tekst);
export const eersteRegel = (inhoud) => { const [eerste] = geschreven(inhoud); const regel = (eerste?.[1] ?? '').split('\n')[0]; return regel.length > 70 ? `${regel.slice(0, 68)}…` : regel; };
// As plain words, to share or to take along.
export const alsTekst = (inhoud) => geschreven(inhoud).map(([vraag, tekst]) => (inhoud.soort === 'vrij' ? tekst : `${vraag}\n${tekst}`)).join('\n\n');
