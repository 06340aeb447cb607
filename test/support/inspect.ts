import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { axeIsHere, isAsBefore, markLargeTargets, measureContrast, violations } from './in-page.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Those of WCAG 2.2 AA whose result depends on the window or on colours, and not only on the visible elements. */
const ofLayout = [
  'color-contrast',
  'css-orientation-lock',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

interface Inspection {
  /** Only these rules of axe, instead of all of WCAG 2.2 AA. */
  rules?: string[];
  /** Looks of texts whose contrast axe measured, on this page or another; what it measures now is added. */
  looks?: Set<string>;
}

/**
 * Violations of WCAG 2.2 AA, found by axe, and for texts on a plain background by `measureContrast`. A page that shows
 * the same in another window or theme is asked only for what depends on them.
 */
export async function violationsOn(page: Page, { rules, looks = new Set() }: Inspection = {}): Promise<string[]> {
  const asked = rules ?? ['color-contrast'];
  const { faults, fresh, left } = asked.includes('color-contrast')
    ? await page.evaluate(measureContrast, JSON.stringify([...looks]))
    : { faults: [], fresh: [], left: 1 };
  if (rules?.join() === 'color-contrast' && left === 0) return faults;
  const found = await axeOn(page, rules ?? ((await page.evaluate(isAsBefore)) ? ofLayout : undefined));
  for (const look of fresh) looks.add(look);
  return [...faults, ...found];
}

/** Injected once per page, because parsing it takes a third of the time of a run. Default: all rules of WCAG 2.2 AA. */
export async function axeOn(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(axeIsHere))) await page.evaluate(axe);
  await page.evaluate(markLargeTargets);
  return page.evaluate(violations, rules ? { type: 'rule', values: rules } : { type: 'tag', values: wcag });
}
