import { ModuleMocker } from 'jest-mock';

// Imported by specs as `@jest/globals`. Circus creates its functions anew for every spec file: a module that stays
// loaded must not keep one of them, because it would add tests to a finished file.
export let describe, it, test, beforeAll, beforeEach, afterAll, afterEach, expect;

export const mocker = new ModuleMocker(globalThis);
export const jest = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  mocked: (source) => source,
  restoreAllMocks: () => mocker.restoreAllMocks(),
};

export function setGlobals(globals) {
  ({ describe, it, test, beforeAll, beforeEach, afterAll, afterEach, expect } = globals);
  Object.assign(globalThis, globals, { jest });
}
