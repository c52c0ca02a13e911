/**
 * A PGlite on a folder or in memory. Making a new database takes some 4 s, from a kept copy of an empty one 1.5 s:
 * the copy is made once and kept with the installed packages.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/** `folder` null or absent: in memory. */
export async function createPglite(folder?: string): Promise<PGlite> {
  if (folder !== undefined && existsSync(join(folder, 'PG_VERSION'))) return PGlite.create(folder);

  const place = folder === undefined ? {} : { dataDir: folder };
  const keptCopy = keptCopyPath();
  if (existsSync(keptCopy)) {
    return PGlite.create({ ...place, loadDataDir: new Blob([readFileSync(keptCopy)]) });
  }
  const pglite = await PGlite.create(place);
  await keepCopy(pglite, keptCopy);
  return pglite;
}

/** The name carries the program that can read the copy. */
function keptCopyPath(): string {
  const program = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(
    readFileSync(join(dirname(program), '../package.json'), 'utf8'),
  ) as { version: string };
  return join(dirname(program), `../../../.cache/blanko/pglite-${version}.tar`);
}

/** The copy only saves time: where the packages cannot be written to, there is none. */
async function keepCopy(pglite: PGlite, path: string): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const copy = await pglite.dumpDataDir('none');
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, Buffer.from(await copy.arrayBuffer()));
    renameSync(unfinished, path);
  } catch {
    return;
  }
}
