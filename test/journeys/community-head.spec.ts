import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { insertAccounts } from '../support/accounts.js';
import {
  describeInBrowser,
  desktop,
  expectAccessible,
  journey,
  openingMs,
  phone,
  expectText,
  Site,
} from '../support/site.js';
import { announce, planDialogue } from '../support/dialogues.js';
import { seedOrganisation } from '../support/organisation.js';
import { signedInAt } from './steps.js';

const cut = /ERR_INTERNET_DISCONNECTED|Failed to load resource/;

describeInBrowser('people who enter opinions for others before the dialogue', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let head: Page;
  let clerk: Page;

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-07T01:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    await insertAccounts(site.app, home.id, [
      { role: 'community_head', email: 'community_head@minh-khe.example', name: 'Vũ Thị Tổ Trưởng' },
      { role: 'records_clerk', email: 'records_clerk@minh-khe.example', name: 'Đỗ Văn Thư' },
    ]);
    dialogue = await announce(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
  }, openingMs);

  afterAll(() => site.close());

  const fill = async (text: string, name: string): Promise<void> => {
    await head.getByRole('textbox', { name: 'Nội dung ý kiến' }).fill(text);
    await head.getByRole('textbox', { name: /^Họ và tên/ }).fill(name);
    await head.getByRole('checkbox', { name: /^Người gửi đồng ý/ }).check();
    await head.getByRole('button', { name: 'Ghi và lấy số' }).click();
  };

  step('the head of a neighbourhood finds the dialogue from the menu of a phone', async () => {
    head = await signedInAt(site, '/console', 'community_head@minh-khe.example', { viewport: phone, hasTouch: true });
    await head.getByRole('button', { name: 'Mở danh mục' }).click();
    await head.getByRole('dialog').getByRole('link', { name: 'Ghi hộ ý kiến' }).click();
    await head.getByRole('link', { name: new RegExp(dialogue.title.slice(0, 20)) }).click();
    await expectText(head, 'Chưa ghi ý kiến nào cho buổi này');
  });

  step('enters one person after another: the neighbourhood is kept, personal data is not', async () => {
    await head.getByRole('textbox', { name: /^Tổ dân phố/ }).fill('Tổ dân phố 5');
    await fill('Ngõ 42 cứ mưa là ngập, bao giờ khơi cống?', 'Bà Bùi Thị Ví Dụ');
    await expectText(head, `${dialogue.numberPrefix}/001`);
    await expectAccessible(head);
    await head.getByRole('button', { name: 'Ghi ý kiến khác' }).click();
    expect(await head.getByRole('textbox', { name: /^Tổ dân phố/ }).inputValue()).toBe('Tổ dân phố 5');
    expect(await head.getByRole('textbox', { name: /^Họ và tên/ }).inputValue()).toBe('');
    expect(await head.getByRole('checkbox', { name: /^Người gửi đồng ý/ }).isChecked()).toBe(false);
  });

  step('works offline, and typed text survives closing the page', async () => {
    site.expectErrors(cut);
    await head.context().setOffline(true);
    await fill('Đèn đường ngõ 7 hỏng đã một tháng.', 'Ông Lê Văn Cây');
    await expectText(head, 'Đã giữ trên máy này');
    await head.getByRole('button', { name: 'Ghi ý kiến khác' }).click();
    await head.getByRole('textbox', { name: 'Nội dung ý kiến' }).fill('Xe rác qua ngõ quá khuya');
    await head.context().setOffline(false);
    await expectText(head, `${dialogue.numberPrefix}/002`);
    await head.reload();
    await expectText(head, 'Bạn đã ghi');
    expect(await head.getByRole('textbox', { name: 'Nội dung ý kiến' }).inputValue()).toBe('Xe rác qua ngõ quá khuya');
    const rows = await site.app.reader.rows<{ channel: string; n: number }>(
      'SELECT channel, count(*) AS n FROM opinion GROUP BY channel',
    );
    expect(rows.map(({ channel, n }) => [channel, n])).toEqual([['community', 2]]);
  });

  step('sees nothing of what others have sent', async () => {
    await head.goto(`/console/dialogues/${dialogue.id}/opinions`);
    await expectText(head, 'Tài khoản này không mở được trang này');
  });

  step('the records clerk numbers a signed document, and is told if the number is taken', async () => {
    site.expectErrors(/status of 400/);
    clerk = await signedInAt(site, '/console/papers', 'records_clerk@minh-khe.example', { viewport: desktop });
    await expectText(clerk, 'Chưa ghi văn bản nào');
    for (const kind of ['plan', 'notice']) {
      await clerk.getByRole('button', { name: 'Ghi số văn bản…' }).click();
      const dialog = clerk.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Loại văn bản' }).selectOption(kind);
      await dialog.getByRole('textbox', { name: 'Số', exact: true }).fill('12');
      await dialog.getByRole('textbox', { name: 'Ký hiệu' }).fill('KH-UBND');
      await dialog.getByLabel('Ngày ký').fill('2026-12-01');
      await dialog.getByRole('textbox', { name: 'Trích yếu' }).fill('Tổ chức hội nghị đối thoại với Nhân dân');
      await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
      if (kind === 'plan') await dialog.waitFor({ state: 'hidden' });
      else await expectText(clerk, 'Số này đã dùng rồi');
    }
    await expectAccessible(clerk);
    await clerk.keyboard.press('Escape');
    await expectText(clerk, /12\/KH-UBND.*Kế hoạch/s);
  });
});
