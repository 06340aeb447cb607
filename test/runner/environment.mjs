import { mocker } from './globals.mjs';

/** Specs run in the worker's own world, not in one made anew for each file: what they import is loaded once a worker. */
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
