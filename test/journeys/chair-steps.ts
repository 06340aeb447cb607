import type { Locator, Page } from 'playwright-core';

/** Steps on the chair's screen. */

export const nothingAsked = 'Chưa có câu nào đang hỏi';

export const decisions = (chair: Page): Locator => chair.getByRole('region', { name: /^Quyết định/ });

/** Waits for the response to the last press; before that another one is ignored. */
export const idle = (chair: Page, button: Locator): Locator => button.and(chair.locator(':not([aria-busy=true])'));

export const onFloor = (chair: Page, question: string): Locator =>
  chair.getByRole('main').getByRole('heading', { level: 2, name: question.slice(0, 40) });

/** Calls the next one, which must be this one. */
export async function callNext(chair: Page, question: string): Promise<void> {
  await idle(chair, chair.getByRole('button', { name: /^Mời câu tiếp/ })).click();
  await onFloor(chair, question).waitFor();
}

/** Decides with one of the four big buttons; the floor is empty afterwards. */
export async function decideAtOnce(chair: Page, words: RegExp): Promise<void> {
  await idle(chair, decisions(chair).getByRole('button', { name: words })).click();
  await chair.getByText(nothingAsked).waitFor();
}

export interface Order {
  lead: string;
  coordinating: string;
  dueOn: string;
  words: string;
}

/** A task with all details; `look` is called with the dialog filled in. */
export async function assign(chair: Page, order: Order, look: () => Promise<void>): Promise<void> {
  await chair.getByRole('button', { name: 'Khác…' }).click();
  const dialog = chair.getByRole('dialog');
  await dialog.getByRole('combobox').selectOption({ label: order.lead });
  await dialog.getByRole('checkbox', { name: order.coordinating }).check();
  await dialog.getByRole('radio', { name: 'Đến ngày' }).check();
  await dialog.getByLabel('Hạn, hết ngày').fill(order.dueOn);
  await dialog.getByRole('textbox', { name: /^Lời của chủ trì/ }).fill(order.words);
  await look();
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await chair.getByText(nothingAsked).waitFor();
}

export async function escalate(chair: Page, body: string): Promise<void> {
  await decisions(chair)
    .getByRole('button', { name: /^Cấp trên/ })
    .click();
  const dialog = chair.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Cơ quan nhận' }).fill(body);
  await dialog.getByRole('button', { name: 'Chuyển cấp trên' }).click();
  await chair.getByText(nothingAsked).waitFor();
}

/** The button to undo the decision on these questions, shown after the response of the server. */
export const offer = (chair: Page, numbers: string): Locator =>
  chair.locator('.toast').filter({ hasText: `Câu ${numbers}:` });

export async function undo(chair: Page, numbers: string): Promise<void> {
  await offer(chair, numbers)
    .getByRole('button', { name: /^Hoàn tác/ })
    .click();
  await offer(chair, numbers).waitFor({ state: 'hidden' });
}

/** A continuous directive without an opinion. */
export async function direct(chair: Page, text: string, lead: string): Promise<void> {
  await chair.getByRole('button', { name: 'Chỉ đạo chung…' }).click();
  const dialog = chair.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Nội dung chỉ đạo' }).fill(text);
  await dialog.getByRole('combobox').selectOption({ label: lead });
  await dialog.getByRole('radio', { name: /^Thường xuyên/ }).check();
  await dialog.getByRole('button', { name: 'Giao', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export async function conclude(chair: Page): Promise<void> {
  await chair.getByRole('button', { name: 'Kết luận buổi đối thoại' }).click();
  await chair.getByRole('dialog').getByRole('button', { name: 'Kết luận buổi đối thoại' }).click();
}
