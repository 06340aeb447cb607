import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import type { OpinionReceiptView } from '../../src/opinion/submission/dto/receipt.view.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { queueOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { type SignedIn, signIn } from '../support/sign-in.js';
import {
  describeInBrowser,
  desktop,
  expectAccessible,
  expectText,
  journey,
  openingMs,
  phone,
  Site,
  tablet,
} from '../support/site.js';
import { callNext, conclude, decideAtOnce } from './chair-steps.js';
import { answerDialog, track } from './steps.js';

const question = 'Xe rác qua ngõ 7 lúc 22 giờ, người già khó thức. Xin đổi giờ.';
const later = 'Bao giờ sửa sân bóng tổ dân phố 3?';
const words = 'Từ ngày 01/12, xe rác qua ngõ 7 lúc 19 giờ 30.';
const told = `${words} Cần gấp xin gọi 0900 000 214.`;
const corrected = `${words} Ngày mưa có thể muộn 30 phút.`;

describeInBrowser('a reply given in the hall, from the decision to its author', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let receipt: OpinionReceiptView;
  let secretary: SignedIn;
  let organiser: SignedIn;
  let desk: Page;

  const open = (who: SignedIn): Promise<Page> =>
    site.visit(`/console/dialogues/${dialogue.id}/results`, { headers: who.headers, viewport: desktop });
  const reply = (page: Page) => page.getByRole('textbox', { name: 'Lời trả lời sẽ công bố' });
  const row = (page: Page, number: string) => page.getByRole('button', { name: new RegExp(`^Số ${number} `) });

  beforeAll(async () => {
    site = await Site.open({ now: '2026-11-26T01:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-11-26' }));
    receipt = await queueOpinion(site.app, dialogue, { text: question });
    await queueOpinion(site.app, dialogue, { text: later });
    secretary = await signIn(site.app, 'secretary', { name: 'Trần Thị Thí Dụ' });
    organiser = await signIn(site.app, 'organiser', { name: 'Đinh Thị Duyệt' });
  }, openingMs);

  afterAll(() => site.close());

  step('the chair answers two questions in the hall and concludes', async () => {
    const { headers } = await signIn(site.app, 'chair', { name: 'Phạm Văn Mẫu' });
    const chair = await site.visit(`/chair/${dialogue.id}`, { headers, viewport: tablet });
    for (const asked of [question, later]) {
      await callNext(chair, asked);
      await decideAtOnce(chair, /^Đã trả lời/);
    }
    await conclude(chair);
    await chair.close();
  });

  step('the secretary is told which results have no words, and begins to write by keyboard', async () => {
    desk = await open(secretary);
    await expectText(desk, '2 kết quả chưa có lời để công bố');
    await expectText(desk, /Hạn công bố: Chủ\snhật\s06\/12/);
    await desk.keyboard.press('j');
    await reply(desk).fill(told);
    await expectText(desk, 'Có thông tin liên hệ: 0900 000 214');
    await desk.keyboard.press('Control+Enter');
    await expectText(desk, 'Sửa lời, hoặc xác nhận người đó đã đồng ý.');
    await expectAccessible(desk);
  });

  step('half a text outlives a lost network and a closed page', async () => {
    site.expectErrors(/ERR_INTERNET_DISCONNECTED/);
    await reply(desk).fill(words);
    await desk.context().setOffline(true);
    await reply(desk).press('Control+Enter');
    await expectText(desk, 'Không kết nối được máy chủ');
    await desk.context().setOffline(false);
    const again = await desk.context().newPage();
    await desk.close();
    desk = again;
    await desk.goto(`/console/dialogues/${dialogue.id}/results`);
    await row(desk, '1').click();
    await expectText(desk, 'Máy này còn giữ lời bạn viết dở');
    expect(await reply(desk).inputValue()).toBe(words);
  });

  step('saved, it waits for its check, and the next one is open', async () => {
    await reply(desk).press('Control+Enter');
    await expectText(desk, 'Chờ soát: 1');
    await row(desk, '2').and(desk.locator('[aria-expanded=true]')).waitFor();
    await reply(desk).and(desk.locator(':focus')).waitFor();
    await expectText(desk, '2 kết quả chưa có lời để công bố');
  });

  step('of two who write at once the second is shown the words of the first', async () => {
    site.expectErrors(/status of 409/);
    const other = await open(organiser);
    await row(other, '1').click();
    await reply(other).fill(corrected);
    await row(desk, '1').click();
    await reply(desk).fill('Lời của người ghi trước.');
    await desk.getByRole('button', { name: 'Lưu, chuyển soát' }).click();
    await row(desk, '2').and(desk.locator('[aria-expanded=true]')).waitFor();
    await reply(other).press('Control+Enter');
    await expectText(other, 'Trần Thị Thí Dụ vừa ghi lời khác');
    await expectText(other, 'Lời của người ghi trước.');
    expect(await reply(other).inputValue()).toBe(corrected);
    await expectAccessible(other);
    await other.getByRole('button', { name: 'Giữ lời của tôi' }).click();
    await reply(other).press('Control+Enter');
    await row(other, '2').and(other.locator('[aria-expanded=true]')).waitFor();
    await row(other, '1').click();
    await expectText(other, 'Người khác soát lời này');
    await other.close();
  });

  step('another person checks it and sees the page as everybody will', async () => {
    await desk.reload();
    await row(desk, '1').click();
    await desk.getByRole('button', { name: 'Đúng, cho công bố' }).click();
    await expectText(desk, 'Đã soát: 1');
    await expectText(desk, '1 kết quả chưa có lời để công bố');
    const preview = desk.context().waitForEvent('page');
    await desk.getByRole('link', { name: 'Xem trước trang này' }).click();
    const page = await preview;
    await expectText(page, corrected);
    await expectText(page, 'Bản xem trước');
    await expectAccessible(page);
    await page.close();
  });

  step('publishing says what will be read and what has no words, and the author reads them with the code', async () => {
    const office = await open(organiser);
    await answerDialog(office, 'Công bố kết quả…', 'Công bố kết quả', async () => {
      await expectText(office, '1 lời trả lời tại hội nghị sẽ đọc được ngay.');
      await expectText(office, '1 ý kiến chưa có lời');
    });
    await expectText(office, 'Kết quả đã công bố');
    const citizen = await site.visit('/track', { viewport: phone });
    const read = await track(citizen, { number: receipt.publicNumber, code: receipt.trackingCode }, '0123');
    expect(read).toContain(corrected);
  });
});
