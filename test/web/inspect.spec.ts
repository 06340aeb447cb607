import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { measureContrast, violations } from '../support/in-page.mjs';
import { axeOn, violationsOn } from '../support/inspect.js';
import { describeInBrowser, openBrowser, openingMs } from '../support/site.js';

const grey = (text: string, style = '') => `<p style="color: #aaa; ${style}">${text}</p>`;
const document = (body: string, style = '') =>
  `<!doctype html><html lang="vi" style="${style}"><title>Trang</title><body><main><h1>Trang</h1>${body}</main></body></html>`;

describeInBrowser('an inspected page', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  }, openingMs);

  afterAll(() => browser?.close());

  describe('the contrast of texts', () => {
    test('on plain backgrounds is too low for exactly the texts axe finds', async () => {
      const channel = fc.integer({ min: 0, max: 255 });
      const shade = channel.map((value) => [value, value, value] as const);
      const rgb = fc.oneof(shade, fc.tuple(channel, channel, channel)).map((values) => `rgb(${values.join(' ')}`);
      const alpha = fc.constantFrom('', ' / 0.5', ' / 0.8');
      const text = fc.record({
        color: fc.tuple(rgb, alpha).map(([given, a]) => `${given}${a})`),
        below: rgb.map((given) => `${given})`),
        above: fc.tuple(rgb, fc.constantFrom(' / 0', ' / 0.3', '')).map(([given, a]) => `${given}${a})`),
        size: fc.constantFrom(12, 16, 18.5, 19, 23.5, 24, 30),
        weight: fc.constantFrom(400, 600, 700),
      });
      const texts = fc.sample(text, 150);
      const body = texts.map(
        ({ color, below, above, size, weight }, at) =>
          `<div style="background: ${below}"><p class="t${at}" style="color: ${color}; background: ${above}; ` +
          `font-size: ${size}px; font-weight: ${weight}">chữ số ${at}</p></div>`,
      );
      await page.setContent(document(body.join('')));
      const ofAxe = await axeOn(page, ['color-contrast']);
      const { faults, left } = await page.evaluate(measureContrast, '[]');
      const names = (found: string[]) => found.map((one) => /\.(t\d+)/.exec(one)?.[1]).sort();
      expect(names(faults)).toEqual(names(ofAxe));
      expect(faults.length).toBeGreaterThan(20);
      expect(faults.length).toBeLessThan(130);
      expect(left).toBe(0);
    });

    const faultsOn = async (body: string, looks = new Set<string>(), style = ''): Promise<number> => {
      await page.setContent(document(body, style));
      return (await violationsOn(page, { rules: ['color-contrast'], looks })).length;
    };

    test('that are disabled, hidden or for screen readers only does not matter', async () => {
      const clipped = 'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)';
      expect(await faultsOn(grey('một', 'display: none') + grey('hai', clipped))).toBe(0);
      expect(await faultsOn(`<button disabled style="background: #bbb; color: #aaa">ba</button>`)).toBe(0);
    });

    test('on an image is measured by axe, once per look', async () => {
      const looks = new Set<string>();
      const onImage = (text: string, style = '') =>
        `<div style="background: linear-gradient(#fff, #fff) #fff">${grey(text, `background: #fff0; ${style}`)}</div>`;
      await faultsOn(onImage('một') + onImage('hai'), looks);
      expect(looks.size).toBe(1);
      await faultsOn(onImage('ba', 'font-size: 15px') + onImage('bốn', 'font-weight: 500'), looks);
      expect(looks.size).toBe(3);
    });

    test('that lie over something else is measured by axe each time', async () => {
      const looks = new Set<string>();
      const over = (style: string) => grey('chữ', `position: relative; transform: translate(0); ${style}`);
      expect(await faultsOn(over(''), looks)).toBe(1);
      expect(await faultsOn(over(''), looks)).toBe(1);
      expect(await faultsOn(over('background: #fff; opacity: 0.9'), looks)).toBe(1);
      expect(looks.size).toBe(0);
    });

    test('is not all that axe looks at', async () => {
      await page.setContent(document(grey('một') + '<img src="data:," />'));
      expect((await violationsOn(page)).map((one) => one.split(':')[0])).toEqual(['color-contrast', 'image-alt']);
    });
    test('is measured again on a page that shows the same as before, unlike what does not depend on the window', async () => {
      await page.setContent(document('<img src="data:," />' + grey('một')));
      const rules = async () => (await violationsOn(page)).map((one) => one.split(':')[0]);
      expect(await rules()).toEqual(['color-contrast', 'image-alt']);
      expect(await rules()).toEqual(['color-contrast']);
      await page.locator('img').evaluate((image) => image.after(image.cloneNode()));
      expect(await rules()).toEqual(['color-contrast', 'image-alt', 'image-alt']);
      await page.locator('p').evaluate((text) => (text.style.visibility = 'hidden'));
      expect(await rules()).toEqual(['image-alt', 'image-alt']);
    });
  });

  describe('the size of targets', () => {
    test('is too low for the same ones with and without those that are marked as large', async () => {
      const box = fc.record({
        left: fc.integer({ min: 0, max: 1200 }),
        top: fc.integer({ min: 0, max: 2000 }),
        width: fc.integer({ min: 8, max: 60 }),
        height: fc.integer({ min: 8, max: 60 }),
        tag: fc.constantFrom('button', 'a href="/"', 'div tabindex="0" role="button"'),
      });
      const targets = fc
        .sample(box, 150)
        .map(
          ({ tag, left, top, width, height }, at) =>
            `<${tag} class="t${at}" style="position: absolute; padding: 0; border: 0; left: ${left}px; top: ${top}px; ` +
            `width: ${width}px; height: ${height}px; overflow: hidden">${at}</${tag.split(' ')[0]}>`,
        );
      await page.setContent(document(targets.join('')));
      const ofOthers = await axeOn(page, ['target-size']);
      const marked = await page.locator('[data-large]').count();
      await page.evaluate(() => {
        for (const element of globalThis.document.querySelectorAll('[data-large]'))
          element.removeAttribute('data-large');
      });
      const ofAll = await page.evaluate(violations, { type: 'rule', values: ['target-size'] });
      const names = (found: string[]) => found.map((one) => /\.(t\d+)/.exec(one)?.[1]).sort();
      expect(names(ofOthers)).toEqual(names(ofAll));
      expect(ofAll.length).toBeGreaterThan(20);
      expect(marked).toBeGreaterThan(20);
    });
  });
});
