import type { Page } from 'playwright-core';
import { answerDialog } from './steps.js';

/** The officer opens the task, acknowledges it, reports, writes the answer and submits it. */
export async function reportAndDraft(
  page: Page,
  task: string,
  { report, answer }: { report: string; answer: string },
): Promise<void> {
  await page.getByRole('link').filter({ hasText: task }).first().click();
  const take = page.getByRole('button', { name: 'Nhận việc' });
  await take.click();
  await take.waitFor({ state: 'hidden' });
  await answerDialog(page, 'Báo cáo tiến độ…', 'Báo cáo tiến độ', () =>
    page.getByRole('dialog').getByRole('textbox').fill(report),
  );
  await page.getByRole('textbox', { name: 'Dự thảo trả lời' }).fill(answer);
  const submit = page.getByRole('button', { name: 'Trình trưởng phòng' });
  await submit.click();
  await submit.waitFor({ state: 'hidden' });
}

/** One press for internal steps; publication asks for confirmation. */
export async function passOn(page: Page, answer: string, verb: string): Promise<void> {
  const card = page.getByRole('article').filter({ hasText: answer });
  await card.getByRole('button', { name: new RegExp(`^${verb}…? ?:`) }).click();
  const dialog = page.getByRole('dialog');
  if (verb === 'Công khai') await dialog.getByRole('button', { name: verb, exact: true }).click();
  await card.getByText(/^Đã (duyệt|công khai)/).waitFor();
}

/** Figures of the public table; the last row is the total. */
export async function readSums(page: Page, title: string): Promise<{ lines: number[]; total: number }> {
  const rows = await page.getByRole('region', { name: title }).getByRole('table').getByRole('row').allInnerTexts();
  const figures = rows.map((row) => Number(/\d+$/.exec(row.trim())?.[0]));
  return { lines: figures.slice(0, -1), total: figures.at(-1) ?? 0 };
}
