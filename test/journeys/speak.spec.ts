import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import {
  describeInBrowser,
  desktop,
  expectAccessible,
  journey,
  openingMs,
  phone,
  projector,
  expectText,
  Site,
} from '../support/site.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { queueOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';
import { isShown } from './steps.js';

const topic = 'Nước ngập ở ngõ 42, gọi 0900 000 555';
const shown = 'Nước ngập ở ngõ 42, gọi █████';
const said = 'Ngõ 42 ngập từ tháng 6, phường hẹn ba lần mà chưa làm, xin hỏi bao giờ xong.';

describeInBrowser('somebody asks to speak, and speaks', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let citizen: Page;
  let moderation: Page;
  let chair: Page;
  let hall: Page;
  let secretary: Page;

  const mine = () => citizen.getByRole('region', { name: 'Ý kiến của bạn', exact: true });
  const open = async (path: string, role: 'moderator' | 'chair' | 'secretary'): Promise<Page> => {
    const { headers } = await signIn(site.app, role);
    const page = await site.visit(`/${path}/${dialogue.id}`, { headers, viewport: desktop });
    await isShown(page, 'live');
    return page;
  };

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
    await queueOpinion(site.app, dialogue, { text: 'Bao giờ sửa đèn đường ngõ 7?', phone: '+84900000777' });
    moderation = await open('moderation', 'moderator');
    chair = await open('chair', 'chair');
    secretary = await open('secretary', 'secretary');
    hall = await site.visit(`/hall/${dialogue.id}?link=${dialogue.hallKey}`, { viewport: projector });
    await isShown(hall, 'live');
  }, openingMs);

  afterAll(() => site.close());

  step('asks on a phone, in one sentence, without a name', async () => {
    citizen = await site.visit(`/j/${dialogue.joinCode}`, { viewport: phone, isMobile: true, hasTouch: true });
    await isShown(citizen, 'live');
    await citizen.getByRole('link', { name: 'Đăng ký phát biểu' }).click();
    await citizen.getByRole('heading', { level: 1, name: 'Đăng ký phát biểu' }).waitFor();
    await citizen.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
    site.expectErrors(/status of 400/);
    await citizen.getByRole('alert').or(citizen.locator('.errors')).first().waitFor();
    await citizen.getByRole('textbox', { name: 'Bạn muốn phát biểu về việc gì' }).fill(topic);
    await citizen.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).check();
    await citizen.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
    await citizen.getByRole('heading', { level: 1, name: 'Đã nhận đăng ký phát biểu' }).waitFor();
    expect(await citizen.getByRole('main').innerText()).toMatch(/Mã PIN: \d{4}/);
    await citizen.getByRole('link', { name: 'Xem khi nào đến lượt' }).click();
    await mine().getByText('Đã nhận đăng ký', { exact: true }).waitFor();
  });

  step('the request is shown to the moderator among the opinions, and accepted by one key', async () => {
    await moderation
      .getByRole('button', { name: /002|đăng ký phát biểu|vừa đến/ })
      .first()
      .click();
    await moderation.getByText('Đăng ký phát biểu về việc này.').waitFor();
    await moderation.locator('#text').getByText('0900 000 555').waitFor();
    await moderation.keyboard.press('Shift+A');
    await mine().getByText('Sắp đến lượt', { exact: true }).waitFor();
  });

  step('the original is hidden from then on, and access to it is recorded', async () => {
    await moderation.getByRole('tab', { name: /^Đã nhận/ }).click();
    await moderation
      .getByRole('button', { name: /Nước ngập ở ngõ 42/ })
      .first()
      .click();
    await moderation.locator('#text').getByText(shown).waitFor();
    const looks = () => site.app.reader.rows("SELECT actor_id FROM trail_entry WHERE verb = 'see-original'");
    expect(await looks()).toHaveLength(0);
    await moderation.getByRole('button', { name: 'Mở bản gốc' }).click();
    await moderation.locator('#text').getByText('0900 000 555').waitFor();
    expect(await looks()).toHaveLength(1);
    await expectAccessible(moderation);
  });

  step('the chair asks them to speak: phone, hall and moderator see it', async () => {
    await chair.getByRole('button', { name: /^Mời câu tiếp/ }).click();
    await chair.getByText('Phát biểu số 2').first().waitFor();
    await citizen.getByText('Số 2: mời bạn phát biểu').first().waitFor();
    await mine().getByText('Mời bạn phát biểu', { exact: true }).waitFor();
    expect(await citizen.title()).toMatch(/^Mời bạn phát biểu · /);
    await expectText(hall, 'Phát biểu số 2');
    await expectText(hall, shown);
    for (const page of [hall, chair, citizen, moderation]) await expectAccessible(page);
    expect(site.framesOf(hall).some((frame) => frame.includes('000 555'))).toBe(false);
  });

  step('the secretary writes the transcript, which is shown on the floor', async () => {
    const words = secretary.getByRole('region', { name: /Lời phát biểu của số 2/ });
    await words.getByRole('textbox', { name: 'Lời phát biểu' }).fill(said);
    await words.getByRole('button', { name: 'Ghi lời phát biểu' }).click();
    await expectText(hall, said);
    await expectText(chair, said);
    await citizen.getByRole('region', { name: 'Đang hỏi', exact: true }).getByText(said).waitFor();
    await words.getByRole('button', { name: 'Sửa lời đã ghi' }).waitFor();
  });

  step('the chair decides it like any opinion', async () => {
    site.expectErrors(/status of 409/);
    // A press right after the transcript has arrived would count as aimed at the former state.
    await until('decided', async () => {
      await chair.keyboard.press('1');
      const [found] = await site.app.reader.rows('SELECT status FROM opinion WHERE number = 2');
      return found?.['status'] === 'decided';
    });
    await mine().getByText('Đã nghe', { exact: true }).waitFor();
    expect(await citizen.title()).not.toMatch(/^Mời bạn/);
  });
});
