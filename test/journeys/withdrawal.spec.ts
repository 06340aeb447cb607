import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import type { OpinionReceiptView } from '../../src/opinion/submission/dto/receipt.view.js';
import {
  describeInBrowser,
  desktop,
  expectAccessible,
  journey,
  openingMs,
  phone,
  expectText,
  Site,
} from '../support/site.js';
import { liveDialogue, queueOpinion, submission, sumsOf, theOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { isShown, track } from './steps.js';

const solved = 'Ngõ 42 cứ mưa là ngập, bao giờ khơi cống?';
const moved = 'Đèn đường ngõ 7 hỏng đã một tháng, bao giờ thay?';
const word = 'Gọi điện ngày 24/11, nói đã chuyển nhà.';

/** An author may withdraw an opinion until it is called: with code and digits, or through the office. */
describeInBrowser('an opinion withdrawn by its author', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let chair: Page;
  let receipts: OpinionReceiptView[];

  const waiting = (question: string) => chair.getByRole('listitem').filter({ hasText: question.slice(0, 20) });

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z' });
    dialogue = await liveDialogue(site.app, (await seedOrganisation(site.app)).home);
    receipts = [];
    for (const text of [solved, moved]) receipts.push(await queueOpinion(site.app, dialogue, { text }));
    const { headers } = await signIn(site.app, 'chair');
    chair = await site.visit(`/chair/${dialogue.id}`, { headers, viewport: desktop });
    await isShown(chair, 'live');
    for (const text of [solved, moved]) await waiting(text).first().waitFor();
  }, openingMs);

  afterAll(() => site.close());

  step('is withdrawn on the phone it was sent from, after a confirmation, and leaves the queue', async () => {
    const [receipt] = receipts as [OpinionReceiptView];
    const page = await site.visit('/', { viewport: phone, isMobile: true, hasTouch: true });
    await track(
      page,
      { number: receipt.publicNumber, code: receipt.trackingCode },
      submission().phone?.slice(-4) ?? '',
    );
    await page.getByText('Rút ý kiến…', { exact: true }).tap();
    await expectText(page, `Rút ý kiến ${receipt.publicNumber}?`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Rút ý kiến này' }).tap();
    await expectText(page, 'Đã rút ý kiến.');
    expect(await page.getByText('Rút ý kiến…', { exact: true }).count()).toBe(0);
    expect((await theOpinion(site.app, receipt.id)).status).toBe('withdrawn');
    await waiting(solved).first().waitFor({ state: 'detached' });
  });

  step('is withdrawn by the office, which has to state the source of the request', async () => {
    site.expectErrors(/status of 400/);
    const [, receipt] = receipts as [OpinionReceiptView, OpinionReceiptView];
    const { headers } = await signIn(site.app, 'organiser');
    const page = await site.visit(`/console/opinions/${receipt.id}`, { headers, viewport: desktop });
    await page.getByRole('button', { name: 'Rút theo ý người gửi…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Rút ý kiến', exact: true }).click();
    await dialog
      .getByRole('textbox', { name: 'Người gửi báo rút thế nào' })
      .and(page.locator('[aria-invalid=true]'))
      .waitFor();
    await expectAccessible(page);
    await dialog.getByRole('textbox', { name: 'Người gửi báo rút thế nào' }).fill(word);
    await dialog.getByRole('button', { name: 'Rút ý kiến', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expectText(page, 'Đã rút');
    await expectText(page, word);
    expect((await theOpinion(site.app, receipt.id)).status).toBe('withdrawn');
    await waiting(moved).first().waitFor({ state: 'detached' });
  });

  step('remains counted as received', async () =>
    expect(await sumsOf(site.app, dialogue.id)).toMatchObject({ received: 2, withdrawn: 2, waiting: 0 }),
  );
});
