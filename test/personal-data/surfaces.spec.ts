import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findings, maskContacts } from '../../src/contract/personal-data/mask.js';
import { redact } from '../../src/contract/personal-data/redact.js';
import { tidyText } from '../../src/contract/text/clean-text.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { QueueListQueries } from '../../src/document/queue/queue-list.queries.js';
import { Feed } from '../../src/live/feed/feed.js';
import { RecordQueries } from '../../src/minutes/record/record.queries.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { OpinionQueries } from '../../src/opinion/opinion.queries.js';
import { PublicOpinionQueries } from '../../src/opinion/public/public-opinion.queries.js';
import { actorOf } from '../support/dialogues.js';
import { enterOpinion, liveDialogue } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { seed } from '../support/seed.js';
import { spelling } from '../support/spellings.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';

const COUNT = 60;
const lines = { multiline: true };
const spellings = fc.sample(spelling, { seed, numRuns: COUNT }).map(({ text, start, end, way }) => ({
  text: tidyText(`Xin hỏi: ${text}`, lines),
  contact: tidyText(text.slice(start, end), lines),
  way,
}));

describe.each(engines)('a contact in an opinion on %s', (engine) => {
  let app: TestApp;
  let dialogue: Dialogue;
  const ids: string[] = [];
  beforeAll(async () => {
    app = await openTestApp(engine);
    const { home } = await seedOrganisation(app);
    dialogue = await liveDialogue(app, home);
    const moderator = actorOf(dialogue.organisationId, 'moderator');
    for (const { text } of spellings) ids.push((await enterOpinion(app, dialogue, moderator, { text })).id);
  });
  afterAll(() => app.close());

  const as = (role: 'moderator' | 'chair' | 'oversight') => actorOf(dialogue.organisationId, role);

  /** Everything strangers, the chair, those who are handed a paper and those who take a record home can read. */
  async function surfaces(): Promise<Record<string, string>> {
    const { nest } = app;
    const lists = nest.get(OpinionQueries);
    const feed = nest.get(Feed);
    const shown = {
      public: await nest.get(PublicOpinionQueries).list(dialogue.id, { limit: 100 }, undefined),
      wall: await feed.snapshot(dialogue.id, { audience: 'hall', departments: null }),
      phones: await feed.snapshot(dialogue.id, { audience: 'public', departments: null }),
      'chair’s screen': await feed.snapshot(dialogue.id, { audience: 'chair', departments: null }),
      chair: await lists.list(as('chair'), dialogue.id, { limit: 100 }),
      oversight: await lists.list(as('oversight'), dialogue.id, { limit: 100 }),
      paper: await nest.get(QueueListQueries).get(dialogue),
      record: await nest.get(RecordQueries).get(dialogue, null),
    };
    return Object.fromEntries(Object.entries(shown).map(([name, all]) => [name, JSON.stringify(all)]));
  }

  it('is proposed at the desk in every spelling', async () => {
    expect(spellings.filter(({ text, contact }) => !text.includes(contact))).toEqual([]);
    const missed: string[] = [];
    for (const [index, id] of ids.entries()) {
      const { text, contact } = spellings[index] as (typeof spellings)[number];
      const { proposals } = await app.nest.get(OpinionQueries).get(as('moderator'), id);
      if (redact(text, proposals).includes(contact)) missed.push(text);
    }
    expect(missed).toEqual([]);
  });

  it('is masked at acceptance where nothing else can be meant, and leaves by no door', async () => {
    for (const id of ids) await app.nest.get(ModerationService).accept(as('moderator'), id, 1);
    const certain = spellings.filter(({ text, contact }) => !maskContacts(text).includes(contact));
    expect(certain.length).toBeGreaterThan(COUNT / 2);
    for (const [door, shown] of Object.entries(await surfaces())) {
      expect(shown.length).toBeGreaterThan(100);
      const seen = certain.filter(({ contact }) => shown.includes(JSON.stringify(contact).slice(1, -1)));
      expect({ door, seen }).toEqual({ door, seen: [] });
    }
  });

  it('is looked for once, before the text is shown, however often it is', async () => {
    const moderator = as('moderator');
    const { id } = await enterOpinion(app, dialogue, moderator, { text: 'Ngõ 4 mất nước, gọi 0900 000 999' });
    const sent = findings.computed();
    await app.nest.get(OpinionQueries).list(as('chair'), dialogue.id, { limit: 100 });
    await app.nest.get(OpinionQueries).get(moderator, id);
    expect(findings.computed()).toBe(sent);
    await surfaces();
    const before = findings.computed();
    await surfaces();
    expect(findings.computed()).toBe(before);
  });
});
