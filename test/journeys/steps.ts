import type { Page } from 'playwright-core';
import { signInBy } from '../support/accounts.js';
import { phone, type Site, type Visit } from '../support/site.js';

/** Steps on screens, using their visible texts. */

export async function signedInAt(site: Site, path: string, email: string, visit: Visit = {}): Promise<Page> {
  site.expectErrors(/status of 401 .*\/api\/v1\/me$/);
  const page = await site.visit(`/sign-in?to=${encodeURIComponent(path)}`, visit);
  await signInBy(page, email);
  await page.waitForURL(`**${path}**`);
  return page;
}

/** Opens a dialog with a button ending in an ellipsis, and confirms it. */
export async function answerDialog(
  page: Page,
  opener: string,
  verb: string,
  fill?: () => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: opener, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill?.();
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export interface OpinionForm {
  text: string;
  name: string;
  phone: string;
  community?: string;
  field?: string;
  businessName?: string;
}

export interface Receipt {
  number: string;
  code: string;
}

/** Sends an opinion on a citizen's phone, from the home page to the receipt. */
export async function sendOpinion(
  site: Site,
  title: string,
  form: OpinionForm,
): Promise<{ page: Page; receipt: Receipt }> {
  const page = await site.visit('/', { viewport: phone, isMobile: true, hasTouch: true });
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: 'Gửi ý kiến' }).click();
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(form.text);
  if (form.field) await page.getByRole('combobox', { name: 'Lĩnh vực' }).selectOption({ label: form.field });
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill(form.name);
  await page.getByRole('textbox', { name: 'Số điện thoại' }).fill(form.phone);
  if (form.community) await page.getByRole('textbox', { name: /^Nơi ở/ }).fill(form.community);
  await page.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).check();
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await page.getByRole('heading', { level: 1, name: 'Đã nhận ý kiến của bạn' }).waitFor();
  const text = await page.getByRole('main').innerText();
  return {
    page,
    receipt: {
      number: /\S+\/\d{3}/.exec(text)?.[0] ?? '',
      code: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '',
    },
  };
}

export async function track(page: Page, { code }: Receipt, pin: string): Promise<string> {
  await page.goto('/track');
  await page.getByRole('textbox', { name: 'Mã tra cứu' }).fill(code);
  await page.getByRole('textbox', { name: /^Bốn số cuối/ }).fill(pin);
  await page.getByRole('button', { name: 'Xem' }).click();
  await page.getByRole('heading', { level: 2, name: 'Quá trình xử lý' }).waitFor();
  return page.getByRole('main').innerText();
}

/** Longer than the delay of `PressTarget`: from then on a press is aimed at the present state. */
const flightMs = 600;

/** Advances the page's clock. */
export const lookedAt = (page: Page): Promise<void> =>
  page.evaluate((later) => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + later;
  }, flightMs);

/** Waits until the screen shows this connection state. */
export const isShown = (page: Page, state: 'live' | 'stale' | 'reconnecting' | 'polling' | 'removed'): Promise<void> =>
  page.locator(`[data-live=${state}]`).first().waitFor();
