import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { webDist } from '../../src/web/renderer.js';
import { browserArgs } from '../../scripts/demo-browser.mjs';
import { findChromium } from '../../scripts/machine.mjs';
import { openTestApp, type TestApp } from './test-app.js';
import { violationsOn } from './inspect.js';

const skipped = (process.env['SKIP'] ?? '').split(',').includes('browser');

/** `describe` for a real Chromium; skipped with SKIP=browser. */
export const describeInBrowser = (...suite: Parameters<jest.Describe>): void =>
  (skipped ? describe.skip : describe)(...suite);

/** Starting a browser and the application takes long on a small machine. */
export const openingMs = 300_000;
/** Timeout of a step: waits end by condition, this ends a broken one. */
const stepMs = 180_000;

/**
 * Steps of a journey. Fails if a page reported an error during a step. After a failed step the following ones fail at
 * once instead of waiting in vain.
 */
export function journey(site: () => Site): (name: string, walk: () => Promise<void>) => void {
  let broken: string | undefined;
  return (name, walk) =>
    it(
      name,
      async () => {
        if (broken) throw new Error(`not reached, because of: ${broken}`);
        broken = name;
        await walk();
        broken = undefined;
        expect(site().takeErrors()).toEqual([]);
      },
      stepMs,
    );
}

const guardMs = 45_000;
const saysMs = 60_000;
const lookEveryMs = 100;

/**
 * Connects to the browser of `npm test`, with contexts of its own; starts one if there is none, or if it needs other
 * arguments.
 */
export async function openBrowser(more: string[] = []): Promise<Browser> {
  const running = process.env['TEST_BROWSER'];
  if (running && more.length === 0) return chromium.connect(running);
  return chromium.launch({ executablePath: findChromium(), args: [...browserArgs, ...more], timeout: 60_000 });
}

export const phone = { width: 390, height: 844 };
export const tablet = { width: 1180, height: 820 };
export const desktop = { width: 1440, height: 900 };
export const projector = { width: 1920, height: 1080 };

export interface Visit extends BrowserContextOptions {
  /** Signs in with `(await signIn(app, 'chair')).headers`. */
  headers?: { cookie: string };
}

/** The real application on an empty database in a real browser; errors of all pages are collected. */
export class Site {
  private readonly frames = new WeakMap<Page, string[]>();
  private errors: string[] = [];
  private expected: RegExp[] = [];

  private constructor(
    readonly app: TestApp,
    private readonly browser: Browser,
    readonly origin: string,
  ) {}

  /** `host`: a plain-http host name that the browser resolves to this machine. */
  static async open(
    options: { now?: string; env?: Record<string, string>; host?: string; args?: string[] } = {},
  ): Promise<Site> {
    if (!existsSync(`${webDist}server/server.js`)) throw new Error('The front end is not built: run npm run build:web');
    const { host, env, now, args = [] } = options;
    const app = await openTestApp('sqlite', {
      listen: true,
      ...(now ? { now } : {}),
      env: { ...(host ? { PUBLIC_URL: `http://${host}` } : {}), ...env },
    });
    const { host: address } = new URL(app.url);
    const browser = await openBrowser([...(host ? [`--host-resolver-rules=MAP ${host} ${address}`] : []), ...args]);
    return new Site(app, browser, host ? `http://${host}` : app.url);
  }

  /** A browser context with its own cookies; relative URLs refer to the installation. */
  async device({ headers, ...options }: Visit = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.origin,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: desktop,
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(guardMs);
    context.on('page', (page) => this.listen(page));
    const token = headers?.cookie.slice('dt='.length);
    if (token) await context.addCookies([{ name: 'dt', value: token, url: this.origin }]);
    return context;
  }

  async visit(path: string, visit: Visit = {}): Promise<Page> {
    const page = await (await this.device(visit)).newPage();
    await page.goto(path);
    return page;
  }

  /** All frames received by the page's sockets. */
  framesOf(page: Page): string[] {
    return this.frames.get(page) ?? [];
  }

  /** Errors the test causes on purpose (a refusal, a cut network), which the browser reports too. */
  expectErrors(...expected: RegExp[]): void {
    this.expected.push(...expected);
  }

  /** Errors of all pages since the last call, except expected ones. */
  takeErrors(): string[] {
    const told = this.errors.filter((one) => !this.expected.some((expected) => expected.test(one)));
    this.errors = [];
    this.expected = [];
    return told;
  }

  /** With JOURNEY_PICTURES=<folder> the last state of each page is saved as a picture, for debugging. */
  async close(): Promise<void> {
    const folder = process.env['JOURNEY_PICTURES'];
    const pages = this.browser.contexts().flatMap((context) => context.pages());
    if (folder) for (const [n, page] of pages.entries()) await page.screenshot({ path: `${folder}/${n}.png` });
    await this.browser.close();
    await this.app.close();
  }

  private listen(page: Page): void {
    const frames: string[] = [];
    this.frames.set(page, frames);
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${page.url()}: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.errors.push(`${page.url()}: ${error.stack ?? error.message}`));
  }
}

/**
 * Checks WCAG 2.2 AA with axe, for states only reached in a journey: accessible.spec.ts checks every screen of
 * scripts/screens.mjs.
 */
export const expectAccessible = async (page: Page): Promise<void> => expect(await violationsOn(page)).toEqual([]);

/** Waits until the text of the page contains or matches this. */
export async function expectText(page: Page, words: string | RegExp): Promise<void> {
  const pattern = typeof words === 'string' ? { text: words } : { source: words.source, flags: words.flags };
  const isSaid = ({ text, source = '', flags }: { text?: string; source?: string; flags?: string }): boolean => {
    const all = document.body.innerText;
    return text === undefined ? new RegExp(source, flags).test(all) : all.includes(text);
  };
  // Polls inside the page: transferring its whole text many times a second would slow it down.
  await page.waitForFunction(isSaid, pattern, { polling: lookEveryMs, timeout: saysMs }).catch((error: Error) => {
    throw new Error(`waited in vain for "${words}" on ${page.url()}: ${error.message}`);
  });
}
