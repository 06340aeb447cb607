import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { describeInBrowser, journey, openingMs, Site } from '../support/site.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { focusNow } from '../support/in-page.mjs';
import { queueOpinion, submitOpinion, theOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';
import { idle, nothingAsked, offer, onFloor } from './chair-steps.js';
import { manyStops, press, tabTo } from './keys.js';

const texts = {
  accepted: 'Bao giờ phường khơi thông cống ngõ 42, mưa nhỏ cũng ngập đến đầu gối?',
  unclear: 'Nhà bên cạnh làm sai, đề nghị phường xem xét.',
  drinking: 'Hàng xóm tụ tập uống rượu đến hai giờ sáng, ai làm chứng thì gọi 0900 000 456.',
  phone: 'Sổ đỏ của tôi làm xong chưa, xin gọi lại số 0900 000 123 cho tôi biết.',
  lamp: 'Đèn đường ngõ 7 hỏng ba tháng, xin hỏi bao giờ phường thay đèn đường ngõ 7?',
  lampAgain: 'Đèn đường ngõ 7 hỏng ba tháng rồi, bao giờ thay đèn đường ngõ 7?',
};
type Name = keyof typeof texts;

describeInBrowser('a moderator and a chair who have only a keyboard', () => {
  const step = journey(() => site);
  const ids = {} as Record<Name, string>;
  let site: Site;
  let dialogue: Dialogue;
  let moderation: Page;
  let chair: Page;

  const isNow = (name: Name, status: string): Promise<void> =>
    until(`${name} is ${status}`, async () => (await theOpinion(site.app, ids[name])).status === status);
  /** The open opinion. */
  const reading = (text: string): Promise<void> => moderation.locator('main #text').filter({ hasText: text }).waitFor();
  const walkTo = async (text: string): Promise<void> => {
    for (let line = 0; line < manyStops; line += 1) {
      await press(moderation, 'j');
      if ((await moderation.getByRole('main').innerText()).includes(text)) return;
    }
    throw new Error(`no J leads to ${text}`);
  };
  const dialog = (page: Page) => page.getByRole('dialog');
  const isIdle = (name: RegExp): Promise<void> => idle(chair, chair.getByRole('button', { name })).waitFor();
  const screen = async (role: 'moderator' | 'chair', name: string): Promise<Page> => {
    const { headers } = await signIn(site.app, role, { name });
    return site.visit(`/${role === 'chair' ? 'chair' : 'moderation'}/${dialogue.id}`, { headers });
  };

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
    const [fieldId] = Object.values(home.fields);
    ids.lamp = (await queueOpinion(site.app, dialogue, { text: texts.lamp })).id;
    // Newest first: the first in the list was sent last.
    for (const name of ['lampAgain', 'phone', 'drinking', 'unclear', 'accepted'] as const)
      ids[name] = (await submitOpinion(site.app, dialogue, { text: texts[name], ...(fieldId ? { fieldId } : {}) })).id;
    moderation = await screen('moderator', 'Trần Thị Mẫu');
    await reading(texts.accepted);
  }, openingMs);

  afterAll(() => site.close());

  step('the moderator sees the focus on every tab stop', async () => {
    await tabTo(moderation, /^Đến nội dung chính/);
    await tabTo(moderation, /^Nhắn chủ trì/);
    await tabTo(moderation, /^Tiếp nhận A/);
    await tabTo(moderation, /^Chuyển chỗ/);
  });

  step('the moderator moves through the list and accepts', async () => {
    await press(moderation, 'j');
    await reading(texts.unclear);
    await press(moderation, 'k');
    await reading(texts.accepted);
    await press(moderation, 'a');
    await isNow('accepted', 'accepted');
    await reading(texts.unclear);
  });

  step('the moderator asks the author; typed letters are not commands', async () => {
    await tabTo(moderation, /^Hỏi lại/);
    await press(moderation, 'Enter');
    await dialog(moderation).waitFor();
    await moderation.keyboard.type('Nhà số mấy, làm sai việc gì ạ?');
    await tabTo(moderation, /^Gửi/);
    await press(moderation, 'Enter');
    await isNow('unclear', 'needs_info');
    await dialog(moderation).waitFor({ state: 'hidden' });
    expect((await theOpinion(site.app, ids.drinking)).status).toBe('received');
  });

  step('the moderator declines with a reason by its number', async () => {
    await reading(texts.drinking);
    await press(moderation, 'x');
    await dialog(moderation).waitFor();
    await press(moderation, '3', 'Enter');
    await isNow('drinking', 'declined');
    await dialog(moderation).waitFor({ state: 'hidden' });
    expect((await theOpinion(site.app, ids.drinking)).reasonCode).not.toBeNull();
  });

  step('the moderator undoes it, finds it again and declines it after all', async () => {
    await press(moderation, 'z');
    await isNow('drinking', 'received');
    await press(moderation, '/');
    await moderation.keyboard.type('tu tap uong ruou');
    await until('only that one is listed', async () => (await moderation.locator('.inbox .op').count()) === 1);
    await tabTo(moderation, /tụ tập uống rượu/);
    await press(moderation, 'Enter');
    await reading(texts.drinking);
    await press(moderation, 'x');
    await dialog(moderation).waitFor();
    await press(moderation, '2', 'Enter');
    await isNow('drinking', 'declined');
    await dialog(moderation).waitFor({ state: 'hidden' });
    await press(moderation, '/', 'Control+a', 'Delete', 'Tab');
  });

  step('the moderator redacts personal data, and groups a duplicate', async () => {
    await walkTo('0900 000 123');
    await moderation.getByRole('button', { name: /^Che cả/ }).waitFor();
    await press(moderation, 'r');
    await until('it is covered', async () => {
      const { publicText } = await theOpinion(site.app, ids.phone);
      return publicText !== null && !publicText.includes('0900');
    });
    await moderation.locator('.redact[aria-pressed=true]').waitFor();
    await press(moderation, 'a');
    await isNow('phone', 'accepted');
    await reading(texts.lampAgain);
    await press(moderation, 'g');
    await isNow('lampAgain', 'grouped');
  });

  step('the moderator moves the last one to the front of the queue', async () => {
    const order = (): Promise<string[]> => moderation.locator('.queue .qi > b').allInnerTexts();
    await until('three wait to be called', async () => (await order()).length === 3);
    const before = await order();
    await tabTo(moderation, new RegExp(`/00?${before[2]}\\b`));
    await press(moderation, 'Enter');
    await moderation.locator('[data-lift]').waitFor();
    await press(moderation, 'ArrowUp', 'ArrowUp', 'Enter');
    await until('the order stands', async () => String(await order()) === String([before[2], before[0], before[1]]));
    await moderation.locator('[data-lift]').waitFor({ state: 'detached' });
  });

  step('? lists the shortcuts, which can be switched off there', async () => {
    await press(moderation, '?');
    await dialog(moderation).waitFor();
    const listed = await dialog(moderation).locator('kbd').allInnerTexts();
    expect(listed).toEqual(expect.arrayContaining(['J', 'K', 'A', 'X', 'G', 'R', 'Q', 'Z', '/', '?']));
    await tabTo(moderation, /phím tắt một chữ/);
    await press(moderation, 'Space', 'Escape');
    await dialog(moderation).waitFor({ state: 'hidden' });
    await press(moderation, 'm', 'x', '/');
    expect(await dialog(moderation).count()).toBe(0);
    expect(await moderation.evaluate(() => document.activeElement?.id)).not.toBe('search');
    await press(moderation, '?');
    await dialog(moderation).waitFor();
    await tabTo(moderation, /phím tắt một chữ/);
    await press(moderation, 'Space', 'Escape');
    await dialog(moderation).waitFor({ state: 'hidden' });
    await press(moderation, 'm');
    await dialog(moderation).waitFor();
    await press(moderation, 'Escape');
  });

  step('the chair sees the focus on every tab stop', async () => {
    chair = await screen('chair', 'Phạm Văn Mẫu');
    await chair.getByText(nothingAsked).waitFor();
    await tabTo(chair, /^Đến nội dung chính/);
    await tabTo(chair, /^Tạm dừng/);
    await tabTo(chair, /^Mời câu tiếp/);
  });

  step('the chair calls, stops and starts the timer, and adds a minute', async () => {
    await press(chair, 'n');
    await onFloor(chair, texts.phone.slice(0, 20)).waitFor();
    const turn = async () =>
      (await site.app.reader.rows<{ allotted_seconds: number }>('SELECT * FROM turn ORDER BY number DESC', []))[0];
    const allotted = Number((await turn())?.allotted_seconds);
    await press(chair, '+');
    await until('a minute more', async () => Number((await turn())?.allotted_seconds) === allotted + 60);
    await press(chair, 't');
    await isIdle(/^Chạy tiếp|^Bắt đầu tính giờ/);
    await press(chair, 't');
    await isIdle(/^Dừng đồng hồ/);
  });

  step('the chair pauses the dialogue, and goes on', async () => {
    await press(chair, 'p');
    await isIdle(/^Tiếp tục/);
    await press(chair, 'p');
    await isIdle(/^Tạm dừng/);
  });

  const tasks = (): Promise<{ lead_department_id: string; due_on: string }[]> =>
    site.app.reader.rows('SELECT * FROM assignment', []);

  step('the chair assigns the task to a department with a date, with the arrow keys', async () => {
    await chair.locator('[data-cell="0-0"]:enabled').waitFor();
    await press(chair, 'ArrowDown', 'ArrowDown', 'ArrowRight');
    const { name, fault } = await chair.evaluate(focusNow);
    expect(fault).toBeNull();
    expect(name).toMatch(/T\d|CN/);
    await press(chair, 'Enter');
    await chair.getByText(nothingAsked).waitFor();
    await until('one task is given', async () => (await tasks()).length === 1);
    const [task] = await tasks();
    expect(name).toContain(String(task?.due_on).slice(8));
    expect((await chair.evaluate(focusNow)).name).not.toBe('');
  });

  step('the chair undoes it', async () => {
    await offer(chair, '3').waitFor();
    await press(chair, 'z');
    await onFloor(chair, texts.phone.slice(0, 20)).waitFor();
    await isNow('phone', 'on_floor');
    await offer(chair, '3').waitFor({ state: 'hidden' });
  });

  step('the chair notes it, and decision keys do nothing on an empty floor', async () => {
    await press(chair, '4');
    await isNow('phone', 'decided');
    await chair.getByText(nothingAsked).waitFor();
    await press(chair, '1', '4', 'v');
    expect(await dialog(chair).count()).toBe(0);
    expect((await theOpinion(site.app, ids.phone)).outcome).toBe('noted');
  });
});
