import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { describeInBrowser, expectAccessible, journey, openingMs, phone, expectText, Site } from '../support/site.js';
import { ApiClient } from '../support/api-client.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { postReply, queueOpinion, theOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';
import { type Receipt, isShown, track } from './steps.js';
import { nextOf, seenNow } from '../support/presses.js';

const asked = 'Bao giờ phường khơi thông cống ngõ 42?';
const mine = 'Sổ đỏ của tôi nộp từ tháng 6, bao giờ có?';
const last = 'Đèn đường ngõ 7 hỏng đã lâu, ai sửa?';
const cheapPhone = { viewport: phone, isMobile: true, hasTouch: true };

describeInBrowser('a phone in the hall, from the short code to "was it really solved?"', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let citizen: Page;
  let neighbour: Page;
  let receipt: Receipt;
  let moderation: ApiClient;
  let chair: ApiClient;
  let office: ApiClient;
  let onFloor: string | null = null;

  const region = (name: string) => citizen.getByRole('region', { name, exact: true });
  const seen = () => seenNow(site.app, dialogue.id);
  const call = async (): Promise<void> => {
    const opinionId = await nextOf(site.app, dialogue.id);
    await chair.post(`dialogues/${dialogue.id}/floor/call`, { seen: await seen(), opinionId });
    const [row] = await site.app.reader.rows<{ opinion_id: string }>(
      'SELECT opinion_id FROM floor WHERE dialogue_id = ?',
      [dialogue.id],
    );
    onFloor = row?.opinion_id ?? null;
  };
  const decide = async (): Promise<void> => {
    const { id, version } = await theOpinion(site.app, onFloor as string);
    const given = { outcome: 'answered', words: 'Đã trả lời tại hội nghị.' };
    await chair.post(`opinions/${id}/decision`, { version, seen: await seen(), ...given });
    onFloor = null;
  };

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
    await queueOpinion(site.app, dialogue, { text: asked, phone: '+84900000777' });
    moderation = new ApiClient(site.app, await signIn(site.app, 'moderator'));
    chair = new ApiClient(site.app, await signIn(site.app, 'chair'));
    office = new ApiClient(site.app, await signIn(site.app, 'organiser'));
  }, openingMs);

  afterAll(() => site.close());

  step('joins with the code on the hall’s screen; a wrong one is refused', async () => {
    site.expectErrors(/status of 404/);
    citizen = await site.visit('/', cheapPhone);
    await citizen.getByRole('textbox', { name: 'Mã trên màn hình hội trường' }).fill('zzz');
    await citizen.getByRole('button', { name: 'Vào' }).click();
    await expectText(citizen, 'Không có buổi đối thoại nào mang mã này');
    const code = dialogue.joinCode ?? '';
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
    await citizen.getByRole('textbox', { name: 'Mã trên màn hình hội trường' }).fill(typed);
    await citizen.getByRole('button', { name: 'Vào' }).click();
    await citizen.getByRole('heading', { level: 1, name: dialogue.title }).waitFor();
    await isShown(citizen, 'live');
  });

  step('supports an opinion, withdraws the support, and supports it again', async () => {
    const button = region('Người khác đang hỏi').getByRole('button', { name: 'Tôi cũng quan tâm' });
    await button.click();
    await expectText(citizen, '1 người');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    await expectText(citizen, '0 người');
    await button.click();
    await expectText(citizen, '1 người');
    await citizen.reload();
    await until('the press is still there', async () => (await button.getAttribute('aria-pressed')) === 'true');
  });

  step('sends an own opinion, and wants to speak about it', async () => {
    await citizen.getByRole('link', { name: 'Gửi ý kiến' }).click();
    await citizen.getByRole('heading', { level: 1, name: 'Gửi ý kiến' }).waitFor();
    await citizen.getByRole('checkbox', { name: /phát biểu tại hội trường/ }).check();
    await citizen.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(mine);
    await citizen.getByRole('textbox', { name: 'Họ và tên' }).fill('Nguyễn Thị Mẫu Đơn');
    await citizen.getByRole('textbox', { name: 'Số điện thoại' }).fill('0900 000 123');
    await citizen.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).check();
    await citizen.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await citizen.getByRole('heading', { level: 1, name: 'Đã nhận ý kiến của bạn' }).waitFor();
    const text = await citizen.getByRole('main').innerText();
    receipt = {
      number: /\S+\/\d{3}/.exec(text)?.[0] ?? '',
      code: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '',
    };
    await citizen.emulateMedia({ media: 'print' });
    expect(await citizen.getByRole('main').innerText()).toMatch(/Tra cứu tại http:\/\/\S+\/track/);
    await citizen.getByRole('img', { name: /^Mã QR/ }).waitFor();
    expect(await citizen.getByRole('link', { name: 'Theo dõi ý kiến này' }).isVisible()).toBe(false);
    await citizen.emulateMedia({ media: 'screen' });
    await citizen.getByRole('link', { name: 'Về trang buổi đối thoại' }).click();
    await region('Ý kiến của bạn').getByText('Đã gửi', { exact: true }).waitFor();
    await isShown(citizen, 'live');
  });

  step('sees that it was accepted, without a reload', async () => {
    const { id } = await theOwn();
    await moderation.post(`opinions/${id}/accept`, { version: 1 });
    await region('Ý kiến của bạn').getByText('Đã tiếp nhận', { exact: true }).waitFor();
    await region('Đang hỏi').getByText(receipt.number).waitFor();
    await expectText(citizen, '2 ý kiến chờ mời');
    await expectAccessible(citizen);
  });

  step('cannot support an own opinion, with or without scripts', async () => {
    neighbour = await site.visit(`/j/${dialogue.joinCode}`, { ...cheapPhone, javaScriptEnabled: false });
    await neighbour.getByRole('heading', { level: 1, name: dialogue.title }).waitFor();
    const own = neighbour.getByRole('article').filter({ hasText: mine });
    await own.getByRole('button', { name: 'Tôi cũng quan tâm' }).click();
    await own.getByText('1 người').waitFor();
    expect(await own.getByRole('button', { name: 'Tôi cũng quan tâm' }).getAttribute('aria-pressed')).toBe('true');
    await neighbour.goto(`/d/${dialogue.slug}/opinions?q=so+do`);
    expect(await neighbour.locator('mark').allInnerTexts()).toEqual(['Sổ', 'đỏ']);
    await citizen.goto(`/d/${dialogue.slug}/opinions`);
    await citizen.getByRole('article').filter({ hasText: mine }).getByText('Ý kiến của bạn').waitFor();
  });

  step('follows the floor; nothing changes while a finger is on the screen', async () => {
    await citizen.goto(`/d/${dialogue.slug}`);
    await isShown(citizen, 'live');
    await call();
    await region('Đang hỏi').getByText(asked).waitFor();
    await region('Đang hỏi').getByRole('timer').waitFor();
    await expectText(citizen, 'Thời gian phát biểu');
    await chair.post(`dialogues/${dialogue.id}/floor/timer`, { seen: await seen(), action: 'answer' });
    await expectText(citizen, 'Thời gian trả lời');
    await chair.post(`dialogues/${dialogue.id}/floor/collect`, { seen: await seen() });
    await region('Đang hỏi').getByText('Trả lời chung', { exact: true }).waitFor();
    await region('Đang hỏi').getByText(`${dialogue.numberPrefix}/001`).waitFor();
    await decide();
    await region('Đang hỏi').getByText('Chưa có câu hỏi nào đang được hỏi.').waitFor();
    await expectText(citizen, /Đã nêu tại hội nghị, chờ công bố kết quả\s*1/);
    await citizen.getByRole('heading', { level: 1 }).hover();
    await citizen.mouse.down();
    await call();
    await until('the phone has the frame', async () =>
      site.framesOf(citizen).some((frame) => frame.includes(`"publicNumber":"${receipt.number}","version"`)),
    );
    expect(await region('Đang hỏi').innerText()).not.toContain(mine);
    await citizen.mouse.up();
    await region('Đang hỏi').getByText(mine).waitFor();
    await region('Ý kiến của bạn').getByText('Đang hỏi', { exact: true }).waitFor();
  });

  step('is told "heard" until the outcomes are published', async () => {
    await decide();
    await region('Ý kiến của bạn').getByText('Đã nghe', { exact: true }).waitFor();
    const more = await queueOpinion(site.app, dialogue, { text: last });
    await moderation.post(`opinions/${more.id}/withdraw`, { version: 2, reason: 'Gọi điện xin rút' });
    await office.post(`dialogues/${dialogue.id}/conclude`);
    await expectText(citizen, 'Buổi đối thoại đã kết luận.');
    await office.post(`dialogues/${dialogue.id}/publish-outcomes`);
    const spoken = await track(citizen, receipt, '0123');
    expect(spoken).toContain('Đã trả lời trực tiếp tại hội nghị, lời ghi sẽ được đăng.');
    expect(spoken).not.toContain('Việc này đã xong với bạn chưa?');
    await postReply(site.app, (await theOwn()).id, 'Giấy được trả tận nhà trong tuần.');
    const written = await track(citizen, receipt, '0123');
    expect(written).toContain('Giấy được trả tận nhà trong tuần.');
    expect(written).toContain('Việc này đã xong với bạn chưa?');
    await expectAccessible(citizen);
  });

  step('rates the answer, and changes the rating', async () => {
    await citizen.getByRole('button', { name: 'Gửi đánh giá' }).click();
    site.expectErrors(/status of 400/);
    await citizen.getByRole('alert').waitFor();
    await citizen.getByRole('radio', { name: 'Xong một phần' }).check();
    await citizen.getByRole('textbox', { name: /^Còn vướng chỗ nào, hoặc/ }).fill('Chưa nhận được giấy.');
    await citizen.getByRole('button', { name: 'Gửi đánh giá' }).click();
    await expectText(citizen, 'Đã ghi đánh giá của bạn.');
    await expectText(citizen, 'Bạn đã trả lời: Xong một phần');
    await citizen.getByRole('radio', { name: 'Chưa xong' }).check();
    await citizen.getByRole('button', { name: 'Đổi đánh giá' }).click();
    await expectText(citizen, 'Bạn đã trả lời: Chưa xong');
  });

  step('reopens it, once', async () => {
    await citizen
      .getByRole('textbox', { name: 'Còn vướng chỗ nào?' })
      .fill('Đã trả lời nhưng tôi vẫn chưa nhận được giấy.');
    await citizen.getByRole('button', { name: 'Đề nghị xem xét lại' }).click();
    await expectText(citizen, 'Đã nhận đề nghị xem xét lại.');
    for (const name of ['Đề nghị xem xét lại', 'Đổi đánh giá'])
      expect(await citizen.getByRole('button', { name }).count()).toBe(0);
    await expectAccessible(citizen);
    const report = (await office.get(`reports/dialogues/${dialogue.id}`)) as unknown as { ratings: object };
    expect(report.ratings).toEqual({ solved: 0, partly: 0, unsolved: 1 });
  });

  async function theOwn() {
    const number = Number(receipt.number.split('/').at(-1));
    const [row] = await site.app.reader.rows<{ id: string }>(
      'SELECT id FROM opinion WHERE dialogue_id = ? AND number = ?',
      [dialogue.id, number],
    );
    return { id: row?.id ?? '' };
  }
});
