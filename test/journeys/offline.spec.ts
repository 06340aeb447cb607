import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { describeInBrowser, desktop, journey, openingMs, expectText, Site, tablet } from '../support/site.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { queueOpinion, submitOpinion, sumsOf } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';
import { callNext, decisions, nothingAsked, onFloor } from './chair-steps.js';
import { isShown } from './steps.js';

const questions = [
  'Bao giờ khơi thông cống ngõ 42?',
  'Đèn đường ngõ 7 hỏng đã lâu, ai sửa?',
  'Sổ đỏ của tôi bao giờ có?',
];
/** Messages that only keep the connection alive. */
const ping = '2';

describeInBrowser('a dialogue with a bad network and double presses', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let ids: string[];
  let first: Page;
  let second: Page;

  /** These stay connected, but receive nothing. */
  const silent = new Set<Page>();

  const screen = async (role: 'chair' | 'moderator', name: string): Promise<Page> => {
    const { headers } = await signIn(site.app, role, { name });
    const viewport = role === 'chair' ? tablet : desktop;
    const page = await (await site.device({ headers, viewport })).newPage();
    await page.routeWebSocket(/socket\.io/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((message) => {
        if (!silent.has(page) || message === ping) socket.send(message);
      });
    });
    await page.goto(`/${role === 'chair' ? 'chair' : 'moderation'}/${dialogue.id}`);
    return page;
  };
  const rows = async (sql: string): Promise<number> => {
    const [row] = await site.app.reader.rows<{ n: number }>(sql, []);
    return Number(row?.n);
  };

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
    ids = [];
    for (const text of questions) ids.push((await queueOpinion(site.app, dialogue, { text })).id);
    first = await screen('chair', 'Phạm Văn Mẫu');
    second = await screen('chair', 'Lê Thị Ví Dụ');
    for (const page of [first, second]) await expectText(page, /Đang chờ gọi\s+3/);
  }, openingMs);

  afterAll(() => site.close());

  step('two chairs press next at the same state: one question is called, none is skipped', async () => {
    site.expectErrors(/status of 409/);
    silent.add(second);
    await callNext(first, questions[0] ?? '');
    await second.getByRole('button', { name: /^Mời câu tiếp/ }).click();
    await second.getByRole('navigation', { name: 'Hàng chờ' }).getByRole('alert').waitFor();
    silent.delete(second);
    await onFloor(second, questions[0] ?? '').waitFor();
    for (const page of [first, second]) await expectText(page, /Đang chờ gọi\s+2/);
    expect(await rows('SELECT count(*) AS n FROM turn')).toBe(1);
  });

  step('a double press on a decision is one decision', async () => {
    site.expectErrors(/status of 409/);
    await decisions(first)
      .getByRole('button', { name: /^Đã trả lời/ })
      .dblclick();
    for (const page of [first, second]) await page.getByText(nothingAsked).waitFor();
    expect(await rows('SELECT count(*) AS n FROM decision')).toBe(1);
    expect(await sumsOf(site.app, dialogue.id)).toMatchObject({ received: 3, waiting: 2, heard: 1 });
  });

  step('a screen without messages says since when, until it receives some again', async () => {
    silent.add(first);
    await isShown(first, 'stale');
    await expectText(first, /Chưa có tin mới\s+từ 08:/);
    silent.delete(first);
    for (const page of [first, second]) await isShown(page, 'live');
  });

  step('an offline screen says when it was last current', async () => {
    site.expectErrors(/ERR_INTERNET_DISCONNECTED/);
    await callNext(first, questions[1] ?? '');
    await first.context().setOffline(true);
    await isShown(first, 'reconnecting');
    await expectText(first, /Đang kết nối lại…\s+cập nhật đến 08:/);
    await expectText(first, /Màn hình dừng ở 08:/);
  });

  step('a decision pressed while offline is not shown as made', async () => {
    site.expectErrors(/ERR_INTERNET_DISCONNECTED/);
    await decisions(first)
      .getByRole('button', { name: /^Ghi nhận/ })
      .click();
    await decisions(first).getByRole('alert').filter({ hasText: /./ }).waitFor();
    await onFloor(first, questions[1] ?? '').waitFor();
    expect(await rows('SELECT count(*) AS n FROM decision')).toBe(1);
  });

  step('it shows what happened meanwhile once it is online', async () => {
    site.expectErrors(/ERR_INTERNET_DISCONNECTED/);
    await decisions(second)
      .getByRole('button', { name: /^Đã trả lời/ })
      .click();
    await second.getByText(nothingAsked).waitFor();
    await callNext(second, questions[2] ?? '');
    await submitOpinion(site.app, dialogue, { text: 'Ý kiến gửi trong lúc mất mạng.' });

    await first.context().setOffline(false);
    await isShown(first, 'live');
    await onFloor(first, questions[2] ?? '').waitFor();
    await expectText(first, /4\s+ý kiến:\s+2\s+kết quả,\s+2\s+chờ/);
  });

  step('two moderators on one opinion: the second sees what changed, and nothing is overwritten', async () => {
    site.expectErrors(/status of 409/);
    const [one, other] = [await screen('moderator', 'Trần Thị Mẫu'), await screen('moderator', 'Vũ Văn Thử')];
    const opinion = (page: Page) => page.getByRole('button', { name: /Ý kiến gửi trong lúc mất mạng/ });
    await opinion(one).click();
    await expectText(other, 'Trần Thị Mẫu đang xử lý');
    await opinion(other).click();

    silent.add(other);
    await one.getByRole('combobox', { name: 'Lĩnh vực' }).selectOption({ label: 'Đất đai' });
    await expectText(one, 'Đã phân loại');
    await other.getByRole('button', { name: /^Tiếp nhận/ }).click();
    await other.getByRole('main').getByRole('alert').filter({ hasText: /./ }).waitFor();
    expect(await rows(`SELECT count(*) AS n FROM opinion WHERE status = 'received'`)).toBe(1);

    silent.delete(other);
    await until(
      'the choice of the one stands at the other',
      async () =>
        (await other.getByRole('combobox', { name: 'Lĩnh vực' }).locator('option:checked').innerText()) === 'Đất đai',
    );
    await other.getByRole('button', { name: /^Tiếp nhận/ }).click();
    await other.getByRole('complementary', { name: 'Thứ tự gọi' }).getByText('Ý kiến gửi trong lúc mất mạng').waitFor();
    expect(await rows('SELECT count(*) AS n FROM opinion WHERE field_id IS NOT NULL')).toBe(1);
  });
});
