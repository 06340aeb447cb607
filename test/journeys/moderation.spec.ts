import type { Page } from 'playwright-core';
import type { Actor } from '../../src/auth/actor.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { LeaseService } from '../../src/opinion/moderation/lease.service.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { describeInBrowser, expectAccessible, journey, openingMs, Site } from '../support/site.js';
import { actorOf, goLive, planDialogue } from '../support/dialogues.js';
import { submitOpinion, theOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';
import { lookedAt, isShown } from './steps.js';

const texts = {
  flood: 'Ngõ 42 cứ mưa lớn là ngập đến đầu gối, mong phường khơi thông cống trước Tết.',
  floodLonger:
    'Mưa lớn là ngõ 42 ngập, nước tràn vào nhà dân hai bên, rác trôi khắp nơi. Đề nghị phường cho biết ai chịu trách nhiệm.',
  lamp: 'Đèn đường ngõ 7 hỏng ba tháng, bao giờ phường thay?',
  land: 'Tôi nộp hồ sơ tách thửa từ tháng 7, gọi tôi số 0900 000 123, giấy hẹn ghi 30/9 mà nay chưa có kết quả.',
  market: 'Chợ họp tràn ra lòng đường mỗi sáng, học sinh đi bộ rất nguy hiểm.',
};
type Name = keyof typeof texts;

describeInBrowser('a moderator working at the same time as others', () => {
  const step = journey(() => site);
  const ids = {} as Record<Name, string>;
  let site: Site;
  let dialogue: Dialogue;
  let colleague: Actor;
  let moderation: Page;

  const moderationService = (): ModerationService => site.app.nest.get(ModerationService);
  const now = (name: Name) => theOpinion(site.app, ids[name]);
  const open = async (name: Name): Promise<void> => {
    await moderation.locator(`#op-${ids[name]}`).click();
    await moderation
      .locator('main #text')
      .filter({ hasText: texts[name].slice(0, 30) })
      .waitFor();
  };
  const dialog = () => moderation.getByRole('dialog');
  const row = (name: Name) => moderation.locator(`#op-${ids[name]}`);
  /** Top and bottom of each row. */
  const places = (): Promise<Record<string, string>> =>
    moderation.locator('.inbox .op').evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return [one.id, `${top} ${bottom}`];
        }),
      ),
    );

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
    for (const name of ['market', 'flood', 'land', 'lamp', 'floodLonger'] as const)
      ids[name] = (await submitOpinion(site.app, dialogue, { text: texts[name] })).id;
    const other = await signIn(site.app, 'moderator', { name: 'Vũ Văn Thử' });
    colleague = actorOf(dialogue.organisationId, 'moderator', { accountId: other.accountId, name: 'Vũ Văn Thử' });
    const { headers } = await signIn(site.app, 'moderator', { name: 'Lê Minh Họa' });
    moderation = await site.visit(`/moderation/${dialogue.id}`, { headers });
    await isShown(moderation, 'live');
  }, openingMs);

  afterAll(() => site.close());

  /** Holds the answers of a command back, after the server has done it. */
  const holdAnswers = async (command: string): Promise<{ held: () => Promise<void>; release: () => void }> => {
    let release = (): void => undefined;
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    let held = 0;
    await moderation.route(`**/api/v1/opinions/*/${command}`, async (route) => {
      const response = await route.fetch();
      held++;
      await isReleased;
      await route.fulfill({ response });
    });
    return { held: () => until(`${command} is answered`, () => Promise.resolve(held > 0)), release };
  };
  const choose = (what: 'kind' | 'cause', option: string) => moderation.locator(`#${what}`).selectOption(option);

  step('has a list that does not move: new opinions wait, and changes by others are shown in place', async () => {
    await open('market');
    const before = await places();
    expect(Object.keys(before)).toHaveLength(5);

    await site.app.nest.get(LeaseService).acquire(colleague, ids.lamp);
    await row('lamp').filter({ hasText: 'Vũ Văn Thử đang xử lý' }).waitFor();
    await submitOpinion(site.app, dialogue, { text: 'Xin hỏi lịch thu gom rác cuối tuần.' });
    await moderation.getByRole('button', { name: /^1 ý kiến vừa đến/ }).waitFor();
    expect(await places()).toEqual(before);

    await moderationService().accept(colleague, ids.lamp, (await now('lamp')).version);
    await row('lamp').filter({ hasText: 'Đã tiếp nhận' }).waitFor();
    await moderationService().ask(colleague, ids.floodLonger, (await now('floodLonger')).version, 'Nhà số mấy ạ?');
    await row('floodLonger').filter({ hasText: 'Chờ bổ sung' }).waitFor();
    await moderationService().decline(
      colleague,
      ids.flood,
      (await now('flood')).version,
      'not_enough_information',
      null,
    );
    await row('flood').filter({ hasText: 'Không tiếp nhận' }).waitFor();
    expect(await places()).toEqual(before);

    await moderation.keyboard.press('.');
    await row('lamp').waitFor({ state: 'detached' });
    await moderation.getByText('Ý kiến vừa đến sẽ báo ở đây').waitFor();
  });

  step('groups into the opinion that was read, even if a more similar one arrives', async () => {
    await moderationService().reconsider(colleague, ids.flood, (await now('flood')).version);
    await row('flood').waitFor();
    await open('flood');
    const similar = moderation.getByRole('region', { name: 'Có thể trùng' });
    await similar.getByText(texts.floodLonger.slice(0, 30)).waitFor();
    const { id } = await submitOpinion(site.app, dialogue, { text: `${texts.flood} Xin cảm ơn.` });
    await moderation.getByRole('button', { name: /^1 ý kiến vừa đến/ }).waitFor();
    expect(await similar.getByRole('listitem').count()).toBe(1);

    await moderation.keyboard.press('.');
    await until('it stands behind', async () => (await similar.getByRole('listitem').count()) === 2);
    await moderation.keyboard.press('g');
    await until('grouped', async () => (await now('flood')).status === 'grouped');
    const [lead, likelier] = await Promise.all([now('floodLonger'), theOpinion(site.app, id)]);
    expect([lead.groupId, likelier.groupId]).toEqual([(await now('flood')).groupId, null]);
  });

  step('can reword a text redacted by a colleague only after seeing both', async () => {
    site.expectErrors(/status of 409/);
    const covered = texts.land.replace('0900 000 123', '…');
    const mine = `${texts.land} Xin trả lời.`;
    await open('land');
    await moderation.getByRole('button', { name: 'Sửa lời công khai…' }).click();
    await dialog().getByRole('textbox').fill(mine);
    await moderationService().redact(colleague, ids.land, (await now('land')).version, covered);
    await until('the news is here', async () => (await moderation.locator('.acts__news .banner').count()) === 1);
    await lookedAt(moderation);
    await dialog().getByRole('button', { name: 'Lưu' }).click();

    const told = dialog().getByRole('alert').filter({ hasText: 'chưa ghi việc bạn vừa làm' });
    await told.waitFor();
    expect(await told.innerText()).toContain(covered);
    expect((await now('land')).publicText).toBe(covered);
    await expectAccessible(moderation);

    await told.getByRole('button', { name: 'Đã xem bản mới' }).click();
    expect(await dialog().getByRole('textbox').inputValue()).toBe(mine);
    await dialog().getByRole('button', { name: 'Lưu' }).click();
    await dialog().waitFor({ state: 'hidden' });
    expect((await now('land')).publicText).toBe(mine);
  });

  step('sends quick presses one after another, each aimed at what the one before has made', async () => {
    const text = 'Vỉa hè phố Thử Nghiệm lát lại hai lần, gọi 0900 000 456 hoặc 0900 000 789.';
    const { id } = await submitOpinion(site.app, dialogue, { text });
    await moderation.getByRole('button', { name: /^1 ý kiến vừa đến/ }).waitFor();
    await moderation.keyboard.press('.');
    await moderation.locator(`#op-${id}`).click();
    await moderation
      .locator('main #text')
      .filter({ hasText: text.slice(0, 30) })
      .waitFor();
    const classify = await holdAnswers('classify');
    const redact = await holdAnswers('redact');

    await choose('kind', 'petition');
    await choose('kind', 'problem');
    await choose('cause', 'policy');
    await choose('kind', 'suggestion');
    for (const number of ['0900 000 456', '0900 000 789'])
      await moderation.locator('main #text').getByRole('button', { name: number }).click();
    await moderation.keyboard.press('a');
    await classify.held();
    classify.release();
    redact.release();

    await until('accepted', async () => (await theOpinion(site.app, id)).status === 'accepted');
    const { kind, rootCause, publicText } = await theOpinion(site.app, id);
    expect([kind, rootCause]).toEqual(['suggestion', 'policy']);
    expect(publicText).not.toMatch(/0900/);
    await moderation.unrouteAll();
  });

  step('does not keep a cancelled reason for the next author', async () => {
    const fields = { reason: 'decline-note', question: 'question', purpose: 'purpose' };
    const openers = { reason: /^Không tiếp nhận…/, question: /^Hỏi lại…/, purpose: 'Hiện số điện thoại' };
    for (const name of ['reason', 'question', 'purpose'] as const) {
      const field = dialog().locator(`#${fields[name]}`);
      const begin = () => moderation.getByRole('main').getByRole('button', { name: openers[name] }).click();
      await open('market');
      await begin();
      if (name === 'reason') await dialog().getByRole('radio').first().check();
      await field.fill('Chỉ nói với người này.');
      await moderation.keyboard.press('Escape');
      await open('land');
      await begin();
      expect(await field.inputValue()).toBe('');
      if (name === 'reason') expect(await dialog().getByRole('radio', { checked: true }).count()).toBe(0);
      await moderation.keyboard.press('Escape');
      await dialog().waitFor({ state: 'hidden' });
    }
  });

  step('is told that a colleague has accepted the opinion to be declined', async () => {
    site.expectErrors(/status of 409/);
    await open('market');
    await moderation.keyboard.press('x');
    await dialog().waitFor();
    await moderationService().accept(colleague, ids.market, (await now('market')).version);
    await row('market').filter({ hasText: 'Đã tiếp nhận' }).waitFor();
    await lookedAt(moderation);
    await dialog().getByRole('radio').first().check();
    await dialog()
      .getByRole('button', { name: /^Không tiếp nhận/ })
      .click();
    const told = dialog().getByRole('alert').filter({ hasText: 'chưa ghi việc bạn vừa làm' });
    await told.waitFor();
    expect(await told.innerText()).toMatch(/Đã gửi\s+Đã tiếp nhận/);
    await told.getByRole('button', { name: 'Đã xem bản mới' }).click();
    await dialog().waitFor({ state: 'hidden' });
    expect((await now('market')).status).toBe('accepted');
  });
});
