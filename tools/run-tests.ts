/**
 * The one test command: types, lint, dead code, the house, units, properties, storage, browser.
 * Every step runs even when one fails; the last line counts all of it: `N passed, N failed`.
 * `npm test -- unit storage` runs only those steps. `BLANKO_TEST_POSTGRES=private` starts a private
 * PostgreSQL and runs the storage suite on it as well.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPrivatePostgres } from './private-postgres.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const reports = mkdtempSync(join(tmpdir(), 'blanko-tests-'));

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly run: () => Count | Promise<Count>;
}

const steps: Step[] = [
  { name: 'types', run: () => command('tsc', ['--project', 'tsconfig.json']) },
  { name: 'web-types', run: () => command('tsc', ['--project', 'tsconfig.web.json']) },
  { name: 'lint', run: () => command('biome', ['check']) },
  { name: 'dead-code', run: () => command('knip', []) },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'storage', run: () => vitest('storage') },
  { name: 'browser', run: () => vitest('browser') },
];

if (process.env.BLANKO_TEST_POSTGRES === 'private') {
  delete process.env.BLANKO_TEST_POSTGRES;
  steps.push({
    name: 'storage-postgres',
    run: () => withPrivatePostgres((url) => vitest('storage', { BLANKO_TEST_POSTGRES: url })),
  });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No step is called ${unknown.join(', ')}. Steps: ${steps.map((step) => step.name).join(', ')}`,
  );
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n== ${step.name}`);
  const startedAt = performance.now();
  const count = await step.run();
  passed += count.passed;
  failed += count.failed;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`== ${step.name}: ${count.passed} ok, ${count.failed} not ok, ${seconds} s`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** A tool that either accepts the whole tree or does not: one test. */
function command(tool: string, args: readonly string[]): Count {
  const ok = run(tool, args, {}) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** A vitest project, counted from its own report; a run that breaks before reporting is one failure. */
function vitest(project: string, environment: Record<string, string> = {}): Count {
  const report = join(reports, `${project}-${Object.keys(environment).length}.json`);
  const status = run(
    'vitest',
    [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    environment,
  );
  try {
    const counted = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      success: boolean;
    };
    const broken = counted.numFailedTests === 0 && (status !== 0 || !counted.success) ? 1 : 0;
    return { passed: counted.numPassedTests, failed: counted.numFailedTests + broken };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run(tool: string, args: readonly string[], environment: Record<string, string>): number {
  const { status } = spawnSync(join(bin, tool), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return status ?? 1;
}
