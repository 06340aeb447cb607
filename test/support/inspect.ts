import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { axeIsHere, markMeasured, violations } from './in-page.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Inspection {
  /** Only these rules of axe, instead of all of WCAG 2.2 AA. */
  rules?: string[];
  /** Looks of texts whose contrast was measured, on this page or another; what is measured now is added. */
  looks?: Set<string>;
}

/** Violations of WCAG 2.2 AA found by axe. */
export async function violationsOn(page: Page, { rules, looks = new Set() }: Inspection = {}): Promise<string[]> {
  const { fresh, left } = await page.evaluate(markMeasured, JSON.stringify([...looks]));
  if (rules?.join() === 'color-contrast' && left === 0) return [];
  // Injected once per page, because parsing it takes a third of the time of a run.
  if (!(await page.evaluate(axeIsHere))) await page.evaluate(axe);
  const found = await page.evaluate(
    violations,
    rules ? { type: 'rule', values: rules } : { type: 'tag', values: wcag },
  );
  for (const look of fresh) looks.add(look);
  return found;
}
