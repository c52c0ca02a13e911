/** Writes the files of the site into a folder. A reader sees the old file or the new one, never half of one. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { SiteFile } from './render-public-site.ts';

export interface WrittenSite {
  /** Paths of files that are new or were changed. */
  readonly changed: readonly string[];
  /** Pages of offices and provinces that are no more. */
  readonly removed: readonly string[];
  readonly kept: number;
}

/** Files of the positions of past days stay: their addresses were promised. */
export async function writePublicSite(
  folder: string,
  files: Iterable<SiteFile>,
): Promise<WrittenSite> {
  const changed: string[] = [];
  const current = new Set<string>();
  for (const { path, text } of files) {
    current.add(path);
    if (await writeIfChanged(join(folder, path), text)) changed.push(path);
    await othersFirst();
  }
  const removed = await removeOthers(folder, current);
  return { changed, removed, kept: current.size - changed.length };
}

async function writeIfChanged(path: string, text: string): Promise<boolean> {
  const known = await readFile(path, 'utf8').catch(() => null);
  if (known === text) return false;
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return true;
}

/** Nothing but pages of offices and provinces, and drafts that a killed process left: the folder may hold more. */
const ours = /^(en\/)?(kantor|provinsi)\/[a-z0-9]+\/index\.html(\.[0-9a-f-]{36}\.part)?$/;

async function removeOthers(folder: string, current: ReadonlySet<string>): Promise<string[]> {
  const found = await readdir(folder, { recursive: true });
  const old = found
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => ours.test(path) && !current.has(path));
  for (const path of old) await rm(join(folder, path), { force: true });
  return old;
}
