import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, journey, openingMs, phone, Site } from '../support/site.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { overflows } from '../support/in-page.mjs';
import { theOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';
import { callNext, decideAtOnce } from './chair-steps.js';
import { openOpinion } from './moderator-steps.js';
import { isShown, track } from './steps.js';

const title = 'Đối thoại với Nhân dân về thủ tục hành chính';
const question = 'Vỉa hè ngõ 7 bị lấn làm chỗ để xe, người già và trẻ em phải đi xuống lòng đường.';
/** Browser zoom of 200 %: half of 1280 × 900 px is left. */
const halfADesk = { width: 640, height: 450 };

describeInBrowser('people who need letters twice as large', () => {
  const step = journey(() => site);
  let site: Site;
  let citizen: Page;
  let dialogueId: string;
  const receipt = { number: '', code: '' };

  /** No horizontal scrolling. */
  const fits = async (page: Page): Promise<void> => expect(await page.evaluate(overflows)).toEqual([]);

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    const dialogue = await goLive(site.app, await planDialogue(site.app, home, { title, heldOn: '2026-12-14' }));
    dialogueId = dialogue.id;
    citizen = await site.visit('/', { viewport: phone, isMobile: true, hasTouch: true });
    await citizen.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
      }),
    );
    await citizen.reload();
  }, openingMs);

  afterAll(() => site.close());

  step('send an opinion, correct what was missing, and get number and code', async () => {
    await fits(citizen);
    await citizen.getByRole('link', { name: title }).tap();
    await citizen.getByRole('link', { name: 'Gửi ý kiến' }).tap();
    site.expectErrors(/status of 400/);
    await citizen.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(question);
    await citizen.getByRole('button', { name: 'Gửi ý kiến' }).tap();
    await citizen.getByRole('alert').waitFor();
    await fits(citizen);
    await citizen.getByRole('textbox', { name: 'Họ và tên' }).fill('Nguyễn Thị Mẫu Đơn');
    await citizen.getByRole('textbox', { name: 'Số điện thoại' }).fill('0900 000 123');
    await citizen.getByRole('checkbox', { name: /^Tôi đồng ý để/ }).tap();
    await citizen.getByRole('button', { name: 'Gửi ý kiến' }).tap();
    await citizen.getByRole('heading', { level: 1, name: 'Đã nhận ý kiến của bạn' }).waitFor();
    await fits(citizen);
    const text = await citizen.getByRole('main').innerText();
    receipt.number = /\S+\/\d{3}/.exec(text)?.[0] ?? '';
    receipt.code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
    expect(receipt.number).not.toBe('');
  });

  step('moderate, call and decide it', async () => {
    const at = async (path: string, role: 'moderator' | 'chair'): Promise<Page> => {
      const page = await site.visit(path, { headers: (await signIn(site.app, role)).headers, viewport: halfADesk });
      await isShown(page, 'live');
      await fits(page);
      return page;
    };
    const moderation = await at(`/moderation/${dialogueId}`, 'moderator');
    await openOpinion(moderation, question, receipt.number);
    await moderation.getByRole('button', { name: /^Tiếp nhận/ }).click();
    const [row] = await site.app.reader.rows<{ id: string }>('SELECT id FROM opinion WHERE dialogue_id = ?', [
      dialogueId,
    ]);
    const id = row?.id as string;
    await until('it is accepted', async () => (await theOpinion(site.app, id)).status === 'accepted');
    await fits(moderation);

    const chair = await at(`/chair/${dialogueId}`, 'chair');
    await callNext(chair, question);
    await fits(chair);
    await decideAtOnce(chair, /^Đã trả lời/);
    expect(await theOpinion(site.app, id)).toMatchObject({ status: 'decided', outcome: 'answered' });
  });

  step('follow it with code and four digits', async () => {
    expect(await track(citizen, receipt, '0123')).toContain(receipt.number);
    await fits(citizen);
  });
});
