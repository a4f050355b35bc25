// What somebody does or did, where few do: in a village it says who it is. In lower case, as one names one person.
const FUNCTIES = `advocaat apotheker bakker bestuurder boswachter brandweercommandant burgemeester chirurg dierenarts directeur directrice dirigent dominee
fysiotherapeut generaal hoofdmeester hoofdzuster hoogleraar huisarts imam juwelier kamerlid kapitein kapper kapster kolonel koster kunstenaar kunstschilder
loodgieter makelaar minister notaris organist pandit pastoor piloot politieagent predikant priester professor rabbijn raadslid rechter schipper schooldirecteur
schrijfster schrijver slager specialist tandarts veearts voetballer voorganger voorzitter voorzitster vroedvrouw wethouder wijkagent zanger zangeres`;
export const FUNCTIE = new RegExp(String.raw`(?<![\p{L}])(?:oud-)?(?:${FUNCTIES.trim().split(/\s+/).join('|')})(?![\p{L}])`, 'giu');
