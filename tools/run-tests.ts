/**
 * The one test command: types, lint, dead code, the house, units, properties, storage, browser.
 * Every step runs even when one fails. The end repeats what failed, each with its first words, so that
 * the tail of a log says it all; the last line counts: `N passed, N failed`.
 * `npm test -- unit storage` runs only those steps. `BLANKO_TEST_POSTGRES=private` starts a private
 * PostgreSQL and runs the storage suite on it as well.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPrivatePostgres } from './private-postgres.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const reports = mkdtempSync(join(tmpdir(), 'blanko-tests-'));

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** One text for each failure: where it is, and the first lines of what it says. */
  readonly failures: readonly string[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** Enough of a message for an assertion and where it stands, not its whole page. */
const linesOfFailure = 30;

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
const failures: string[] = [];
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n== ${step.name}`);
  const startedAt = performance.now();
  const count = await step.run();
  passed += count.passed;
  failed += count.failed;
  failures.push(...count.failures.map((failure) => `${step.name}: ${failure}`));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`== ${step.name}: ${count.passed} ok, ${count.failed} not ok, ${seconds} s`);
}
rmSync(reports, { recursive: true, force: true });
if (failures.length > 0) {
  console.log(`\n== what failed\n\n${failures.join('\n\n')}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** A tool that either accepts the whole tree or does not: one test. */
function command(tool: string, args: readonly string[]): Count {
  const ok = run(tool, args, {}) === 0;
  return ok
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [[tool, ...args].join(' ')] };
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
  let counted: VitestReport;
  try {
    counted = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  } catch {
    return { passed: 0, failed: 1, failures: ['ended without a report'] };
  }
  const failures = counted.testResults.flatMap(failuresOfFile);
  const broken = counted.numFailedTests === 0 && (status !== 0 || !counted.success) ? 1 : 0;
  return {
    passed: counted.numPassedTests,
    failed: counted.numFailedTests + broken,
    failures: broken > 0 && failures.length === 0 ? [`ended with status ${status}`] : failures,
  };
}

/** The failed tests of a file; of a file that broke before its tests, what it broke with. */
function failuresOfFile(file: VitestReport['testResults'][number]): string[] {
  const path = relative(root, file.name);
  const tests = file.assertionResults.filter(({ status }) => status === 'failed');
  if (tests.length === 0 && file.status === 'failed') {
    return [`${path}\n${firstLines(file.message)}`];
  }
  return tests.map(
    (test) => `${path} > ${test.fullName}\n${firstLines((test.failureMessages ?? []).join('\n'))}`,
  );
}

function firstLines(text: string): string {
  return text.split('\n').slice(0, linesOfFailure).join('\n');
}

function run(tool: string, args: readonly string[], environment: Record<string, string>): number {
  const { status } = spawnSync(join(bin, tool), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return status ?? 1;
}
