import type { Page } from 'playwright-core';
import { focusNow } from '../support/in-page.mjs';

/** More tab stops than any screen has. */
export const manyStops = 150;

export const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Presses Tab until the element with this name is focused; checks that each stop shows its focus. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const faults: string[] = [];
  for (let stop = 0; stop < manyStops; stop += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(focusNow);
    // After the last stop follows the browser's toolbar, then the page again.
    if (focus.fault && focus.fault !== 'nowhere') faults.push(`${focus.fault}: ${focus.name}`);
    if (name.test(focus.name)) return expect(faults).toEqual([]);
  }
  throw new Error(`no Tab leads to ${name}`);
}
