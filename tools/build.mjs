// Builds `dist/`: the program (esbuild, about 100 ms) and the web pages (vite).
// Plain JavaScript because it runs before anything has been built.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const programStamp = join(dist, '.program');
const webStamp = join(dist, '.web');

/** Rebuilds the program when a source file is newer than the last build; a packaged copy without sources runs as it is. */
export async function buildProgramIfStale() {
  if (
    isStale(programStamp, [
      'main',
      'cli',
      'api',
      'operations',
      'storage',
      'documents',
      'sim',
      'contract',
      'core',
    ])
  ) {
    await buildProgram();
  }
}

/** Rebuilds the web pages when one of their sources is newer than the last build. */
export async function buildWebIfStale() {
  if (isStale(webStamp, ['web', 'contract', 'core'])) await buildWeb();
}

async function buildProgram() {
  const { build } = await import('esbuild');
  const fresh = `${dist}.${process.pid}`;
  await build({
    entryPoints: {
      blanko: join(root, 'src/main/blanko.ts'),
      'pglite-worker': join(root, 'src/storage/pglite-worker.ts'),
      'paper-worker': join(root, 'src/documents/paper-worker.ts'),
      'trial-worker': join(root, 'src/sim/twin/trial-worker.ts'),
    },
    outdir: fresh,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  // Files are renamed into place one by one, so that two builds at once leave one whole program.
  mkdirSync(dist, { recursive: true });
  for (const file of readdirSync(fresh)) renameSync(join(fresh, file), join(dist, file));
  rmSync(fresh, { recursive: true, force: true });
  // The program reads its migrations beside itself.
  rmSync(join(dist, 'migrations'), { recursive: true, force: true });
  cpSync(join(root, 'src/storage/migrations'), join(dist, 'migrations'), { recursive: true });
  // And the paper thread its templates and fonts.
  rmSync(join(dist, 'papers'), { recursive: true, force: true });
  cpSync(join(root, 'src/documents/papers'), join(dist, 'papers'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
  writeFileSync(programStamp, '');
}

async function buildWeb() {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  packWeb(join(dist, 'web'));
  writeFileSync(webStamp, '');
}

/** Packed once here, so that the server need not pack the same file for each reader. */
function packWeb(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|html|svg|json)$/.test(name)) continue;
    const path = join(folder, name);
    const content = readFileSync(path);
    writeFileSync(`${path}.br`, brotliCompressSync(content));
    writeFileSync(`${path}.gz`, gzipSync(content));
  }
}

function isStale(stamp, rooms) {
  const sources = rooms
    .map((room) => join(root, 'src', room))
    .filter((folder) => existsSync(folder));
  if (sources.length === 0) return false;
  if (!existsSync(stamp)) return true;
  const builtAt = statSync(stamp).mtimeMs;
  return sources.some((folder) => newestIn(folder) > builtAt);
}

function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs);
  }
  return newest;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildProgram();
  await buildWeb();
}
