import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { FloorService } from '../../src/floor/floor.service.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { describeInBrowser, desktop, journey, openingMs, projector, expectText, Site } from '../support/site.js';
import { actorOf, goLive, planDialogue } from '../support/dialogues.js';
import { queueOpinion, submitOpinion } from '../support/opinions.js';
import { seedOrganisation, type SeededOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';
import { answerDialog, isShown } from './steps.js';
import { seenNow } from '../support/presses.js';

const words =
  'Mưa lớn là ngõ 42 ngập đến đầu gối, nước tràn vào nhà dân, rác trôi khắp ngõ. Bao giờ phường khơi thông cống, ai chịu trách nhiệm, dân phải báo cho ai khi nước lên trong đêm, và kinh phí lấy từ đâu để làm cho xong trước Tết này?';

describeInBrowser('moderation and the hall', () => {
  const step = journey(() => site);
  let site: Site;
  let home: SeededOrganisation;
  let dialogue: Dialogue;
  let moderation: Page;
  let hall: Page;
  let newId: string;

  const order = async (): Promise<number[]> =>
    (
      await site.app.reader.rows<{ number: number }>(
        "SELECT number FROM opinion WHERE dialogue_id = ? AND status = 'accepted' ORDER BY queue_position",
        [dialogue.id],
      )
    ).map(({ number }) => number);
  /** Stored, and shown to the moderator. */
  const isOrdered = (wanted: number[]): Promise<void> =>
    until(`calling order ${wanted.join(', ')}`, async () => {
      const shown = await moderation.locator('.queue .qi > b').allInnerTexts();
      return [await order(), shown].every((one) => one.join() === wanted.join());
    });
  /** Undoes the last action; offered after the response of the server. */
  const takeBack = async (done: string): Promise<void> => {
    await moderation.locator('.toast').filter({ hasText: done }).waitFor();
    await moderation.keyboard.press('z');
  };
  const statusOf = async (id: string): Promise<string | undefined> =>
    (await site.app.reader.rows<{ status: string }>('SELECT status FROM opinion WHERE id = ?', [id]))[0]?.status;
  const call = async (opinionId: string) => {
    const seen = await seenNow(site.app, dialogue.id);
    const chair = actorOf(dialogue.organisationId, 'chair');
    return site.app.nest.get(FloorService).call(chair, dialogue.id, { seen, opinionId });
  };

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z' });
    ({ home } = await seedOrganisation(site.app));
    dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
    const [land, papers] = [home.fields['Đất đai'], home.fields['Hộ tịch']];
    for (const fieldId of [land, land, papers])
      await queueOpinion(site.app, dialogue, {
        text: 'Một câu hỏi về việc của khu phố.',
        ...(fieldId ? { fieldId } : {}),
      });
    ({ id: newId } = await submitOpinion(site.app, dialogue, {
      text: 'Gọi tôi số 0900 000 123, nhà số 9 ngõ 42 ngập.',
    }));
    const { headers } = await signIn(site.app, 'moderator', { name: 'Lê Minh Họa' });
    moderation = await site.visit(`/moderation/${dialogue.id}`, { headers, viewport: desktop });
    await isShown(moderation, 'live');
    hall = await site.visit(`/hall/${dialogue.id}?link=${dialogue.hallKey}`, { viewport: projector });
    await isShown(hall, 'live');
  }, openingMs);

  afterAll(() => site.close());

  step('alternates the fields, and undoes that', async () => {
    await moderation.getByRole('button', { name: 'Xen kẽ lĩnh vực' }).click();
    await isOrdered([1, 3, 2]);
    await takeBack('Đã xen kẽ các lĩnh vực.');
    await isOrdered([1, 2, 3]);
  });

  step('orders by public rules, and undoes that', async () => {
    await moderation.getByRole('button', { name: 'Đề xuất thứ tự gọi…' }).click();
    const dialog = moderation.getByRole('dialog', { name: 'Đề xuất thứ tự gọi' });
    await dialog.getByText('khác lĩnh vực câu trước').waitFor();
    await dialog.getByRole('button', { name: 'Xếp theo đề xuất' }).click();
    await isOrdered([1, 3, 2]);
    await dialog.waitFor({ state: 'hidden' });
    const [entry] = await site.app.reader.rows("SELECT reason, details FROM trail_entry WHERE reason = 'alternated'");
    expect(entry?.['details']).toContain('neighbourhood');
    await takeBack('Đã xếp theo quy tắc luân phiên.');
    await isOrdered([1, 2, 3]);
  });

  step('lets a question be dragged to another position', async () => {
    const handle = moderation.getByRole('button', { name: /^Chuyển chỗ .*003/ });
    const from = await handle.boundingBox();
    const to = await moderation.locator('.qi').first().boundingBox();
    if (!from || !to) throw new Error('nothing to drag');
    await moderation.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await moderation.mouse.down();
    await moderation.mouse.move(from.x, from.y - 40, { steps: 4 });
    await moderation.mouse.move(to.x + 40, to.y + 2, { steps: 4 });
    await moderation.mouse.up();
    await isOrdered([3, 1, 2]);
  });

  step('accepts by one key and undoes that, not what was done before', async () => {
    await moderation.keyboard.press('a');
    await until('accepted', async () => (await statusOf(newId)) === 'accepted');
    await takeBack(`Đã tiếp nhận ${dialogue.numberPrefix}/004.`);
    await until('taken back', async () => (await statusOf(newId)) === 'received');
    expect(await order()).toEqual([3, 1, 2]);
  });

  step('shows both versions after a conflict, and writes nothing', async () => {
    site.expectErrors(/status of 409/);
    await moderation.locator(`#op-${newId}`).click();
    await moderation.getByRole('button', { name: /^Tiếp nhận/ }).waitFor();
    const colleague = actorOf(dialogue.organisationId, 'moderator', { name: 'Trần Thị Thí Dụ' });
    const version = (
      await site.app.reader.rows<{ version: number }>('SELECT version FROM opinion WHERE id = ?', [newId])
    )[0]?.version;
    await moderation.evaluate(() => {
      const button = [...document.querySelectorAll<HTMLButtonElement>('.acts button')].find((one) =>
        one.textContent?.includes('Tiếp nhận'),
      );
      new MutationObserver((_, watching) => {
        if (!document.querySelector('.acts__news .banner')) return;
        watching.disconnect();
        button?.click();
      }).observe(document.body, { subtree: true, childList: true });
    });
    await site.app.nest.get(ModerationService).redact(colleague, newId, version ?? 0, 'Nhà ở ngõ 42 ngập.');
    const told = moderation.getByRole('alert').filter({ hasText: 'chưa ghi việc bạn vừa làm' });
    await told.waitFor();
    expect(await told.innerText()).toMatch(/Gọi tôi số[\s\S]*Nhà ở ngõ 42 ngập\./);
    expect(await statusOf(newId)).toBe('received');
    await told.getByRole('button', { name: 'Đã xem bản mới' }).click();
    await moderation.getByRole('button', { name: /^Tiếp nhận/ }).click();
    await until('accepted', async () => (await statusOf(newId)) === 'accepted');
  });

  step('shows the hall every question completely, as large as possible, with a line of text as well', async () => {
    for (const length of [60, 110, 190, 232]) {
      const { id } = await queueOpinion(site.app, dialogue, { text: words.slice(0, length).trim() });
      await call(id);
      await expectText(hall, words.slice(0, 50));
      for (const overlay of [null, 'Nghỉ giải lao đến 10 giờ 15, mời bà con dùng nước ở sảnh.']) {
        const seen = await seenNow(site.app, dialogue.id);
        await site.app.nest
          .get(FloorService)
          .slide(actorOf(dialogue.organisationId, 'chair'), dialogue.id, { seen, overlay });
        await until(
          'the line of news',
          async () => ((await hall.locator('.line p').count()) === 1) === (overlay !== null),
        );
        await until(`${length} characters fit`, () =>
          hall.locator('.now__q').evaluate((place) => place.scrollHeight <= place.clientHeight),
        );
        const size = await hall
          .locator('h2')
          .first()
          .evaluate((h2) => Number.parseFloat(getComputedStyle(h2).fontSize));
        expect(size).toBeGreaterThanOrEqual(40);
      }
    }
  });

  step('speaks the language of the dialogue, not that of the projector, unless its address says so', async () => {
    const abroad = await site.visit(`/hall/${dialogue.id}?link=${dialogue.hallKey}`, {
      locale: 'en-GB',
      viewport: projector,
    });
    await abroad.context().addCookies([{ name: 'lang', value: 'en', url: site.origin }]);
    const languageAt = async (more: string): Promise<string | null> => {
      await abroad.goto(`/hall/${dialogue.id}?link=${dialogue.hallKey}${more}`);
      await isShown(abroad, 'live');
      return abroad.locator('html').getAttribute('lang');
    };
    expect(await languageAt('')).toBe('vi');
    expect(await languageAt('&lang=fr')).toBe('vi');
    expect(await languageAt('&lang=en')).toBe('en');
    expect(await languageAt('&lang=vi')).toBe('vi');
    await abroad.context().close();
  });

  step('shows a second language as well, and still the complete question', async () => {
    await hall.goto(`/hall/${dialogue.id}?link=${dialogue.hallKey}&second=en`);
    await isShown(hall, 'live');
    await expectText(hall, /Câu \d+\s*\/\s*Question \d+/);
    await expectText(hall, /Tiếp theo\s*\/\s*Up next/);
    await until('it fits', () => hall.locator('.now__q').evaluate((place) => place.scrollHeight <= place.clientHeight));
    expect(await hall.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  });

  step('gives the hall a new link, and closes the screens of the old one', async () => {
    site.expectErrors(/status of 404/);
    const { headers } = await signIn(site.app, 'organiser');
    const office = await site.visit(`/console/dialogues/${dialogue.id}`, { headers });
    await expectText(office, dialogue.hallKey);
    await answerDialog(office, 'Đổi đường dẫn…', 'Đổi đường dẫn');
    await isShown(hall, 'removed');
    await expectText(hall, 'Đường dẫn màn hình hội trường này không');
    await until('the new link is shown', async () => !(await office.innerText('main')).includes(dialogue.hallKey));
    const link = await office.getByRole('link', { name: 'Màn hình hội trường' }).getAttribute('href');
    await hall.goto(link ?? '');
    await isShown(hall, 'live');
  });
});
