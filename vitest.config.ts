import { defineConfig } from 'vitest/config';

// The condition "source" makes the workspaces' exports point at src, so tests need no build.
const conditions = ['source', 'node', 'module', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['*/test/**/*.test.ts', '.github/test/*.test.ts'],
    testTimeout: 20_000,
    // Two workers: hosted runners have two to four cores, and the sandbox's key generation is bound by them.
    maxWorkers: 2,
  },
});
