import type { Page } from 'playwright-core';
import { idleMs } from '../../src/auth/login.service.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { insertAccounts, signInBy } from '../support/accounts.js';
import { describeInBrowser, expectAccessible, journey, openingMs, expectText, Site } from '../support/site.js';
import { announcedDialogue, submitOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { signedInAt, isShown } from './steps.js';

const email = 'moderator@minh-khe.example';

/** The screen was opened the evening before. */
describeInBrowser('a login that expires while its screen is open', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let moderation: Page;

  const search = () => moderation.getByRole('searchbox', { name: 'Tìm trong danh sách' });

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-13T10:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    await insertAccounts(site.app, home.id, [{ role: 'moderator', email, name: 'Lê Minh Họa' }]);
    dialogue = await announcedDialogue(site.app, home);
    await submitOpinion(site.app, dialogue, { text: 'Đèn đường ngõ 7 hỏng đã lâu, ai sửa?' });
    moderation = await signedInAt(site, `/moderation/${dialogue.id}`, email);
    await isShown(moderation, 'live');
  }, openingMs);
  afterAll(() => site.close());

  step('the screen says so by itself, and keeps its content', async () => {
    site.expectErrors(/status of 401/);
    await search().fill('Đèn đường');
    site.app.clock.advance(idleMs + 60_000);
    await expectText(moderation, 'Phiên đăng nhập đã hết');
    await isShown(moderation, 'removed');
    await expectText(moderation, 'ngõ 7');
    expect(await moderation.locator('body').innerText()).not.toContain('không còn được xem màn hình trực tiếp');
    await expectAccessible(moderation);
  });

  step('after signing in in another tab it continues', async () => {
    site.expectErrors(/status of 401/);
    const [tab] = await Promise.all([
      moderation.context().waitForEvent('page'),
      moderation.getByRole('link', { name: 'Đăng nhập lại ở thẻ mới' }).click(),
    ]);
    await signInBy(tab, email);
    await tab.waitForURL('**/console');
    await moderation.getByRole('button', { name: 'Đã đăng nhập, tiếp tục' }).click();
    await isShown(moderation, 'live');
    await submitOpinion(site.app, dialogue, { text: 'Đèn đường ngõ 8 cũng hỏng, ai sửa?' });
    await expectText(moderation, /2\s+mới/);
    expect(await search().inputValue()).toBe('Đèn đường');
    expect(await moderation.getByText('Phiên đăng nhập đã hết').count()).toBe(0);
  });
});
