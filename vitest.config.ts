import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: ['src/storage/**/*.test.ts', 'tests/storage-*.test.ts', '**/*.storage.test.ts'],
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
