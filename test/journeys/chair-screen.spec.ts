import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import {
  describeInBrowser,
  desktop,
  expectAccessible,
  journey,
  openingMs,
  projector,
  says,
  Stage,
  tablet,
} from '../support/browser.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { queueOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { callNext, nothingAsked, onFloor } from './chair.js';
import { stands } from './rooms.js';

const sentence =
  'Mưa lớn là ngõ 42 ngập đến đầu gối, nước tràn vào nhà dân, rác trôi khắp ngõ, người già trẻ nhỏ không đi lại được. ';
/** The longest that has to be seen whole. */
const whole = `Câu đủ dài. ${sentence}${sentence}`.slice(0, 239).trimEnd() + '?';
const longer = `Câu quá dài. ${sentence.repeat(6)}`.trim();

describeInBrowser("the chair's screen", () => {
  const step = journey(() => stage);
  let stage: Stage;
  let dialogue: Dialogue;
  let chair: Page;
  let operator: Page;

  const screen = async (role: 'chair' | 'operator', name: string): Promise<Page> => {
    const { headers } = await signIn(stage.house, role, { name });
    return stage.visit(`/chair/${dialogue.id}`, { headers, viewport: tablet });
  };
  const turns = async (): Promise<number> => {
    const [row] = await stage.house.reader.rows<{ n: number }>('SELECT count(*) AS n FROM turn', []);
    return Number(row?.n);
  };
  /** How high a letter of the question is, and whether any of it is out of sight. */
  const look = (page: Page) =>
    page.locator('h2.q').evaluate((q) => ({
      share: Number.parseFloat(getComputedStyle(q).fontSize) / innerHeight,
      isCut: q.scrollHeight > q.clientHeight + 2 || q.getBoundingClientRect().bottom > innerHeight,
      scrolled: q.scrollTop,
    }));

  beforeAll(async () => {
    stage = await Stage.open({ now: '2026-12-14T01:00:00Z' });
    const { home } = await seedOrganisation(stage.house);
    dialogue = await goLive(stage.house, await planDialogue(stage.house, home, { heldOn: '2026-12-14' }));
    for (const text of [whole, longer, 'Đèn đường ngõ 7 hỏng đã lâu, ai sửa?', 'Sổ đỏ của tôi bao giờ có?'])
      await queueOpinion(stage.house, dialogue, { text });
    chair = await screen('chair', 'Phạm Văn Mẫu');
    operator = await screen('operator', 'Lê Thị Ví Dụ');
    for (const page of [chair, operator]) await says(page, /Đang chờ gọi\s+4/);
  }, openingMs);

  afterAll(() => stage.close());

  step('names the chair, and who presses for them', async () => {
    await says(chair, 'Chủ trì: Phạm Văn Mẫu');
    await says(operator, 'Người bấm: Lê Thị Ví Dụ');
    await expectAccessible(chair);
  });

  step('shows 240 characters whole, each letter a twentieth of the screen', async () => {
    expect(whole).toHaveLength(240);
    await callNext(chair, whole);
    for (const size of [tablet, desktop, projector]) {
      await chair.setViewportSize(size);
      const { share, isCut } = await look(chair);
      expect({ size, isCut, isLarge: share >= 0.05 }).toEqual({ size, isCut: false, isLarge: true });
    }
    await chair.setViewportSize(tablet);
    await expectAccessible(chair);
  });

  step('moves a longer text when told to, and not when the glass is brushed', async () => {
    await callNext(chair, longer);
    expect(await look(chair)).toMatchObject({ isCut: true, scrolled: 0 });
    await chair.locator('h2.q').hover();
    await chair.mouse.wheel(0, 400);
    await chair.getByRole('button', { name: 'Đọc tiếp' }).waitFor();
    expect((await look(chair)).scrolled).toBe(0);
    await chair.getByRole('button', { name: 'Đọc tiếp' }).click();
    const { scrolled, share } = await look(chair);
    expect(scrolled).toBeGreaterThan(0);
    expect(share).toBeGreaterThanOrEqual(0.05);
    await chair.keyboard.press('PageUp');
    expect((await look(chair)).scrolled).toBe(0);
  });

  step('refuses a press that was on its way when another hand changed the floor, and skips nothing', async () => {
    stage.forgive(/status of 409/);
    await onFloor(operator, longer).waitFor();
    await operator.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Mời câu tiếp'));
      const before = document.querySelector('h2.q')?.textContent;
      new MutationObserver((_, watching) => {
        if (document.querySelector('h2.q')?.textContent === before) return;
        watching.disconnect();
        setTimeout(() => button?.click(), 150);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const before = await turns();
    await callNext(chair, 'Đèn đường ngõ 7 hỏng đã lâu, ai sửa?');
    await operator.getByRole('navigation', { name: 'Hàng chờ' }).getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    await onFloor(operator, 'Đèn đường ngõ 7 hỏng đã lâu, ai sửa?').waitFor();
    expect(await turns()).toBe(before + 1);
  });

  step('answers several questions together after they were heard', async () => {
    await chair.getByRole('button', { name: 'Gom, trả lời chung' }).click();
    await says(chair, 'Đã nghe 1 câu, chờ trả lời chung');
    await callNext(chair, 'Sổ đỏ của tôi bao giờ có?');
    await says(chair, 'Đã nghe 1 câu, chờ trả lời chung');
    await chair.getByRole('button', { name: 'Đã trả lời cả 2 câu' }).click();
    await chair.getByText(nothingAsked).waitFor();
    const decided = await stage.house.reader.rows(`SELECT 1 FROM opinion WHERE outcome = 'answered'`, []);
    expect(decided).toHaveLength(2);
  });

  step('keeps within its width while it polls, and tells the time by the server’s clock', async () => {
    stage.forgive(/WebSocket/);
    const { headers } = await signIn(stage.house, 'chair', { name: 'Phạm Văn Mẫu' });
    const page = await (await stage.device({ headers, viewport: tablet })).newPage();
    await page.routeWebSocket(/socket\.io/, (socket) => socket.close());
    await page.clock.install({ time: new Date('2026-12-13T18:00:00Z') });
    await page.goto(`/chair/${dialogue.id}`);
    expect(await page.locator('.chair').getAttribute('data-live')).toBe('connecting');
    await page.clock.runFor(6000);
    await stands(page, 'polling');
    await says(page, /lúc 08:0/);
    const { width } = await page.locator('.topbar').evaluate((bar) => ({ width: bar.scrollWidth }));
    expect(width).toBeLessThanOrEqual(tablet.width);
  });
});
