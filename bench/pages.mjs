// Public pages on a cheap phone: Lighthouse's mobile profile (CPU 4 times slower, 150 ms round trip, 1.6 Mbit/s), a
// cold cache, real Chromium. Times are measured from the start of the navigation.
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/machine.mjs';

const slow = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
};
const letters = 'Cống ngõ 42 tắc từ Tết, ';

async function phone(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Network.emulateNetworkConditions', slow);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const weight = { script: 0, all: 0 };
  const scripts = new Set();
  devtools.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength;
    if (scripts.has(requestId)) weight.script += encodedDataLength;
  });
  // Keys are sent repeatedly; the first one that appears in the field is measured.
  await page.addInitScript(() => {
    addEventListener(
      'input',
      ({ target }) => {
        if (target.id === 'text' && target.value) globalThis.firstKeystroke ??= performance.now();
      },
      true,
    );
  });
  return { context, page, weight, url };
}

/** Milliseconds until a typed letter appears in the form, and whether it is still there after loading. */
async function firstKeystroke(browser, url) {
  const { context, page, weight } = await phone(browser, url);
  void page.goto(url, { waitUntil: 'commit' });
  const field = page.locator('#text');
  await field.waitFor({ state: 'visible' });
  await field.focus();
  let typed = 0;
  while (!(await page.evaluate(() => globalThis.firstKeystroke))) {
    await page.keyboard.insertText(letters.charAt(typed % letters.length));
    typed += 1;
  }
  const ms = await page.evaluate(() => globalThis.firstKeystroke);
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
  await page.waitForLoadState('networkidle');
  const kept = (await field.inputValue()).length > 0;
  await context.close();
  if (!kept) throw new Error('what was typed before hydration was lost');
  return { ms, painted, ...weight };
}

/** Milliseconds to the first text, and total bytes. */
async function firstText(browser, url) {
  const { context, page, weight } = await phone(browser, url);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(3000);
  const ms = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
  await context.close();
  return { ms, ...weight };
}

/** Loads each page once; the caller computes medians. */
export async function pagesRound(url, slug) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    return {
      keystroke: await firstKeystroke(browser, `${url}/d/${slug}/submit`),
      home: await firstText(browser, `${url}/`),
      dialogue: await firstText(browser, `${url}/d/${slug}`),
      answers: await firstText(browser, `${url}/answers`),
    };
  } finally {
    await browser.close();
  }
}
