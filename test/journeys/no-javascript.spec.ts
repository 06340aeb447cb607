import type { Page } from 'playwright-core';
import { desktop, describeInBrowser, expectAccessible, journey, openingMs, phone, Site } from '../support/site.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { seedOrganisation } from '../support/organisation.js';
import { sumsOf } from '../support/opinions.js';

const question = 'Hồ sơ cấp giấy chứng nhận của tôi nộp từ tháng 6, ba lần bổ sung, đến nay chưa có kết quả.';

describeInBrowser('a citizen whose browser runs no scripts', () => {
  const step = journey(() => site);
  let site: Site;
  let page: Page;
  let dialogueId: string;
  let slug: string;
  const receipt = { number: '', code: '' };

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    const dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
    dialogueId = dialogue.id;
    slug = dialogue.slug;
    page = await site.visit('/', { javaScriptEnabled: false, viewport: phone });
  }, openingMs);

  afterAll(() => site.close());

  const fill = async (): Promise<void> => {
    await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(question);
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Nguyễn Thị Mẫu Đơn');
    await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('0900 000 123');
    await page.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).check();
  };

  step('finds the dialogue on the portal and its form', async () => {
    await page.getByRole('link', { name: 'Đối thoại với Nhân dân về thủ tục hành chính' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đối thoại với Nhân dân về thủ tục hành chính' }).waitFor();
    await page.getByRole('link', { name: 'Gửi ý kiến' }).click();
    await page.getByRole('heading', { level: 1, name: 'Gửi ý kiến' }).waitFor();
  });

  step('reads what is not accepted, and where to go with it', async () => {
    await page.getByText('Trường hợp không tiếp nhận').click();
    await page.getByText('Nội dung là tố cáo').waitFor();
    expect(await page.locator('dd').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('Trụ sở Tiếp công dân')]),
    );
  });

  step('sees errors at the fields, and keeps what was typed', async () => {
    site.expectErrors(/status of 400/);
    await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(question);
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Nguyễn Thị Mẫu Đơn');
    await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('12');
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();

    await page.getByRole('alert').waitFor();
    expect(await page.title()).toMatch(/^Có 2 chỗ cần sửa/);
    const phoneField = page.getByRole('textbox', { name: 'Số điện thoại' });
    expect(await phoneField.getAttribute('aria-invalid')).toBe('true');
    const described = await phoneField.getAttribute('aria-describedby');
    const explanation = await Promise.all((described ?? '').split(' ').map((id) => page.locator(`#${id}`).innerText()));
    expect(explanation.join(' ')).toMatch(/điện thoại/);
    expect(await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).inputValue()).toBe(question);
    expect(await page.getByRole('textbox', { name: 'Họ và tên' }).inputValue()).toBe('Nguyễn Thị Mẫu Đơn');
    expect((await sumsOf(site.app, dialogueId)).received).toBe(0);
  });

  step('gets number, code and receipt once it is corrected', async () => {
    await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('0900 000 123');
    await page.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).check();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();

    await page.getByRole('heading', { level: 1, name: 'Đã nhận ý kiến của bạn' }).waitFor();
    const text = await page.getByRole('main').innerText();
    receipt.number = /MK-2026-\d\/\d{3}/.exec(text)?.[0] ?? '';
    receipt.code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
    expect(receipt.number).toMatch(/\/001$/);
    expect(receipt.code).not.toBe('');
  });

  step('has sent one opinion, even if the form is posted again', async () => {
    await page.reload();
    await page.reload();

    await page.getByRole('heading', { level: 1, name: 'Đã nhận ý kiến của bạn' }).waitFor();
    const text = await page.getByRole('main').innerText();
    expect(text).toContain(receipt.number);
    expect(text).toContain(receipt.code);
    expect((await sumsOf(site.app, dialogueId)).received).toBe(1);
  });

  step('has still sent one after going back and sending the same again', async () => {
    await page.goto(`/d/${slug}/submit`);
    await fill();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đã nhận ý kiến của bạn' }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain(receipt.code);
    expect((await sumsOf(site.app, dialogueId)).received).toBe(1);
  });

  step('looks it up with code and four digits; wrong ones find nothing', async () => {
    site.expectErrors(/status of 404/);
    await page.getByRole('link', { name: 'Theo dõi ý kiến này' }).click();
    const ask = async (pin: string): Promise<void> => {
      await page.getByRole('textbox', { name: 'Mã tra cứu' }).fill(receipt.code.toLowerCase().replaceAll('-', ' '));
      await page.getByRole('textbox', { name: /^Bốn số cuối/ }).fill(pin);
      await page.getByRole('button', { name: 'Xem' }).click();
    };
    await ask('9999');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain(question);

    await ask('0123');
    await page.getByText(question).waitFor();
    expect(await page.getByRole('main').innerText()).toContain(receipt.number);
    expect(page.url()).not.toContain(receipt.code);
  });

  step('reads the same pages in English', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Tiếng Việt' }).waitFor();
    await page.goto('/track');
    await page.getByLabel('Tracking code').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  step('its pages are accessible', async () => {
    for (const path of ['/', '/track']) await expectAccessible(await site.visit(path, { viewport: desktop }));
  });
});
