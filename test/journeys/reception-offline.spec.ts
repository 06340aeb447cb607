import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { CheckInService } from '../../src/invitation/guest/check-in.service.js';
import { describeInBrowser, expectAccessible, journey, openingMs, phone, expectText, Site } from '../support/site.js';
import { actorOf, goLive, planDialogue } from '../support/dialogues.js';
import { guestNamed, invite } from '../support/guests.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';

const cut = /ERR_INTERNET_DISCONNECTED|Failed to load resource/;

/** The request arrives, its response is lost. */
const loseOneAnswer = `{
  const real = globalThis.fetch;
  globalThis.loses = 0;
  globalThis.fetch = async (asked, ...more) => {
    const answer = await real(asked, ...more);
    if (globalThis.loses === 0 || !asked.url?.endsWith('/check-in')) return answer;
    globalThis.loses -= 1;
    throw new TypeError('the answer was lost');
  };
}`;

/** A plain-http host other than localhost: nothing may require a secure context. */
describeInBrowser('a reception with an unreliable network', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let reception: Page;
  let doorCode = '';

  const arrivals = async (): Promise<Record<string, number>> => {
    const rows = await site.app.reader.rows<{ name: string; n: number }>(
      'SELECT name, count(*) AS n FROM registration WHERE checked_in_at IS NOT NULL GROUP BY name',
    );
    return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
  };
  const find = (typed: string): Promise<void> => reception.getByRole('searchbox').fill(typed);
  const arrive = async (typed: string, name: string): Promise<void> => {
    await find(typed);
    await reception.getByRole('button', { name: new RegExp(`^Đã đến: ${name}`) }).click();
  };

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z', host: 'doi-thoai.hall.example' });
    const { home } = await seedOrganisation(site.app);
    dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
    for (const name of ['Nguyễn Thị Mẫu Đơn', 'Trần Văn Thí Dụ', 'Bùi Thị Ví Dụ', 'Lê Văn Cây'])
      ({ doorCode } = await invite(site.app, dialogue, guestNamed(name)));
    const { headers } = await signIn(site.app, 'receptionist');
    reception = await site.visit(`/reception/${dialogue.id}`, { headers, viewport: phone });
    await expectText(reception, /0\s+trong 4 người đã đến/);
  }, openingMs);

  afterAll(() => site.close());

  step('online, an arrival is recorded at once', async () => {
    expect(await reception.evaluate('isSecureContext')).toBe(false);
    await arrive('mau don', 'Nguyễn Thị Mẫu Đơn');
    await expectText(reception, /Nguyễn Thị Mẫu Đơn.*Đã điểm danh lúc/s);
    await expectText(reception, /1\s+trong 4 người đã đến/);
  });

  step('offline, each arrival is stored with its time, and shown as such', async () => {
    site.expectErrors(cut);
    await reception.context().setOffline(true);
    await arrive('thi du', 'Trần Văn Thí Dụ');
    await expectText(reception, /Trần Văn Thí Dụ.*Đã giữ trên máy lúc/s);
    await find(doorCode);
    await reception.keyboard.press('Enter');
    await reception.getByRole('button', { name: 'Khách chưa mời' }).click();
    await reception.getByRole('textbox', { name: 'Họ và tên' }).fill('Hoàng Văn Thử');
    await reception.getByRole('button', { name: 'Ghi tên, điểm danh' }).click();
    await expectText(reception, /Mất mạng từ .*3 lượt đang giữ trên máy này/s);
    await find('thi du');
    await expectText(reception, /\d\d:\d\d, chờ gửi/);
    await expectAccessible(reception);
    expect(await arrivals()).toEqual({ 'Nguyễn Thị Mẫu Đơn': 1 });
  });

  step('an opinion is entered meanwhile, and has no number yet', async () => {
    site.expectErrors(cut);
    await reception.getByRole('button', { name: 'Ghi hộ ý kiến' }).click();
    await reception.getByRole('textbox', { name: 'Nội dung ý kiến' }).fill('Đèn đường ngõ 7 hỏng đã một tháng.');
    await reception.getByRole('textbox', { name: /^Họ và tên/ }).fill('Bùi Thị Ví Dụ');
    await reception.getByRole('checkbox', { name: /^Người gửi đồng ý/ }).check();
    await reception.getByRole('button', { name: 'Ghi và lấy số' }).click();
    await expectText(reception, 'Đã giữ trên máy này');
    await expectAccessible(reception);
    await reception.getByRole('button', { name: 'Về điểm danh' }).click();
  });

  step('everything is sent once when online again, with the original times', async () => {
    site.expectErrors(cut);
    const before = site.app.clock.ms();
    site.app.clock.advance(20 * 60_000);
    await reception.context().setOffline(false);
    await until('all arrivals are recorded', async () => Object.keys(await arrivals()).length === 4);
    expect(await arrivals()).toEqual({
      'Nguyễn Thị Mẫu Đơn': 1,
      'Trần Văn Thí Dụ': 1,
      'Lê Văn Cây': 1,
      'Hoàng Văn Thử': 1,
    });
    const rows = await site.app.reader.rows<{ checked_in_at: string }>(
      'SELECT checked_in_at FROM registration WHERE checked_in_at IS NOT NULL',
    );
    for (const row of rows) expect(Date.parse(row.checked_in_at)).toBeLessThanOrEqual(before);
    await until(
      'nothing is kept any more',
      async () => !(await reception.locator('body').innerText()).includes('đang giữ trên máy'),
    );
    await expectText(reception, /4\s+trong 5 người đã đến/);
  });

  step('the slip can be printed with number, code and PIN, and is deleted when handed over', async () => {
    await reception.getByRole('region', { name: 'Phiếu chưa đưa' }).getByText(`${dialogue.numberPrefix}/001`).waitFor();
    expect(await reception.evaluate(`Object.keys(localStorage).filter((key) => key.startsWith('slips/')).length`)).toBe(
      1,
    );
    await expectAccessible(reception);
    await reception.getByRole('button', { name: 'Đã đưa' }).click();
    expect(
      await reception.evaluate(`Object.keys(localStorage).filter((key) => /^(slips|outbox)/.test(key)).length`),
    ).toBe(0);
  });

  step('a lost response does not cause a second arrival', async () => {
    await reception.addInitScript(loseOneAnswer);
    await reception.reload();
    await expectText(reception, /4\s+trong 5 người đã đến/);
    await reception.evaluate('globalThis.loses = 1');
    await arrive('vi du', 'Bùi Thị Ví Dụ');
    await expectText(reception, /Bùi Thị Ví Dụ.*Đã điểm danh lúc/s);
    expect((await arrivals())['Bùi Thị Ví Dụ']).toBe(1);
    expect(await reception.evaluate('globalThis.loses')).toBe(0);
    const entries = await site.app.reader.rows(
      `SELECT t.id FROM trail_entry t JOIN invitation i ON i.id = t.subject_id WHERE t.verb = 'check-in' AND i.name = 'Bùi Thị Ví Dụ'`,
    );
    expect(entries).toHaveLength(1);
  });

  const walkIn = async (name: string): Promise<void> => {
    await reception.getByRole('button', { name: 'Khách chưa mời' }).click();
    await reception.getByRole('textbox', { name: 'Họ và tên' }).fill(name);
    await reception.getByRole('button', { name: 'Ghi tên, điểm danh' }).click();
  };

  step('a walk-in of a name on the list is asked about once', async () => {
    await walkIn('HOÀNG văn  thử');
    await expectText(reception, 'Đã có khách trùng tên');
    await expectAccessible(reception);
    await reception.getByRole('button', { name: 'Quay lại' }).click();
    await walkIn('Hoàng Văn Thử');
    await reception.getByRole('button', { name: 'Người khác, trùng tên' }).click();
    await until('two of this name are here', async () => (await arrivals())['Hoàng Văn Thử'] === 2);
  });

  step('a walk-in noted offline is asked about when somebody of that name came meanwhile', async () => {
    site.expectErrors(cut);
    await reception.context().setOffline(true);
    await walkIn('Cao Thị Mẫu');
    await expectText(reception, /Cao Thị Mẫu.*Đã giữ trên máy lúc/s);
    const name = 'CAO THỊ MẪU';
    const colleague = actorOf(dialogue.organisationId, 'receptionist', { dialogueId: dialogue.id });
    await site.app.nest.get(CheckInService).walkIn(colleague, dialogue.id, { kind: 'individual', name });
    await reception.context().setOffline(false);
    await reception.getByRole('button', { name: 'Người khác, trùng tên' }).click();
    await until('both are here', async () => (await arrivals())['Cao Thị Mẫu'] === 1);
    expect((await arrivals())[name]).toBe(1);
  });

  step('a code is read behind what was left in the field', async () => {
    site.expectErrors(/status of 409/);
    await find('nguyen');
    await reception.keyboard.type(doorCode);
    await reception.keyboard.press('Enter');
    await expectText(reception, /Lê Văn Cây.*đã điểm danh từ lúc/s);
    expect(await reception.getByRole('searchbox').inputValue()).toBe('');
  });

  step('who leaves the desk is told what is unfinished, and nothing of anybody stays on the device', async () => {
    await reception.goto(`/console/enter/${dialogue.id}`);
    await reception.getByRole('textbox', { name: 'Nội dung ý kiến' }).fill('Ngõ 9 chưa có nước sạch từ tháng trước.');
    await reception.getByRole('textbox', { name: /^Họ và tên/ }).fill('Lê Thị Riêng Tư');
    await reception.getByRole('checkbox', { name: /^Người gửi đồng ý/ }).check();
    await reception.getByRole('button', { name: 'Ghi và lấy số' }).click();
    await reception.getByText(`${dialogue.numberPrefix}/002`).first().waitFor();
    await reception.reload();
    await reception.getByRole('textbox', { name: /^Họ và tên/ }).fill('Phạm Thị Dở Dang');
    const kept = (): Promise<string> =>
      reception.evaluate(`JSON.stringify([{ ...localStorage }, { ...sessionStorage }])`) as Promise<string>;
    await until('the draft is kept', async () => (await kept()).includes('Phạm Thị Dở Dang'));
    expect(await kept()).toContain('Lê Thị Riêng Tư');
    await reception.getByRole('button', { name: 'Mở danh mục' }).click();
    await reception.getByRole('button', { name: 'Đăng xuất' }).click();
    const question = reception.getByRole('dialog', { name: 'Còn việc chưa xong trên máy này' });
    await question.getByText('1 việc').waitFor();
    await expectAccessible(reception);
    await question.getByRole('button', { name: 'Đăng xuất' }).click();
    await reception.waitForURL('**/sign-in');
    expect(await kept()).not.toMatch(/Riêng Tư|Dở Dang|Ngõ 9|slips|outbox|draft/);
  });
});
