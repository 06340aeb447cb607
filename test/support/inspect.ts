import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { axeIsHere, measureContrastOncePerLook, violations } from './in-page.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Violations of WCAG 2.2 AA found by axe, or only those of `rules`. */
export async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
  // Injected once per page, because parsing it takes a third of the time of a run.
  if (!(await page.evaluate(axeIsHere))) await page.evaluate(axe);
  await page.evaluate(measureContrastOncePerLook);
  return page.evaluate(violations, rules ? { type: 'rule', values: rules } : { type: 'tag', values: wcag });
}
