// The demo in a browser, by account, screen, size, language and theme.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './machine.mjs';

export const sizes = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1180, height: 820 },
  desktop: { width: 1440, height: 900 },
  projector: { width: 1920, height: 1080 },
};
const touched = ['phone', 'tablet'];

/** For root and small containers, where Chromium's sandbox and shared memory do not work. */
export const browserArgs = ['--no-sandbox', '--disable-dev-shm-usage'];

export const guideIn = (folder) => JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'));

export async function startDemo(folder) {
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT: 'off' };
  const demo = spawn(process.execPath, [join(root, 'scripts/demo.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: demo.stdout })) if (line.startsWith('READY')) return demo;
  throw new Error('the demo ended before it was ready');
}

export class DemoBrowser {
  #browser;
  #guide;
  #contexts = new Map();
  #signedIn = new Map();
  /** Per context: a blank page to be used again, whose renderer has the program cached. */
  #idle = new Map();

  constructor(browser, guide) {
    this.#browser = browser;
    this.#guide = guide;
  }

  /** Reads the API as one of Minh Khê's accounts, or without signing in. */
  get = async (as, path) => (await (await this.context({ as })).request.get(`/api/v1/${path}`)).json();

  post = async (as, path, data) => {
    const context = await this.context({ as });
    const headers = { 'x-csrf-token': this.#signedIn.get(as).csrfToken };
    const answer = await context.request.post(`/api/v1/${path}`, { data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  };

  /** One signed-in context per account, language and input device; they are few and stay open. */
  async context({ as, language = 'vi', size = 'desktop', ...options }) {
    const touch = touched.includes(size);
    const key = JSON.stringify([as, language, touch && size, options]);
    const open = this.#contexts.get(key);
    if (open) return open;
    const { baseUrl: baseURL } = this.#guide;
    const context = await this.#browser.newContext({
      baseURL,
      viewport: sizes[size],
      hasTouch: touch,
      isMobile: touch,
      reducedMotion: 'reduce',
      locale: language === 'vi' ? 'vi-VN' : 'en-GB',
      timezoneId: 'Asia/Ho_Chi_Minh',
      ...options,
    });
    context.setDefaultTimeout(45_000);
    // If the demo's clock was set, so is that of the browser.
    if (process.env.APP_NOW) await context.clock.setSystemTime(Date.parse(process.env.APP_NOW) + performance.now());
    await context.addCookies([{ name: 'lang', value: language, url: baseURL }]);
    if (as) await context.addCookies([{ name: 'dt', value: (await this.#signIn(as)).token, url: baseURL }]);
    this.#contexts.set(key, context);
    return context;
  }

  /** Opens the screen and brings it into its state; `leave` undoes everything. */
  async open(screen, { language = 'vi', theme = 'light', size = 'desktop', ...options } = {}) {
    const { as, path, before, beforePage, act, after } = screen;
    const api = { get: this.get, post: this.post };
    const address = typeof path === 'string' ? path : await path((list) => this.get(as, list));
    await before?.(api);
    const context = await this.context({ as, language, size, ...options });
    const isReusable = !beforePage;
    const page = (isReusable && this.#takeIdle(context)) || (await context.newPage());
    try {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize(sizes[size]);
      await beforePage?.(page);
      // A wall speaks the language of its address, not that of the browser.
      await page.goto(address.startsWith('/hall/') ? `${address}&lang=${language}` : address);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined);
      await page.locator('[data-live=connecting]').first().waitFor({ state: 'detached' });
      await act?.(page);
    } catch (error) {
      await page.close();
      await after?.(api, undefined);
      throw error;
    }
    const leave = async () => {
      await after?.(api, page);
      if (!isReusable || this.#idle.has(context)) return page.close();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.evaluate(() => sessionStorage.clear());
      await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
      await page.goto('about:blank');
      this.#idle.set(context, page);
    };
    return { page, leave };
  }

  #takeIdle(context) {
    const page = this.#idle.get(context);
    this.#idle.delete(context);
    return page;
  }

  async #signIn(as) {
    const known = this.#signedIn.get(as);
    if (known) return known;
    const { baseUrl, accounts } = this.#guide;
    const { email, password } = accounts.find((one) => one.email === `${as}@minh-khe.example`);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ email, password });
    const answer = await fetch(`${baseUrl}/api/v1/sign-in`, { method: 'POST', headers, body });
    const [, token] = /(?:^|, ?)dt=([^;]+)/.exec(answer.headers.get('set-cookie')) ?? [];
    const found = { token, csrfToken: (await answer.json()).csrfToken };
    this.#signedIn.set(as, found);
    return found;
  }
}
