import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { EnteredOpinionQueries } from '../../src/opinion/submission/entered-opinion.queries.js';
import { SubmissionService } from '../../src/opinion/submission/submission.service.js';
import { actorOf, announce, planDialogue } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { refusalOf } from '../support/refusal.js';
import { signIn } from '../support/sign-in.js';

describe.each(engines)('opinions entered by a head of neighbourhood on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  let ids: string[];
  beforeAll(async () => {
    app = await openTestApp(engine, { now: '2026-11-26T01:00:00Z' });
    seeded = await seedOrganisation(app);
    dialogue = await announce(app, await planDialogue(app, seeded.home));
    ids = [];
    for (const name of ['Vũ Thị Tổ Trưởng', 'Đỗ Văn Trưởng Thôn'])
      ids.push((await signIn(app, 'community_head', { name })).accountId);
  });
  afterAll(() => app.close());

  const head = (n: number) => actorOf(seeded.home.id, 'community_head', { accountId: ids[n] as string });
  const enter = (n: number, name: string) =>
    app.nest
      .get(SubmissionService)
      .enter(
        head(n),
        dialogue.id,
        { channel: 'community', kind: 'problem', text: 'Đèn đường ngõ 7 hỏng đã lâu.', consent: true, name },
        undefined,
      );

  it('are listed for them, and for nobody else', async () => {
    const receipt = await enter(0, 'Bà Bùi Thị Ví Dụ');
    await enter(1, 'Ông Lê Văn Cây');
    expect(receipt.pin).toMatch(/^\d{4}$/);
    const mine = await app.nest.get(EnteredOpinionQueries).list(head(0), dialogue.id);
    expect(mine).toEqual([
      {
        id: receipt.id,
        number: receipt.number,
        publicNumber: receipt.publicNumber,
        kind: 'problem',
        channel: 'community',
        status: 'received',
        text: 'Đèn đường ngõ 7 hỏng đã lâu.',
        name: 'Bà Bùi Thị Ví Dụ',
        receivedAt: receipt.receivedAt,
      },
    ]);
    expect(JSON.stringify(mine)).not.toContain(receipt.trackingCode);
  });

  it('are refused to people who may not enter opinions', async () => {
    expect(
      await refusalOf(app.nest.get(EnteredOpinionQueries).list(actorOf(seeded.home.id, 'oversight'), dialogue.id)),
    ).toBe('forbidden');
  });
});
