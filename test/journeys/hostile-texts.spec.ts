import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DemoBrowser, guideIn, startDemo } from '../../scripts/demo-browser.mjs';
import { type Screen, screensOf } from '../../scripts/screens.mjs';
import { readConfig } from '../../src/config/config.js';
import { openWriter } from '../../src/database/open.js';
import { schema } from '../../src/schema.js';
import { payloads, poison } from '../support/payloads.js';
import { isStorm, seed } from '../support/seed.js';
import { endDemo, seedDemo } from '../support/seeded-demo.js';
import { describeInBrowser, openBrowser } from '../support/site.js';

const longestMs = isStorm ? 120 * 60_000 : 15 * 60_000;
/** Where most fields of most kinds are. */
const few = ['dialogue', 'hall', 'chair', 'moderation', 'opinion'];
/** Payloads with which a round begins. In each, the rows of a kind have all payloads in turn; another begins with others. */
const rounds = isStorm ? [0, 10, 20, 30].map((one) => (seed + one) % payloads.length) : [0];

/** Elements that no page of ours has, but a payload that is parsed as markup. */
const planted =
  '[onerror], [onload], [onfocus], [ontoggle], [onmouseover], [srcdoc], [src=x], [href^="javascript:"], [src^="javascript:"], [action^="javascript:"], [data^="javascript:"], iframe, embed, object, base, math';

describeInBrowser('texts written to run as scripts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-hostile-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  }, longestMs);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What went wrong on the screen; `seen` counts the payloads that are readable on it. */
  async function look(demo: DemoBrowser, screen: Screen, seen: { payloads: number }): Promise<string[]> {
    const faults: string[] = [];
    const watch = async (page: Page): Promise<void> => {
      page.on('dialog', (dialog) => {
        faults.push(`${screen.name}: a dialog`);
        void dialog.dismiss();
      });
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/.test(message.text())) faults.push(`${screen.name}: ${message.text()}`);
      });
      await page.addInitScript('window.hits = 0; window.hit = () => (window.hits += 1);');
    };
    const beforePage = async (page: Page): Promise<void> => {
      await watch(page);
      await screen.beforePage?.(page);
    };
    const { page, leave } = await demo.open({ ...screen, beforePage }, { size: screen.sizes[0] });
    const found = await page.evaluate(
      (selector) => ({
        hits: Number(Reflect.get(window, 'hits')),
        planted: [...document.querySelectorAll(selector)].map((one) => one.outerHTML.slice(0, 200)),
        readable: document.body.innerText.split('hit()').length - 1,
      }),
      planted,
    );
    await leave();
    seen.payloads += found.readable;
    if (found.hits > 0) faults.push(`${screen.name}: ${found.hits} ran`);
    return [...faults, ...found.planted.map((html) => `${screen.name}: ${html}`)];
  }

  it(
    `stay texts: ${payloads.length} payloads in every field, on ${isStorm ? 'all' : few.length} screens`,
    async () => {
      const faults: string[] = [];
      const seen = { payloads: 0 };
      for (const first of rounds) {
        const poisoned = join(folder, String(first));
        await seedDemo(poisoned);
        const database = await openWriter(readConfig({ DATA_DIR: poisoned }), schema);
        expect(await poison(database, first)).toBeGreaterThan(10 * payloads.length);
        await database.destroy();
        const demo = await startDemo(poisoned);
        const demoBrowser = new DemoBrowser(browser, guideIn(poisoned));
        const screens = screensOf(guideIn(poisoned)).filter(({ name }) => isStorm || few.includes(name));
        for (const screen of screens) faults.push(...(await look(demoBrowser, screen, seen)));
        await endDemo(demo);
      }
      expect(faults).toEqual([]);
      expect(seen.payloads).toBeGreaterThan(payloads.length);
    },
    longestMs,
  );
});
