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
  // Longer than the waits in test/support, whose errors name the condition.
  testTimeout: 300_000,
  // One more than the processors of a small machine, because tests spend a third of their time waiting.
  maxWorkers: 3,
};
