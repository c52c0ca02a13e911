/**
 * The policies of data/policies: each is complete, named after its file, and the default is the one
 * in the program.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPolicy } from '#core/policy/check-policy.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { defaultMoveNumbers } from '#core/policy/move-numbers.ts';

const folder = new URL('../data/policies/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

describe('data/policies', () => {
  test.each(files)('%s is a complete policy of that name', (file) => {
    const { policy, problems } = checkPolicy(read(file));
    expect(problems).toEqual([]);
    expect(`${policy?.id}.json`).toBe(file);
  });

  test('the default policy is the one the program has', () => {
    expect(read('print-capacity-one-month.json')).toEqual(defaultPolicy);
  });

  test('the numbers of moves that older databases are given are those of the program', () => {
    const migration = new URL('../src/storage/migrations/0035-move-numbers.sql', import.meta.url);
    const given = /\|\| '(\{.*\})'/s.exec(readFileSync(migration, 'utf8'))![1]!;
    expect(JSON.parse(given)).toEqual({ moves: defaultMoveNumbers });
  });

  test('no two have the same name', () => {
    const names = files.flatMap((file) => {
      const { policy } = checkPolicy(read(file));
      return policy === null ? [] : [policy.name.id, policy.name.en];
    });
    expect(new Set(names).size).toBe(2 * files.length);
  });
});
