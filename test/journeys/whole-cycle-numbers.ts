import type { Locator, Page } from 'playwright-core';

type Numbers = Record<string, number>;

/** `1.240 hồ sơ` */
const numberIn = (text: string): number => Number((/\d[\d.]*/.exec(text)?.[0] ?? 'NaN').replaceAll('.', ''));

/** Numbers by their labels. */
async function numbersOf(lines: Locator, words: string, figure: string): Promise<Numbers> {
  await lines.first().waitFor();
  const read = async (line: Locator) =>
    [await line.locator(words).innerText(), numberIn(await line.locator(figure).innerText())] as const;
  return Object.fromEntries(await Promise.all((await lines.all()).map(read)));
}

/** Numbers of a table with two columns, by its heading. */
export const inTable = (page: Page, name: string): Promise<Numbers> =>
  numbersOf(page.getByRole('region', { name }).locator('tbody tr'), 'th', 'td');

/** Numbers of a tally, without the notes on its lines. */
export const inTally = (page: Page, name: string): Promise<Numbers> =>
  numbersOf(page.getByRole('region', { name, exact: true }).locator('tbody tr'), 'th .label', 'td');

/** Numbers of the legend of a bar. */
export const inLegend = (page: Page, title: string): Promise<Numbers> =>
  numbersOf(page.locator('.panel').filter({ hasText: title }).locator('.legend li'), 'span', 'b');

/** The cells of a table row. */
export const cellsOf = (page: Page, head: string): Promise<string[]> =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: head }) })
    .getByRole('cell')
    .allInnerTexts();

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
