import { ModuleMocker } from 'jest-mock';

// What specs import as `@jest/globals`. Circus makes its functions anew for every spec file: whoever keeps one of them in a
// module that stays loaded would add to a file that is over.
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
