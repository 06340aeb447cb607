import type { Page } from 'playwright-core';
import { IsNull } from 'typeorm';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { FloorDecisionService } from '../../src/floor/decision/floor-decision.service.js';
import { Turn } from '../../src/floor/floor.entity.js';
import { NoteService } from '../../src/floor/note/note.service.js';
import {
  describeInBrowser,
  desktop,
  expectAccessible,
  journey,
  openingMs,
  projector,
  expectText,
  Site,
  tablet,
} from '../support/site.js';
import { actorOf, goLive, planDialogue } from '../support/dialogues.js';
import { queueOpinion, theOpinion } from '../support/opinions.js';
import { seedOrganisation, type SeededOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';
import { callNext, conclude, decisions, nothingAsked, onFloor, undo } from './chair-steps.js';
import { isShown } from './steps.js';

const sentence =
  'Mưa lớn là ngõ 42 ngập đến đầu gối, nước tràn vào nhà dân, rác trôi khắp ngõ, người già trẻ nhỏ không đi lại được. ';
/** The longest question that must be shown completely. */
const whole = `Câu đủ dài. ${sentence}${sentence}`.slice(0, 239).trimEnd() + '?';
const longer = `Câu quá dài. ${sentence.repeat(6)}`.trim();
const lamp = 'Đèn đường ngõ 7 hỏng đã lâu, ai sửa?';
const landTitle = 'Sổ đỏ của tôi bao giờ có?';
const market = 'Chợ tạm đầu ngõ 3 bao giờ dời đi?';

describeInBrowser("the chair's screen", () => {
  const step = journey(() => site);
  let site: Site;
  let home: SeededOrganisation;
  let dialogue: Dialogue;
  const ids: Record<string, string> = {};
  let chair: Page;
  let operator: Page;

  const screen = async (role: 'chair' | 'operator', name: string): Promise<Page> => {
    const { headers } = await signIn(site.app, role, { name });
    return site.visit(`/chair/${dialogue.id}`, { headers, viewport: tablet });
  };
  const turns = async (): Promise<number> => {
    const [row] = await site.app.reader.rows<{ n: number }>('SELECT count(*) AS n FROM turn', []);
    return Number(row?.n);
  };
  const onwards = (page: Page) => page.getByRole('button', { name: 'Đọc tiếp' });
  const seesWhole = async (): Promise<void> => {
    for (const size of [tablet, desktop, projector]) {
      await chair.setViewportSize(size);
      const { share, isCut } = await look(chair);
      expect({ size, isCut, isLarge: share >= 0.05 }).toEqual({ size, isCut: false, isLarge: true });
    }
    await chair.setViewportSize(tablet);
  };
  const departmentsOffered = async (page: Page): Promise<string[]> => {
    const names = await decisions(page).getByRole('rowheader').allInnerTexts();
    return names.map((name) => name.replaceAll('\u00a0', ' '));
  };
  const show = async (page: Page, opener: string, slide: RegExp): Promise<void> => {
    await page.getByRole('button', { name: opener }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: slide }).check();
    await dialog.getByRole('button', { name: 'Chiếu', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  /** The letter height of the question, and whether it is cut off. */
  const look = (page: Page) =>
    page.locator('h2.q').evaluate((q) => ({
      share: Number.parseFloat(getComputedStyle(q).fontSize) / innerHeight,
      isCut: q.scrollHeight > q.clientHeight + 2 || q.getBoundingClientRect().bottom > innerHeight,
      scrolled: q.scrollTop,
    }));

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z' });
    ({ home } = await seedOrganisation(site.app));
    dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
    for (const text of [whole, longer, lamp, landTitle, market])
      ids[text] = (await queueOpinion(site.app, dialogue, { text })).id;
    chair = await screen('chair', 'Phạm Văn Mẫu');
    operator = await screen('operator', 'Lê Thị Ví Dụ');
    for (const page of [chair, operator]) await expectText(page, /Đang chờ gọi\s+5/);
  }, openingMs);

  afterAll(() => site.close());

  step('names the chair, and who presses for them', async () => {
    await expectText(chair, 'Chủ trì: Phạm Văn Mẫu');
    await expectText(operator, 'Người bấm: Lê Thị Ví Dụ');
  });

  step('shows 240 characters completely, each letter a twentieth of the screen high', async () => {
    expect(whole).toHaveLength(240);
    await callNext(chair, whole);
    await seesWhole();
  });

  step('shows them completely with a note too, which takes space from the queue', async () => {
    const before = await chair.locator('.question').boundingBox();
    const words = `Đề nghị nhắc hội trường nói ngắn. ${sentence.repeat(3)}`.trim();
    await site.app.nest.get(NoteService).send(actorOf(home.id, 'moderator'), dialogue.id, words);
    const seen = chair.getByRole('button', { name: 'Đã xem' });
    await seen.waitFor();
    await seesWhole();
    expect(await chair.locator('.question').boundingBox()).toEqual(before);
    await seen.click();
    await seen.waitFor({ state: 'hidden' });
  });

  step('offers paging exactly while a line is cut off', async () => {
    await chair.setViewportSize({ ...tablet, height: 690 });
    await onwards(chair).waitFor();
    expect(await look(chair)).toMatchObject({ isCut: true });
    await chair.setViewportSize(tablet);
    await onwards(chair).waitFor({ state: 'hidden' });
    expect(await look(chair)).toMatchObject({ isCut: false });
  });

  step('does not reorder departments while others decide; the next question has its own order', async () => {
    const offered = await departmentsOffered(chair);
    const leadDepartmentId = home.departments['Hành chính công'] as string;
    expect(offered.join()).not.toContain('Hành chính công');
    await site.app.nest.get(FloorDecisionService).decide(actorOf(home.id, 'chair'), ids[market] as string, {
      version: (await theOpinion(site.app, ids[market] as string)).version,
      seen: null,
      outcome: 'assigned',
      assignments: [{ leadDepartmentId, workingDays: 10 }],
    });
    await expectText(chair, /Đang chờ gọi\s+3/);
    expect(await departmentsOffered(chair)).toEqual(offered);
  });

  step('pages a longer text by button, not by accidental swipes', async () => {
    await callNext(chair, longer);
    await until(
      'the department that was given most comes first',
      async () => (await departmentsOffered(chair))[0]?.includes('Hành chính công') === true,
    );
    expect(await look(chair)).toMatchObject({ isCut: true, scrolled: 0 });
    await chair.locator('h2.q').hover();
    await chair.mouse.wheel(0, 400);
    await onwards(chair).waitFor();
    expect((await look(chair)).scrolled).toBe(0);
    await onwards(chair).click();
    const { scrolled, share } = await look(chair);
    expect(scrolled).toBeGreaterThan(0);
    expect(share).toBeGreaterThanOrEqual(0.05);
    await chair.keyboard.press('PageUp');
    expect((await look(chair)).scrolled).toBe(0);
  });

  step('refuses a press made just as somebody else changed the floor, and skips nothing', async () => {
    site.expectErrors(/status of 409/);
    await onFloor(operator, longer).waitFor();
    await operator.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Mời câu tiếp'));
      const before = document.querySelector('h2.q')?.textContent;
      new MutationObserver((_, watching) => {
        if (document.querySelector('h2.q')?.textContent === before) return;
        watching.disconnect();
        // Rendered, but too recently to have been aimed at.
        requestAnimationFrame(() => requestAnimationFrame(() => button?.click()));
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const before = await turns();
    await callNext(chair, lamp);
    await operator.getByRole('navigation', { name: 'Hàng chờ' }).getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    await onFloor(operator, lamp).waitFor();
    expect(await turns()).toBe(before + 1);
  });

  step('sends quick presses on one turn one after another, and all of them count', async () => {
    let release = (): void => undefined;
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    await chair.route('**/floor/timer', async (route) => {
      await isReleased;
      await route.continue();
    });
    const running = () => site.app.reader.manager.findOneByOrFail(Turn, { dialogueId: dialogue.id, endedAt: IsNull() });
    const { allottedSeconds } = await running();
    await chair.keyboard.press('+');
    await chair.keyboard.press('a');
    release();
    await until('the answer has begun', async () => (await running()).answeringAt !== null);
    expect((await running()).allottedSeconds).toBe(allottedSeconds + 60);
    await chair.unrouteAll();
  });

  step('shows what the hall shows instead of the question', async () => {
    await show(chair, 'Màn hình hội trường', /^Số liệu đến lúc này/);
    const shown = 'Hội trường: Số liệu đến lúc này';
    for (const page of [chair, operator]) {
      await page.getByRole('button', { name: shown }).waitFor();
      const { width } = await page.locator('.topbar').evaluate((bar) => ({ width: bar.scrollWidth }));
      expect(width).toBeLessThanOrEqual(tablet.width);
    }
    await show(chair, shown, /^Câu đang hỏi/);
    await operator.getByRole('button', { name: 'Màn hình hội trường' }).waitFor();
  });

  step('answers several collected questions together, and undoes that as one', async () => {
    await chair.getByRole('button', { name: 'Gom, trả lời chung' }).click();
    await expectText(chair, 'Đã nghe 1 câu, chờ trả lời chung');
    await callNext(chair, landTitle);
    await expectText(chair, 'Đã nghe 1 câu, chờ trả lời chung');
    await chair.getByRole('button', { name: 'Đã trả lời cả 2 câu' }).click();
    await chair.getByText(nothingAsked).waitFor();
    await undo(chair, '3, 4');
    await onFloor(chair, landTitle).waitFor();
    await expectText(chair, 'Đã nghe 1 câu, chờ trả lời chung');
    await chair.getByRole('button', { name: 'Đã trả lời cả 2 câu' }).click();
    await chair.getByText(nothingAsked).waitFor();
    const decided = await site.app.reader.rows(`SELECT 1 FROM opinion WHERE outcome = 'answered'`, []);
    expect(decided).toHaveLength(2);
  });

  step('does not overflow while polling, and shows the server’s time', async () => {
    site.expectErrors(/WebSocket/);
    const { headers } = await signIn(site.app, 'chair', { name: 'Phạm Văn Mẫu' });
    const page = await (await site.device({ headers, viewport: tablet })).newPage();
    await page.routeWebSocket(/socket\.io/, (socket) => socket.close());
    await page.clock.install({ time: new Date('2026-12-13T18:00:00Z') });
    await page.goto(`/chair/${dialogue.id}`);
    expect(await page.locator('.chair').getAttribute('data-live')).toBe('connecting');
    await page.clock.runFor(6000);
    await isShown(page, 'polling');
    await expectText(page, /lúc 08:0/);
    const { width } = await page.locator('.topbar').evaluate((bar) => ({ width: bar.scrollWidth }));
    expect(width).toBeLessThanOrEqual(tablet.width);
    await page.context().close();
  });

  step('corrects a decision after the conclusion, including escalation, with a reason', async () => {
    await conclude(chair);
    await chair.getByRole('dialog').waitFor({ state: 'hidden' });
    await chair.getByRole('complementary').getByRole('button', { name: landTitle }).click();
    await chair.getByRole('button', { name: 'Đính chính quyết định…' }).click();
    const dialog = chair.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Cấp trên' }).check();
    await dialog.getByRole('textbox', { name: 'Cơ quan nhận' }).fill('Sở Nông nghiệp và Môi trường');
    await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
    await dialog.getByText('Ghi lý do đính chính.').waitFor();
    await expectAccessible(chair);
    await dialog.getByRole('textbox', { name: 'Lý do đính chính' }).fill('Việc này thuộc thẩm quyền của sở.');
    await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await theOpinion(site.app, ids[landTitle] as string)).toMatchObject({ outcome: 'escalated' });
  });
});
