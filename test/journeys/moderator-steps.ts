import type { Page } from 'playwright-core';
import { expectText } from '../support/site.js';

/** Steps in moderation. */

/** Opens it from the list. */
export async function openOpinion(moderation: Page, text: string, number: string): Promise<void> {
  await moderation
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(text.slice(0, 40)) })
    .click();
  await moderation.getByRole('main').getByText(number).first().waitFor();
}

/** Redacts everything proposed: so many places. */
export async function cover(moderation: Page, places: number): Promise<void> {
  await moderation.getByRole('button', { name: /^Che cả/ }).click();
  await expectText(moderation, `đã che ${places}`);
}

/** Classifies it by field and department. */
export async function classify(moderation: Page, as: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, label] of Object.entries(as))
    await moderation.getByRole('combobox', { name }).selectOption({ label });
}

/** Accepts the open one, at this position in the calling order. */
export async function accept(moderation: Page, text: string, place: number): Promise<void> {
  await moderation.getByRole('button', { name: /^Tiếp nhận/ }).click();
  await moderation
    .getByRole('complementary', { name: 'Thứ tự gọi' })
    .getByRole('listitem')
    .nth(place - 1)
    .filter({ hasText: text.slice(0, 40) })
    .waitFor();
}

export async function decline(moderation: Page, reason: RegExp): Promise<void> {
  await moderation.getByRole('button', { name: /^Không tiếp nhận…/ }).click();
  const dialog = moderation.getByRole('dialog');
  await dialog.getByRole('radio', { name: reason }).check();
  await dialog.getByRole('button', { name: 'Không tiếp nhận', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
