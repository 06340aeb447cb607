import { readFileSync } from 'node:fs';

const { sourceRoot } = JSON.parse(readFileSync(new URL('nest-cli.json', import.meta.url), 'utf8'));

export default {
  roots: [`<rootDir>/${sourceRoot}`, '<rootDir>/test', '<rootDir>/web/src'],
  testRegex: '\\.spec\\.ts$',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  // docs/adr/0011-tests-share-a-worker.md
  testRunner: '<rootDir>/test/runner/runner.mjs',
  testEnvironment: '<rootDir>/test/runner/environment.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/runner/set-up.mjs'],
  testSequencer: '<rootDir>/test/runner/sequencer.mjs',
  injectGlobals: false,
  transform: {},
  // Longer than test/support waits for a condition: then the condition is named.
  testTimeout: 120_000,
  // One more than the processors of a small machine: tests wait for a third of their time.
  maxWorkers: 3,
};
