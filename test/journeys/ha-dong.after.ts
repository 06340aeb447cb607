import type { Page } from 'playwright-core';
import { says } from '../support/browser.js';
import { answerDialog } from './rooms.js';

/** The officer opens the task, takes it, writes the answer and hands both in. */
export async function reportAndDraft(
  page: Page,
  task: string,
  { report, answer }: { report: string; answer: string },
): Promise<void> {
  await page.getByRole('link').filter({ hasText: task }).first().click();
  await page.getByRole('button', { name: 'Nhận việc' }).click();
  await page.getByRole('textbox', { name: 'Dự thảo trả lời' }).fill(answer);
  await answerDialog(page, 'Trình kết quả…', 'Trình kết quả', () =>
    page.getByRole('dialog').getByRole('textbox').fill(report),
  );
  await says(page, 'Chờ duyệt');
}

/** The answer leaves the list of what waits; `look` sees it before. */
export async function passOn(page: Page, answer: string, verb: string, look: () => Promise<void>): Promise<void> {
  const card = page.getByRole('article').filter({ hasText: answer });
  await card.waitFor();
  await look();
  await answerDialog(page, `${verb}…`, verb);
  await card.waitFor({ state: 'hidden' });
}

/** The figures of the public table; its last line is the total. */
export async function readSums(page: Page, title: string): Promise<{ lines: number[]; total: number }> {
  const rows = await page.getByRole('region', { name: title }).getByRole('table').getByRole('row').allInnerTexts();
  const figures = rows.map((row) => Number(/\d+$/.exec(row.trim())?.[0]));
  return { lines: figures.slice(0, -1), total: figures.at(-1) ?? 0 };
}
