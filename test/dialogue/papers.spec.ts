import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TrailEntry } from '../../src/database/platform.entity.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { PaperService } from '../../src/dialogue/paper/paper.service.js';
import { actorOf, announce, planDialogue } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { refusalOf } from '../support/refusal.js';

const plan = {
  kind: 'plan',
  number: 12,
  symbol: 'KH-UBND',
  signedOn: '2026-11-20',
  subject: 'Tổ chức hội nghị đối thoại với Nhân dân',
} as const;

describe.each(engines)('the register of signed documents on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let papers: PaperService;
  let dialogue: Dialogue;
  beforeAll(async () => {
    app = await openTestApp(engine, { now: '2026-11-26T01:00:00Z' });
    seeded = await seedOrganisation(app);
    papers = app.nest.get(PaperService);
  });
  beforeEach(async () => {
    await app.transaction.run((tx) => tx.execute('DELETE FROM paper'));
    dialogue = await announce(app, await planDialogue(app, seeded.home));
  });
  afterAll(() => app.close());

  const clerk = () => actorOf(seeded.home.id, 'records_clerk');

  it('keeps what the clerk gave, beside its dialogue, with the day by which results are due', async () => {
    await papers.number(clerk(), dialogue.id, { ...plan, signedBy: 'Chủ tịch UBND phường' });
    const entry = (await papers.register(clerk(), 2026)).find(({ id }) => id === dialogue.id);
    expect(entry).toMatchObject({
      resultsBy: expect.stringMatching(/^2026-12-2\d$|^2026-12/),
      papers: [
        { kind: 'plan', number: 12, symbol: 'KH-UBND', signedOn: '2026-11-20', signedBy: 'Chủ tịch UBND phường' },
      ],
    });
    expect(await papers.list(actorOf(seeded.home.id, 'organiser'), dialogue.id)).toHaveLength(1);
  });

  it('assigns a number once per year and symbol', async () => {
    await papers.number(clerk(), dialogue.id, plan);
    expect(await refusalOf(papers.number(clerk(), dialogue.id, { ...plan, kind: 'report' }))).toBe(
      'validation-failed, number already-taken',
    );
    await papers.number(clerk(), dialogue.id, { ...plan, symbol: 'BC-UBND' });
    await papers.number(clerk(), dialogue.id, { ...plan, signedOn: '2025-11-20' });
    expect(await papers.list(clerk(), dialogue.id)).toHaveLength(3);
  });

  it('refuses documents that are not signed yet', async () => {
    expect(await refusalOf(papers.number(clerk(), dialogue.id, { ...plan, signedOn: '2026-11-27' }))).toBe(
      'validation-failed, signedOn date-invalid',
    );
  });

  it('corrects a mistyped number, and records the old one and the reason in the trail', async () => {
    const { id } = await papers.number(clerk(), dialogue.id, plan);
    expect(await papers.correct(clerk(), id, { version: 1, number: 21, reason: 'Ghi ngược số.' })).toMatchObject({
      number: 21,
      symbol: 'KH-UBND',
      version: 2,
    });
    expect(await refusalOf(papers.correct(clerk(), id, { version: 1, number: 22, reason: 'Ghi ngược số.' }))).toBe(
      'version-conflict',
    );
    const [entry] = await app.reader.manager.findBy(TrailEntry, { subjectId: id, verb: 'correct' });
    expect(entry).toMatchObject({ reason: 'Ghi ngược số.', details: { number: '21/KH-UBND', from: '12/KH-UBND' } });
  });

  it('is for the clerk of the organisation only', async () => {
    expect(await refusalOf(papers.number(actorOf(seeded.home.id, 'organiser'), dialogue.id, plan))).toBe('forbidden');
    expect(await refusalOf(papers.number(actorOf(seeded.foreign.id, 'records_clerk'), dialogue.id, plan))).toBe(
      'not-found',
    );
    expect(await papers.register(actorOf(seeded.foreign.id, 'records_clerk'), 2026)).toEqual([]);
  });
});
