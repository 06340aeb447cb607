import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { webDist } from '../../src/web/renderer.js';
import { browserArgs } from '../../scripts/demo-browser.mjs';
import { findChromium } from '../../scripts/machine.mjs';
import { openHouse, type House } from './test-app.js';
import { violationsOn } from './inspect.js';

const skipped = (process.env['SKIP'] ?? '').split(',').includes('browser');

/** `describe` in a real Chromium; SKIP=browser leaves it out. */
export const describeInBrowser = (...suite: Parameters<jest.Describe>): void =>
  (skipped ? describe.skip : describe)(...suite);

/** Starting a cold browser and building a house take their time on a small machine. */
export const openingMs = 120_000;
/** For one step of a journey: waits end by condition, this ends a broken one. */
const stepMs = 180_000;

/**
 * The steps of one journey; after each, no page may have told an error. Behind a broken step the others fail at once
 * instead of waiting for what cannot come.
 */
export function journey(stage: () => Stage): (name: string, walk: () => Promise<void>) => void {
  let broken: string | undefined;
  return (name, walk) =>
    it(
      name,
      async () => {
        if (broken) throw new Error(`not reached, because of: ${broken}`);
        broken = name;
        await walk();
        broken = undefined;
        expect(stage().takeComplaints()).toEqual([]);
      },
      stepMs,
    );
}

const guardMs = 45_000;
const saysMs = 60_000;
const lookEveryMs = 100;

/** The one browser of `npm test`, whose contexts are this caller's own; without it, or told more, one that is started. */
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
  /** Who is signed in already: `(await signIn(house, 'chair')).headers`. */
  headers?: { cookie: string };
}

/** The real application on an empty database, served to a real browser; every page's errors are collected. */
export class Stage {
  private readonly frames = new WeakMap<Page, string[]>();
  private complaints: string[] = [];
  private forgiven: RegExp[] = [];

  private constructor(
    readonly house: House,
    private readonly browser: Browser,
    readonly origin: string,
  ) {}

  /** `host`: a plain-http name of the hall's network, which the browser's own resolver sends to this machine. */
  static async open(
    options: { now?: string; env?: Record<string, string>; host?: string; args?: string[] } = {},
  ): Promise<Stage> {
    if (!existsSync(`${webDist}server/server.js`)) throw new Error('The front end is not built: run npm run build:web');
    const { host, env, now, args = [] } = options;
    const house = await openHouse('sqlite', {
      listen: true,
      ...(now ? { now } : {}),
      env: { ...(host ? { PUBLIC_URL: `http://${host}` } : {}), ...env },
    });
    const { host: address } = new URL(house.url);
    const browser = await openBrowser([...(host ? [`--host-resolver-rules=MAP ${host} ${address}`] : []), ...args]);
    return new Stage(house, browser, host ? `http://${host}` : house.url);
  }

  /** A device of its own, with its own cookies; relative addresses are the installation's. */
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

  /** Everything the page's sockets received. */
  framesOf(page: Page): string[] {
    return this.frames.get(page) ?? [];
  }

  /** What a test brings about on purpose (a refusal, a cut network) is told by the browser as an error too. */
  forgive(...expected: RegExp[]): void {
    this.forgiven.push(...expected);
  }

  /** Every error of every page since the last call. */
  takeComplaints(): string[] {
    const told = this.complaints.filter((one) => !this.forgiven.some((expected) => expected.test(one)));
    this.complaints = [];
    this.forgiven = [];
    return told;
  }

  /** With JOURNEY_PICTURES=<folder> each page is kept as it stood last, to see why a journey ended where it did. */
  async close(): Promise<void> {
    const folder = process.env['JOURNEY_PICTURES'];
    const pages = this.browser.contexts().flatMap((context) => context.pages());
    if (folder) for (const [n, page] of pages.entries()) await page.screenshot({ path: `${folder}/${n}.png` });
    await this.browser.close();
    await this.house.close();
  }

  private listen(page: Page): void {
    const frames: string[] = [];
    this.frames.set(page, frames);
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())));
    page.on('console', (message) => {
      if (message.type() === 'error')
        this.complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.stack ?? error.message}`));
  }
}

/**
 * Nothing that WCAG 2.2 AA forbids and a machine can find. For states that only a journey reaches: accessible.spec.ts looks
 * at every screen of scripts/screens.mjs.
 */
export const expectAccessible = async (page: Page): Promise<void> => expect(await violationsOn(page)).toEqual([]);

/** Waits until the page's words hold. */
export async function says(page: Page, words: string | RegExp): Promise<void> {
  const pattern = typeof words === 'string' ? { text: words } : { source: words.source, flags: words.flags };
  const isSaid = ({ text, source = '', flags }: { text?: string; source?: string; flags?: string }): boolean => {
    const all = document.body.innerText;
    return text === undefined ? new RegExp(source, flags).test(all) : all.includes(text);
  };
  // The page looks itself: asking it from here for all of its text, forty times a second, keeps it from its work.
  await page.waitForFunction(isSaid, pattern, { polling: lookEveryMs, timeout: saysMs }).catch((error: Error) => {
    throw new Error(`waited in vain for "${words}" on ${page.url()}: ${error.message}`);
  });
}
