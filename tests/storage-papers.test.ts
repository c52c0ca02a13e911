/** Many papers into a folder: each whole, none twice, broken off and gone on with. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printPapers } from '#cli/print-papers.ts';
import { paperRenderer } from '#documents/render-paper.ts';
import { paperSigner } from '#documents/sign-paper.ts';
import { demoSeed, demoWorld } from '#sim/demo-world.ts';
import { seedDemoWorld } from '#sim/seed-demo-world.ts';
import { loadPapersOfMonth } from '#storage/views/papers-of-month.ts';
import { testDatabase } from './support/test-database.ts';
import { factsOf } from './support/world-round.ts';

const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'blanko-papers-'));
const renderer = paperRenderer(1);

beforeAll(() =>
  seedDemoWorld(database.current, demoWorld(factsOf(['3205', '8107']), demoSeed), () => undefined),
);
afterAll(async () => {
  await renderer.close();
  rmSync(folder, { recursive: true });
});

it('prints every paper of a month once, and goes on where it was broken off', async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const signer = paperSigner(String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  const listed = await loadPapersOfMonth(database.current.db, '2017-10');
  const today = '2017-11-23';
  const seen: number[] = [];
  const onDone = (done: number) => seen.push(done);
  const parts = { database: database.current, renderer, signer, today, folder, onDone };
  const first = listed.slice(0, 4);
  expect(await printPapers(first, parts)).toEqual({ printed: 4, kept: 0, none: 0 });
  const rest = listed.length - first.length;
  expect(await printPapers(listed, parts)).toEqual({ printed: rest, kept: 4, none: 0 });
  expect(seen.at(-1)).toBe(listed.length);

  const { db } = database.current;
  const { count } = await db
    .selectFrom('document')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('kind', 'in', ['handover', 'receipt', 'destruction'])
    .where('occurred_at', '>=', '2017-10-01T00:00:00+07:00')
    .where('occurred_at', '<', '2017-11-01T00:00:00+07:00')
    .executeTakeFirstOrThrow();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  // Two offices, each with a stock card and a statement of use.
  expect(files).toHaveLength(count + 4);
  expect(files.every((path) => path.endsWith('.pdf') && statSync(path).size > 10_000)).toBe(true);
}, 120_000);
