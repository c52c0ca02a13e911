/**
 * Runs every bench and prints one JSON line per figure; a table for people on standard error.
 * `npm run bench -- level ledger` runs only those. Exit 1 when a figure misses its target.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BenchFigure } from './bench-figure.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace('.bench.ts', ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

if (names.length === 0) {
  console.error(`No bench is called ${wanted.join(', ')}.`);
  process.exit(2);
}

let missed = 0;
for (const name of names) {
  console.error(`… ${name}`);
  const { bench } = (await import(`./${name}.bench.ts`)) as { bench(): Promise<BenchFigure[]> };
  for (const figure of await bench()) {
    if (!figure.met) missed++;
    console.log(JSON.stringify(figure));
    const ratio = figure.versus
      ? `, ${figure.versus.ratio.toFixed(1)} x ${figure.versus.peer}`
      : '';
    console.error(
      `${figure.met ? 'ok  ' : 'MISS'} ${figure.figure}: ${figure.value} ${figure.unit} (goal ${figure.target}${ratio})`,
    );
  }
}
process.exit(missed === 0 ? 0 : 1);
