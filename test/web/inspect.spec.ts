import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../support/inspect.js';
import { describeInBrowser, openBrowser, openingMs } from '../support/site.js';

const grey = (text: string, style = '') => `<p style="color: #aaa; ${style}">${text}</p>`;
const document = (body: string, style = '') =>
  `<!doctype html><html lang="vi" style="${style}"><title>Trang</title><body><main><h1>Trang</h1>${body}</main></body></html>`;

describeInBrowser('contrast is measured once per look', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  }, openingMs);

  afterAll(() => browser?.close());

  const faultsOn = async (body: string, looks: Set<string>, style = ''): Promise<number> => {
    await page.setContent(document(body, style));
    return (await violationsOn(page, { rules: ['color-contrast'], looks })).length;
  };

  test('the first of several texts is reported, and none of a page that looks like it', async () => {
    const looks = new Set<string>();
    expect(await faultsOn(grey('một') + grey('hai'), looks)).toBe(1);
    expect(await faultsOn(grey('ba'), looks)).toBe(0);
    expect(await faultsOn(grey('ba'), new Set())).toBe(1);
  });

  test('another colour, size or weight, or the background of any element above it, makes another look', async () => {
    const looks = new Set<string>();
    await faultsOn(grey('một'), looks);
    expect(await faultsOn(grey('hai', 'font-size: 15px'), looks)).toBe(1);
    expect(await faultsOn(grey('ba', 'font-weight: 500'), looks)).toBe(1);
    expect(await faultsOn(`<div style="background: #bbb">${grey('bốn')}</div>`, looks)).toBe(1);
    expect(await faultsOn(grey('năm'), looks, 'background: #ccc')).toBe(1);
  });

  test('what lies over something else is measured each time, unless it has a background of its own', async () => {
    const looks = new Set<string>();
    const over = (style: string) => grey('chữ', `position: relative; transform: translate(0); ${style}`);
    expect(await faultsOn(over(''), looks)).toBe(1);
    expect(await faultsOn(over(''), looks)).toBe(1);
    expect(await faultsOn(over('background: #fff'), looks)).toBe(1);
    expect(await faultsOn(over('background: #fff'), looks)).toBe(0);
    expect(await faultsOn(over('background: #fff; opacity: 0.9'), looks)).toBe(1);
  });

  test('the other rules of axe still look at every text', async () => {
    const looks = new Set<string>();
    const image = grey('một') + '<img src="data:," />';
    await faultsOn(image, looks);
    expect(await violationsOn(page, { looks })).toEqual(['image-alt: img']);
  });
});
