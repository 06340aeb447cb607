import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { mocker, setGlobals } from './globals.mjs';
import { sourceMapOf } from './typescript.mjs';

const require = createRequire(import.meta.url);
const asyncHooks = require('node:async_hooks');
const { default: circus } = require('jest-circus/runner');
const keptByCircus = ['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL'];

/**
 * jest-circus, except that Node itself imports the specs, so that their imports are loaded once per worker, not once
 * per file.
 */
export default async function run(globalConfig, config, environment, runtime, testPath, tell) {
  // Jest asks for the source maps of what it transformed itself, which is nothing.
  runtime.getSourceMaps().get = sourceMapOf;
  mapOnlyOurFrames();
  const bare = Object.assign(Object.create(runtime), {
    requireInternalModule: requireAnew,
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: (path) => import(pathToFileURL(path)),
    setGlobalsForRuntime: setGlobals,
  });
  try {
    return await circus(globalConfig, config, environment, bare, testPath, tell);
  } finally {
    mocker.restoreAllMocks();
    for (const storage of storages) storage.disable();
  }
}

/** Jest maps every frame of a stack, and Playwright reads a stack of 50 frames at every call. */
function mapOnlyOurFrames() {
  const mapped = Error.prepareStackTrace;
  Error.prepareStackTrace = (error, frames) => {
    const head = mapped(error, []);
    const lineOf = (frame) =>
      frame.getFileName()?.endsWith('.ts') ? mapped(error, [frame]).slice(head.length) : `\n    at ${frame}`;
    return head + frames.map(lineOf).join('');
  };
}

/**
 * Storages of asynchronous context: once used, and until disabled, each is called for every promise of the worker. Since
 * Node 24 promises carry one context for all of them, and the class cannot be replaced.
 */
const storages = new Set();
const { AsyncLocalStorage } = asyncHooks;
const isPassedOn = Object.getOwnPropertyDescriptor(asyncHooks, 'AsyncLocalStorage').writable;
if (isPassedOn) {
  asyncHooks.AsyncLocalStorage = class extends AsyncLocalStorage {
    constructor(...options) {
      super(...options);
      storages.add(this);
    }
  };
}

/**
 * For circus, which asks for the test or hook that an error outside of it belongs to: the running one, since they run
 * one after another (`it.concurrent` is not used). A storage would triple the cost of every promise of a test.
 */
class RunningTest {
  #context;

  getStore() {
    return this.#context;
  }

  async run(context, work) {
    const outer = this.#context;
    this.#context = context;
    try {
      return await work();
    } finally {
      this.#context = outer;
    }
  }
}

/** Circus keeps the tests of a file and their listeners in global variables. */
function requireAnew(path) {
  for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
    if (keptByCircus.includes(symbol.description)) delete globalThis[symbol];
  }
  delete require.cache[path];
  if (!isPassedOn) return require(path);
  const recorded = asyncHooks.AsyncLocalStorage;
  asyncHooks.AsyncLocalStorage = RunningTest;
  try {
    return require(path);
  } finally {
    asyncHooks.AsyncLocalStorage = recorded;
  }
}
