import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BadInput } from '#cli/complaints.ts';
import { stopwatch } from './system-clock.ts';

/**
 * Builds the web pages when their sources are newer, in a process of its own: beside the database, and without its
 * memory staying here. A packaged copy has the pages and no sources.
 */
export async function buildPages(root: string, say: (line: string) => void): Promise<void> {
  const tool = join(root, 'tools/build.mjs');
  if (existsSync(tool) && existsSync(join(root, 'src/web/index.html'))) {
    const took = stopwatch();
    const script = `const { buildWebIfStale } = await import(${JSON.stringify(pathToFileURL(tool).href)});
      await buildWebIfStale();`;
    const builder = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = (await once(builder, 'exit')) as [number | null];
    if (code !== 0) throw new BadInput(['The web pages could not be built; see above.']);
    say(`Web pages are ready (${took()} s)`);
  }
  if (!existsSync(join(root, 'dist/web/index.html'))) {
    say('There are no web pages in dist/web; only the interface for programs answers.');
  }
}
