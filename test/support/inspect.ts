import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { axeIsHere, measureContrastOncePerLook, violations } from './in-page.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What WCAG 2.2 AA forbids and a machine can find; with `rules` only what these find. */
export async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
  // Once it is in the page it stays there: reading it in costs a third of what it then does.
  if (!(await page.evaluate(axeIsHere))) await page.evaluate(axe);
  await page.evaluate(measureContrastOncePerLook);
  return page.evaluate(violations, rules ? { type: 'rule', values: rules } : { type: 'tag', values: wcag });
}
