// Plays the ink story for so many seconds and prints how many talks that were and how they ended, as JSON.
// node inkjs_talks.cjs <folder with node_modules> <story> <seconds>
const [folder, file, seconds] = process.argv.slice(2);
const { Compiler } = require(`${folder}/node_modules/inkjs/dist/ink-full.js`);
const { readFileSync } = require('node:fs');

const compiler = new Compiler(readFileSync(file, 'utf8'));
let story;
try {
  story = compiler.Compile();
} catch {
  console.error([...compiler.errors, ...compiler.warnings].join('\n')); // its own trace holds its whole source
  process.exit(1);
}
const LISTENING = [0, 2, 4, 2];

function talk(seed) {
  story.ResetState();
  story.state.storySeed = seed;
  let words = story.ContinueMaximally();
  for (let turn = 0; story.currentChoices.length > 0; turn++) {
    story.ChooseChoiceIndex(LISTENING[turn % 4]);
    words = story.ContinueMaximally();
  }
  return words.trim().split('\n').pop();
}

for (let seed = 0; seed < 200; seed++) talk(seed); // the machine's own compiler gets warm
const endings = {};
let talks = 0;
const began = process.hrtime.bigint();
const until = began + BigInt(Math.round(Number(seconds) * 1e9));
while (process.hrtime.bigint() < until) {
  const words = talk(talks++);
  endings[words] = (endings[words] ?? 0) + 1;
}
const spent = Number(process.hrtime.bigint() - began) / 1e9;
console.log(JSON.stringify({ talks, seconds: spent, endings }));
