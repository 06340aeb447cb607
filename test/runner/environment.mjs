import { mocker } from './globals.mjs';

/**
 * Specs run in the worker's global context instead of a new one per file, so that their imports are loaded once per
 * worker.
 */
export default class SharedEnvironment {
  global = globalThis;
  moduleMocker = mocker;
  fakeTimers = null;
  fakeTimersModern = null;

  async setup() {}

  async teardown() {}

  getVmContext() {
    return null;
  }
}
