import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * All browser tests share one demo world: those that move its blanks come after those that look at them, and in this
 * order, because the chain corrects a statement of an office that the journeys count and adjust.
 */
const movers = ['moves.browser.ts', 'chain.browser.ts', 'journeys.browser.ts'];

class MoversLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) =>
      movers.findIndex((name) => moduleId.endsWith(`/${name}`));
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: MoversLast },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: ['src/storage/**/*.test.ts', 'tests/storage-*.test.ts', '**/*.storage.test.ts'],
          // Properties of thousands of cases, also on a machine with other work.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'storage',
          include: [
            'src/storage/**/*.test.ts',
            'tests/storage-*.test.ts',
            'src/api/**/*.storage.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/*.browser.ts'],
          globalSetup: 'tests/support/demo-server.ts',
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
