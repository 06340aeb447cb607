import type { Page } from 'playwright-core';
import { BackgroundReport } from '../../src/dialogue/background/background.entity.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { describeInBrowser, expectAccessible, journey, openingMs, phone, expectText, Site } from '../support/site.js';
import { planDialogue, theDialogue } from '../support/dialogues.js';
import { focusNow } from '../support/in-page.mjs';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';
import { press, tabTo } from './keys.js';

/** 6.100 = 5.230 + 870 adds up; 6.040 resolved and 50 in progress are ten cases short. */
const rows = [
  ['Tiếp nhận', '6100'],
  ['Nộp trực tiếp', '5230'],
  ['Nộp trực tuyến', '870'],
  ['Đã giải quyết', '6040'],
  ['Đang giải quyết', '50'],
] as const;
const why = '10 hồ sơ công dân rút lại trước khi giải quyết.';

/** Background figures from an empty screen to the public page, by keyboard only. */
describeInBrowser('the figures of a dialogue, written with a keyboard alone', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let editor: Page;

  const type = async (text: string, then: string): Promise<void> => {
    await editor.keyboard.insertText(text);
    await press(editor, then);
  };
  const focused = async (): Promise<string> => (await editor.evaluate(focusNow)).name;
  const isFocused = (name: string): Promise<void> =>
    until(`the keys go to "${name}"`, async () => (await focused()) === name);
  const dialog = () => editor.getByRole('dialog');
  const saved = async () =>
    (await site.app.reader.manager.findOneBy(BackgroundReport, { dialogueId: dialogue.id }))?.tables[0];

  /** Sets exactly these parts of the total; suggested ones are removed first. */
  async function addRule(parts: readonly string[]): Promise<void> {
    await tabTo(editor, /^Thêm phép đối chiếu/);
    await press(editor, 'Enter');
    await dialog().waitFor();
    await tabTo(editor, /^Kết quả/);
    await press(editor, 'ArrowDown');
    for (const [label] of rows.slice(1)) {
      await tabTo(editor, new RegExp(`^${label}`));
      const isMarked = await dialog()
        .getByRole('checkbox', { name: new RegExp(`^${label}`) })
        .isChecked();
      if (isMarked !== parts.includes(label)) await press(editor, 'Space');
    }
    await tabTo(editor, /^Ghi phép đối chiếu/);
    await press(editor, 'Enter');
    await dialog().waitFor({ state: 'hidden' });
  }

  async function announce(): Promise<void> {
    await tabTo(editor, /^Tổng quan/);
    await press(editor, 'Enter');
    await editor.getByRole('heading', { level: 2, name: 'Việc tiếp theo' }).waitFor();
    await tabTo(editor, /^Công bố thông báo…/);
    await press(editor, 'Enter');
    await dialog().waitFor();
    await tabTo(editor, /^Công bố thông báo$/);
    await press(editor, 'Enter');
  }

  beforeAll(async () => {
    site = await Site.open({ now: '2026-11-26T01:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    dialogue = await planDialogue(site.app, home);
    const { headers } = await signIn(site.app, 'organiser');
    editor = await site.visit(`/console/dialogues/${dialogue.id}/figures`, { headers });
    await expectText(editor, 'Chưa có bảng số liệu nào');
  }, openingMs);
  afterAll(() => site.close());

  step('a table is typed cell by cell', async () => {
    await tabTo(editor, /^Thêm bảng/);
    await press(editor, 'Enter');
    await isFocused('Tên bảng');
    await type('Giải quyết hồ sơ 05 tháng đầu năm', 'Tab');
    await type('Báo cáo của bộ phận một cửa', 'Tab');
    await tabTo(editor, /^Chỉ tiêu, dòng 1/);
    for (const [label] of rows) await type(label, 'Enter');
    await isFocused(`Chỉ tiêu, dòng ${rows.length + 1}`);
    for (const _ of rows) await press(editor, 'ArrowUp');
    await press(editor, 'Tab');
    await isFocused('Số liệu, dòng 1');
    for (const [, figure] of rows) await type(figure, 'Enter');
    for (const _ of rows) await press(editor, 'ArrowUp');
    await press(editor, 'Tab');
    await isFocused('Đơn vị tính, dòng 1');
    for (const _ of rows) await type('hồ sơ', 'Enter');
  });

  step('rules are added, and one that does not hold shows the difference', async () => {
    await addRule(['Nộp trực tiếp', 'Nộp trực tuyến']);
    await addRule(['Đã giải quyết', 'Đang giải quyết']);
    await expectText(editor, /Tiếp nhận \(6\.100.hồ sơ\) = Đã giải quyết \(6\.040\) \+ Đang giải quyết \(50\)/);
    await expectText(editor, 'Lệch 10');
    await press(editor, 'Control+s');
    await until('the figures are saved', async () => (await saved())?.rules.length === 2);
    await expectText(editor, 'Đã lưu.');
    expect((await saved())?.rows.map(({ label, value, unit }) => [label, value, unit])).toEqual(
      rows.map(([label, value]) => [label, value, 'hồ sơ']),
    );
  });

  step('the notice is refused, with a link to the missing field', async () => {
    site.expectErrors(/status of 409/);
    await announce();
    await expectText(editor, 'Mở số liệu để sửa hoặc giải thích');
    expect((await theDialogue(site.app, dialogue.id)).status).toBe('draft');
    await tabTo(editor, /^Mở số liệu/);
    await press(editor, 'Enter');
    await isFocused('Giải thích vì sao không khớp');
    const field = editor.getByRole('textbox', { name: 'Giải thích vì sao không khớp' });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await expectText(editor, 'Sửa con số, hoặc ghi vì sao lệch.');
    await expectAccessible(editor);
  });

  step('with an explanation it is published with the notice', async () => {
    await editor.keyboard.insertText(why);
    await expectText(editor, 'Mọi con số đều khớp hoặc đã có giải thích');
    await press(editor, 'Control+s');
    await until('the explanation is saved', async () => (await saved())?.rules[1]?.explanation === why);
    await expectText(editor, 'Đã lưu.');
    await announce();
    await dialog().waitFor({ state: 'hidden' });
    await until('the notice is out', async () => (await theDialogue(site.app, dialogue.id)).status === 'announced');
  });

  step('a citizen reads the table, the difference, its explanation and the plot', async () => {
    const page = await site.visit(`/d/${dialogue.slug}`, { viewport: phone, isMobile: true, hasTouch: true });
    await page.getByRole('link', { name: 'Xem số liệu và biểu đồ' }).click();
    await page.getByRole('heading', { level: 2, name: 'Giải quyết hồ sơ 05 tháng đầu năm' }).waitFor();
    await expectText(page, '6.100');
    await expectText(page, 'Lệch 10');
    await expectText(page, why);
    const plot = page.getByRole('img', { name: /Tiếp nhận: 6\.100.*Nộp trực tiếp: 5\.230 \(85,7.%\)/ });
    expect(await plot.locator('rect').count()).toBe(2);
    await expectAccessible(page);
    expect(await page.evaluate(async () => (await fetch('/sitemap.xml')).text())).toContain(
      `/d/${dialogue.slug}/figures<`,
    );
  });
});
