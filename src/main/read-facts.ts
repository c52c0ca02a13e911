import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorldFacts, type WorldFacts } from '#sim/world-facts.ts';

/** The real part of the demo world: offices, names, holidays and policies, from the files in `data/`. */
export function readFacts(root: string): WorldFacts {
  const read = (path: string): string => readFileSync(join(root, 'data', path), 'utf8');
  return readWorldFacts({
    offices: read('offices.csv'),
    officeNames: read('office-names.csv'),
    holidays: read('holidays.csv'),
    policies: readdirSync(join(root, 'data/policies'))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => read(`policies/${name}`)),
  });
}
