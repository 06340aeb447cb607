import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import {
  describeInBrowser,
  desktop,
  expectAccessible,
  journey,
  openingMs,
  expectText,
  Site,
  tablet,
} from '../support/site.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { guestNamed, invite } from '../support/guests.js';
import { queueOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';
import { callNext, decideAtOnce } from './chair-steps.js';
import { lookedAt } from './steps.js';

const cut = /ERR_INTERNET_DISCONNECTED|Failed to load resource/;
const question = 'Bao giờ khơi thông cống ngõ 42?';
const later = 'Bao giờ nạo vét mương tổ 5?';
const promise = 'Cuối tháng 12 phường khơi xong cống ngõ 42, chậm thì tôi xin lỗi bà con.';

interface Row {
  number: number;
  speaker: string | null;
  started_at: string;
  answering_at: string | null;
  ended_at: string | null;
  entered_at: string | null;
}

describeInBrowser('the secretary takes minutes during the dialogue', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let page: Page;
  let chair: Page;

  const turns = (): Promise<Row[]> =>
    site.app.reader.rows<Row>(
      'SELECT number, speaker, started_at, answering_at, ended_at, entered_at FROM turn ORDER BY number',
    );
  const turn = async (number: number): Promise<Row | undefined> => (await turns()).find((one) => one.number === number);
  const proceedings = () => page.getByRole('region', { name: 'Diễn biến' });
  const now = () => page.locator('section[aria-labelledby=now-title]');
  const agrees = (name: string) => page.getByRole('checkbox', { name: `${name} đồng ý ghi tên` });

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
    for (const name of ['Hoàng Thị Hoa Sen', 'Trần Văn Thí Dụ']) await invite(site.app, dialogue, guestNamed(name));
    for (const text of [question, later]) await queueOpinion(site.app, dialogue, { text });
    const secretary = await signIn(site.app, 'secretary', { name: 'Trần Thị Thí Dụ' });
    page = await site.visit(`/secretary/${dialogue.id}`, { headers: secretary.headers, viewport: desktop });
    const { headers } = await signIn(site.app, 'chair', { name: 'Phạm Văn Mẫu' });
    chair = await site.visit(`/chair/${dialogue.id}`, { headers, viewport: tablet });
    await expectText(page, 'Chưa có ai phát biểu');
  }, openingMs);

  afterAll(() => site.close());

  step('one key begins a turn; the name is entered later', async () => {
    await page.keyboard.press('b');
    await now().getByText('Chưa rõ ai').waitFor();
    await page.keyboard.type('hoa sen');
    await page.getByRole('option', { name: /Hoàng Thị Hoa Sen/ }).waitFor();
    await page.keyboard.press('Enter');
    await until('the speaker is recorded', async () => (await turn(1))?.speaker === 'Hoàng Thị Hoa Sen');
    await proceedings().getByText('Lượt 1: Hoàng Thị Hoa Sen').waitFor();
  });

  step('two matters are split off during the turn, each with its number and a slip', async () => {
    await page.getByRole('textbox', { name: 'Ý kiến vừa nêu' }).fill('Đèn đường ngõ 7 hỏng đã một tháng.');
    await page.keyboard.press('Enter');
    await proceedings().getByText(`${dialogue.numberPrefix}/003`).waitFor();
    await page.keyboard.type('Xe rác qua ngõ lúc 22 giờ, người già khó ngủ.');
    await page.keyboard.press('Enter');
    await proceedings().getByText(`${dialogue.numberPrefix}/004`).waitFor();
    const slips = page.getByRole('region', { name: 'Phiếu chưa đưa' });
    for (const number of ['003', '004']) await slips.getByText(`${dialogue.numberPrefix}/${number}`).waitFor();
    await chair.getByText('Đèn đường ngõ 7 hỏng').first().waitFor();
    await expectAccessible(page);
  });

  step('the answer is measured apart from the speech, and the turn ends', async () => {
    await page.keyboard.press('Escape');
    site.app.clock.advance(60_000);
    await page.keyboard.press('a');
    await until('the answer has begun', async () => (await turn(1))?.answering_at !== null);
    site.app.clock.advance(30_000);
    await page.keyboard.press('e');
    await until('the turn has ended', async () => (await turn(1))?.ended_at !== null);
    await expectText(page, 'Chưa có ai phát biểu');
  });

  step('consent of one speaker is not used for the next', async () => {
    await page.keyboard.press('b');
    await page.keyboard.type('Lê Văn Cây');
    await page.keyboard.press('Enter');
    await agrees('Lê Văn Cây').check();
    const phone = page.getByRole('textbox', { name: 'Điện thoại' });
    await phone.fill('0900000111');
    await proceedings().getByText('Lượt 2: Lê Văn Cây').waitFor();
    expect(await agrees('Lê Văn Cây').isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await now().getByText('Chưa rõ ai').waitFor();
    await page.keyboard.type('thi du');
    await page.keyboard.press('Enter');
    await agrees('Trần Văn Thí Dụ').waitFor();
    expect(await agrees('Trần Văn Thí Dụ').isChecked()).toBe(false);
    await agrees('Trần Văn Thí Dụ').check();
    expect(await phone.inputValue()).toBe('');
    await agrees('Trần Văn Thí Dụ').uncheck();
  });

  step('the end counts that is pressed before the server has told of the answer', async () => {
    let release = (): void => undefined;
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/turns/*/answering', async (route) => {
      await isReleased;
      await route.continue();
    });
    await page.keyboard.press('a');
    await page.keyboard.press('e');
    release();
    await until('the turn has ended', async () => (await turn(3))?.ended_at !== null);
    expect((await turn(3))?.answering_at).not.toBeNull();
    await page.unrouteAll();
  });

  step('a decision is listed as it is made, with a promise word for word', async () => {
    await chair.getByRole('timer').waitFor({ state: 'hidden' });
    await lookedAt(chair);
    await callNext(chair, question);
    await now().getByText('Lượt 4').waitFor();
    const who = page.getByRole('textbox', { name: 'Người hứa' });
    await who.fill('Trưởng phòng Mẫu');
    await page.getByRole('textbox', { name: 'Nguyên văn' }).fill(promise);
    await page.getByRole('button', { name: 'Ghi lời hứa' }).click();
    await proceedings().getByText(`“${promise}”`).waitFor();
    expect(await who.inputValue()).toBe('');
    await decideAtOnce(chair, /^Đã trả lời/);
    await proceedings().getByText('Đã trả lời').first().waitFor();
    const [kept] = await site.app.reader.rows<{ text: string; said_by: string; turn_id: string | null }>(
      'SELECT text, said_by, turn_id, opinion_id FROM pledge',
    );
    expect(kept).toEqual({
      text: promise,
      said_by: 'Trưởng phòng Mẫu',
      turn_id: expect.any(String),
      opinion_id: expect.any(String),
    });
  });

  step('a wrong name is corrected with a reason, and the old one is kept', async () => {
    await page.getByRole('button', { name: 'Đính chính lượt 1' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Người phát biểu' }).fill('Hoàng Thị Hoa Sim');
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Nghe nhầm tên.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Ghi đính chính' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await proceedings().getByText('Lượt 1: Hoàng Thị Hoa Sim').waitFor();
    const [kept] = await site.app.reader.rows('SELECT before, after, reason, maker_name FROM correction');
    expect(kept).toEqual({
      before: 'Hoàng Thị Hoa Sen',
      after: 'Hoàng Thị Hoa Sim',
      reason: 'Nghe nhầm tên.',
      maker_name: 'Trần Thị Thí Dụ',
    });
  });

  step('nothing moves while a finger is down when the chair calls the next question', async () => {
    const begin = page.getByRole('button', { name: /^Bắt đầu lượt mới/ });
    const place = await begin.boundingBox();
    await page.getByRole('button', { name: 'Đính chính lượt 4' }).hover();
    await page.mouse.down();
    await callNext(chair, later);
    await now().getByText('Lượt 5').waitFor();
    expect(await proceedings().getByText('Lượt 5').count()).toBe(0);
    expect(await begin.boundingBox()).toEqual(place);
    await page.mouse.up();
    const dialog = page.getByRole('dialog', { name: 'Đính chính lượt 4' });
    await dialog.getByRole('button', { name: 'Quay lại' }).click();
    await proceedings().getByText('Lượt 5').waitFor();
    await decideAtOnce(chair, /^Đã trả lời/);
    await expectText(page, 'Chưa có ai phát biểu');
  });

  step('offline, nothing is lost: the turn, its matter and its end are stored with their times', async () => {
    site.expectErrors(cut);
    await page.context().setOffline(true);
    await page.keyboard.press('b');
    await now().getByText('Lượt đang giữ trên máy').waitFor();
    await page.keyboard.type('thi du');
    await page.keyboard.press('Enter');
    await page
      .getByRole('textbox', { name: 'Ý kiến vừa nêu' })
      .fill('Trạm y tế nghỉ chiều thứ Sáu, tiêm chủng đi đâu?');
    await page.keyboard.press('Enter');
    await agrees('Trần Văn Thí Dụ').check();
    await expectText(page, /Mất mạng từ .*việc đang giữ trên máy này/s);
    await page.getByRole('textbox', { name: 'Nguyên văn' }).fill('Câu đang gõ dở');
    await expectAccessible(page);
    expect(await turns()).toHaveLength(5);
  });

  step('and are sent once, in order, when online again', async () => {
    site.expectErrors(cut);
    site.app.clock.advance(120_000);
    await page.context().setOffline(false);
    await until('the kept turn arrived', async () => (await turn(6))?.speaker === 'Trần Văn Thí Dụ');
    await proceedings().getByText(`${dialogue.numberPrefix}/005`).waitFor();
    expect(await turns()).toHaveLength(6);
    await until('nothing is kept', async () => !(await page.locator('body').innerText()).includes('đang giữ trên máy'));
    expect(await agrees('Trần Văn Thí Dụ').isChecked()).toBe(true);
    await page.reload();
    await until(
      'the sentence that was being typed is still there',
      async () => (await page.getByRole('textbox', { name: 'Nguyên văn' }).inputValue()) === 'Câu đang gõ dở',
    );
  });

  step('the record of the session is exported to print, with names only for a purpose', async () => {
    await page.getByRole('button', { name: 'Hồ sơ buổi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Đầy đủ tên/ }).check();
    await dialog.getByRole('textbox', { name: 'Mục đích' }).fill('Lập biên bản');
    await expectAccessible(page);
    const [record] = await Promise.all([
      page.context().waitForEvent('page'),
      dialog.getByRole('button', { name: 'Mở để in' }).click(),
    ]);
    await record.getByRole('heading', { level: 1, name: /^Hồ sơ buổi đối thoại/ }).waitFor();
    await expectText(record, 'Hoàng Thị Hoa Sim');
    await expectText(record, promise);
    expect(await record.evaluate('getComputedStyle(document.querySelector("table")).borderCollapse')).toBe('collapse');
    await expectAccessible(record);
  });
});
