import type { Page } from 'playwright-core';
import { until } from '../support/until.js';
import { heldOn, title, works } from './whole-cycle-cast.js';

/** The second item starts before the first ends. */
const agenda = [
  { from: '08:00', to: '08:15', what: 'Khai mạc', who: 'Chủ tịch UBND phường' },
  { from: '08:10', to: '08:30', what: 'Báo cáo số liệu', who: `Phòng ${works}` },
  { from: '08:30', to: '11:30', what: 'Đối thoại', who: 'Nhân dân và các phòng' },
] as const;

/** As copied from a spreadsheet, with digits of the last number transposed. */
const sheet = [
  'Tiếp nhận\t1.240\thồ sơ',
  'Nộp trực tiếp\t310\thồ sơ',
  'Nộp trực tuyến\t930\thồ sơ',
  'Đã giải quyết\t1.205\thồ sơ',
  'Đang giải quyết\t53\thồ sơ',
];
const labels = sheet.map((line) => line.split('\t')[0] as string);

export const table = 'Giải quyết hồ sơ 11 tháng năm 2026';
export const counted = {
  'Tiếp nhận': 1240,
  'Nộp trực tiếp': 310,
  'Nộp trực tuyến': 930,
  'Đã giải quyết': 1205,
  'Đang giải quyết': 35,
};

export async function fillPlan(page: Page): Promise<void> {
  const field = (name: string | RegExp) => page.getByRole('textbox', { name });
  await page.getByRole('radio', { name: 'Đối thoại với Nhân dân' }).check();
  await field('Tên buổi đối thoại').fill(title);
  await page.getByLabel('Ngày', { exact: true }).fill(heldOn);
  await page.getByLabel(/^Kết thúc/).fill('11:30');
  await field('Địa điểm').fill('Hội trường UBND phường Minh Khê');
  await field('Họ và tên người chủ trì').fill('Phạm Văn Mẫu');
  await field(/^Chức vụ người chủ trì/).fill('Chủ tịch UBND phường');
  for (const name of [works, 'Văn phòng']) {
    await page.getByRole('checkbox', { name: `Phòng ${name}`, exact: true }).check();
    await field(`Chỉ tiêu mời của Phòng ${name}`).fill('1');
  }
  for (const name of ['Xây dựng', 'Vấn đề khác']) await page.getByRole('checkbox', { name, exact: true }).check();
  for (const [n, item] of agenda.entries()) {
    await page.getByRole('button', { name: 'Thêm mục' }).click();
    await page.getByLabel('Từ', { exact: true }).nth(n).fill(item.from);
    await page.getByLabel('Đến', { exact: true }).nth(n).fill(item.to);
    await page.getByLabel('Việc', { exact: true }).nth(n).fill(item.what);
    await page.getByLabel('Người thực hiện', { exact: true }).nth(n).fill(item.who);
  }
}

/** Goes from the error summary to the field. */
export async function mendAgenda(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Từ \(mục 2\): Giờ bắt đầu phải theo thứ tự/ }).click();
  const begins = page.getByLabel('Từ', { exact: true }).nth(1);
  await until('the keys go to the entry', () =>
    begins.evaluate((input) => input === input.ownerDocument.activeElement),
  );
  await begins.fill('08:15');
}

/** Pastes a copied table. */
export async function pasteFigures(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thêm bảng' }).click();
  await page.getByRole('textbox', { name: 'Tên bảng' }).fill(table);
  await page.getByRole('textbox', { name: 'Nguồn' }).fill('Báo cáo của bộ phận một cửa');
  await page.getByLabel('Tính đến ngày').fill('2026-11-29');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), sheet.join('\n'));
  await page.getByRole('textbox', { name: 'Chỉ tiêu, dòng 1' }).press('Control+v');
  await page.getByRole('textbox', { name: `Số liệu, dòng ${sheet.length}` }).waitFor();
}

/** Adds a rule: the first row is the sum of exactly these. */
export async function addRule(page: Page, parts: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Thêm phép đối chiếu…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Kết quả' }).selectOption({ index: 1 });
  for (const label of labels.slice(1))
    await dialog.getByRole('checkbox', { name: new RegExp(`^${label} `) }).setChecked(parts.includes(label));
  await dialog.getByRole('button', { name: 'Ghi phép đối chiếu' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
