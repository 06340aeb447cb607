import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { describeInBrowser, expectAccessible, expectText, journey, openingMs, phone, Site } from '../support/site.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { registrant } from '../support/guests.js';
import { queueOpinion, submission, submitOpinion, sumsOf, theOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';
import { isShown } from './steps.js';

describeInBrowser('honest people beside somebody who floods', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let asked: string;
  let citizen: Page;

  /** A loop that opens the page anew for each press and does no work. */
  const flood = async (press: (one: Visitor, n: number) => Promise<{ status: number }>): Promise<number[]> => {
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) {
      const one = new Visitor(site.app, { works: false });
      await one.get(`/d/${dialogue.slug}`);
      statuses.push((await press(one, n)).status);
    }
    return statuses;
  };

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z', env: { RATE_LIMIT: 'on', CHALLENGE: 'on' } });
    const { home } = await seedOrganisation(site.app);
    dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
    asked = (await queueOpinion(site.app, dialogue, { phone: '+84900000777' })).id;
  }, openingMs);
  beforeEach(() => site.expectErrors(/status of 429/));
  afterAll(() => site.close());

  step('support an opinion, and notice nothing of the work', async () => {
    expect(await flood((one) => one.post(`/api/v1/opinions/${asked}/support`))).toEqual([200, 200, 200, 429, 429, 429]);
    citizen = await site.visit(`/d/${dialogue.slug}/opinions`, { viewport: phone });
    await citizen.getByRole('button', { name: 'Tôi cũng quan tâm' }).click();
    await expectText(citizen, '4 người');
    expect((await theOpinion(site.app, asked)).supportCount).toBe(4);
  });

  step('register with the plain form, which works and sends itself again', async () => {
    const seat = `/api/v1/dialogues/${dialogue.id}/registrations`;
    const taken = await flood((one, n) => one.post(seat, registrant({ phone: `+8490000080${n}` })));
    expect(taken).toEqual([201, 201, 201, 429, 429, 429]);
    const page = await site.visit(`/d/${dialogue.slug}/register`, { viewport: phone });
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Trần Văn Thí Dụ');
    await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('0900 000 555');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Đăng ký' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đã ghi nhận đăng ký' }).waitFor();
  });

  step('and the moderator puts a burst away at once, keeping what is to stay', async () => {
    const flooded: string[] = [];
    for (let n = 0; n < 6; n++)
      flooded.push((await submitOpinion(site.app, dialogue, { text: `${submission().text} ${n}` }, 'one-hand')).id);
    const { headers } = await signIn(site.app, 'moderator', { name: 'Lê Minh Họa' });
    const desk = await site.visit(`/moderation/${dialogue.id}`, { headers });
    await isShown(desk, 'live');
    await desk.getByRole('button', { name: /^Nhóm gửi dồn dập \(6 ý kiến\)/ }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByText('Gửi từ cùng một máy').first().waitFor();
    await expectAccessible(desk);
    await dialog.getByRole('checkbox').nth(5).uncheck();
    await dialog.getByRole('radio', { name: 'Ngoài nội dung buổi đối thoại' }).check();
    await dialog.getByRole('button', { name: 'Không tiếp nhận 5 ý kiến' }).click();
    await dialog.getByRole('status').filter({ hasText: '5 ý kiến: không tiếp nhận.' }).waitFor();
    await until('five are declined', async () => (await sumsOf(site.app, dialogue.id)).declined === 5);
    expect((await theOpinion(site.app, flooded[5] as string)).status).toBe('received');
    await dialog.getByRole('button', { name: 'Hoàn tác' }).click();
    await dialog.getByRole('status').filter({ hasText: 'Đã đưa 5 ý kiến về danh sách mới.' }).waitFor();
    await until('none is declined', async () => (await sumsOf(site.app, dialogue.id)).declined === 0);
    await expectText(citizen, '4 người');
  });
});
