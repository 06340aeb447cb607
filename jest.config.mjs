import { readFileSync } from 'node:fs';

const { sourceRoot } = JSON.parse(readFileSync(new URL('nest-cli.json', import.meta.url), 'utf8'));

export default {
  roots: [`<rootDir>/${sourceRoot}`, '<rootDir>/test', '<rootDir>/web/src'],
  testEnvironment: 'node',
  testRegex: '\\.spec\\.ts$',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'] },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true }] },
  testTimeout: 60_000,
  maxWorkers: 2,
  // Modules loaded as ESM are never let go: a worker is replaced once it holds too many.
  workerIdleMemoryLimit: '1500MB',
};
