import type { Locator, Page } from 'playwright-core';

type Numbers = Record<string, number>;

/** `1.240 hồ sơ` */
const numberIn = (text: string): number => Number((/\d[\d.]*/.exec(text)?.[0] ?? 'NaN').replaceAll('.', ''));

/** What stands in the lines, by the words beside it. */
async function numbersOf(lines: Locator, words: string, figure: string): Promise<Numbers> {
  await lines.first().waitFor();
  const read = async (line: Locator) =>
    [await line.locator(words).innerText(), numberIn(await line.locator(figure).innerText())] as const;
  return Object.fromEntries(await Promise.all((await lines.all()).map(read)));
}

/** Of a table with two columns, called by its heading. */
export const inTable = (page: Page, name: string): Promise<Numbers> =>
  numbersOf(page.getByRole('region', { name }).locator('tbody tr'), 'th', 'td');

/** Of the words below a bar. */
export const inLegend = (page: Page, title: string): Promise<Numbers> =>
  numbersOf(page.locator('.panel').filter({ hasText: title }).locator('.legend li'), 'span', 'b');

/** The cells of one line of a table with many columns, as they are read. */
export const cellsOf = (page: Page, head: string): Promise<string[]> =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: head }) })
    .getByRole('cell')
    .allInnerTexts();

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
