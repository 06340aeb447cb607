import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { Refusal } from '../../src/common/problem/refusal.js';
import { opinionOutcomes } from '../../src/contract/opinion.js';
import { wordsFoundBy } from '../../src/contract/text/search-words.js';
import type { Tx } from '../../src/database/transaction.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { publishedQuestion } from '../../src/opinion/masking.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import type { Count } from '../../src/opinion/opinion-count.js';
import { shownStatuses } from '../../src/opinion/public/opinion-search-index.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import {
  applyDecision,
  callOpinion,
  putBackOpinion,
  setOutcome,
  undoDecision,
} from '../../src/opinion/opinion-decision.transitions.js';
import { type LoadedOpinion, loadOpinion } from '../../src/opinion/opinion.transitions.js';
import { getCounts } from '../../src/opinion/sums.js';
import { actorOf } from '../support/dialogues.js';
import { liveDialogue, submitOpinion, theOpinion } from '../support/opinions.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { isStorm, seed } from '../support/seed.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';

/** One command, aimed at the opinion `at`; `other` leads its new group. */
const command = fc.record({
  verb: fc.constantFrom(
    ...(['submit', 'accept', 'ask', 'decline', 'reconsider', 'group', 'ungroup', 'withdraw'] as const),
    ...(['call', 'put-back', 'decide', 'undo', 'outcome', 'group', 'accept', 'redact'] as const),
  ),
  at: fc.nat(4),
  other: fc.nat(4),
  outcome: fc.constantFrom(...opinionOutcomes),
});
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;

/** Commands that are given at the same time. */
const path = fc.array(fc.array(command, { minLength: 1, maxLength: 3 }), { minLength: 12, maxLength: 12 });

/** What refuses a command that is not possible now; whatever else is thrown is a fault. */
const expected = new Set(['wrong-state', 'version-conflict', 'praise-is-noted', 'validation-failed']);

describe.each(engines)('the counts on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
  });
  afterAll(() => app.close());

  /** Counted from the opinions themselves. */
  const counted = (): Promise<Count[]> =>
    app.reader.rows<Count>(
      `SELECT o.on_day AS "onDay", coalesce(o.outcome, o.status) AS standing, CAST(count(*) AS int) AS count
       FROM opinion o WHERE o.dialogue_id = ? GROUP BY o.on_day, coalesce(o.outcome, o.status)`,
      [dialogue.id],
    );
  const inOrder = (counts: readonly Count[]): string[] =>
    counts
      .flatMap(({ onDay, standing, count }) => (count === 0 ? [] : [`${onDay} ${standing} ${count}`]))
      .sort((a, b) => a.localeCompare(b));

  /** Leads that do not know how many are grouped under them. */
  const miscounted = (): Promise<unknown[]> =>
    app.reader.rows(
      `SELECT o.number, o.member_count, CAST(count(m.id) AS int) AS members FROM opinion o
       LEFT JOIN opinion_group g ON g.lead_opinion_id = o.id
       LEFT JOIN opinion m ON m.group_id = g.id AND m.id <> o.id
       WHERE o.dialogue_id = ? GROUP BY o.number, o.member_count HAVING o.member_count <> count(m.id)`,
      [dialogue.id],
    );

  /** What the search among shown opinions has of each, and what it should have. */
  async function searched(): Promise<{ posted: unknown; shown: unknown }> {
    const rows = await app.reader.manager.findBy(Opinion, { dialogueId: dialogue.id });
    const postings = await app.reader.rows<{ word: string; entry: number }>(
      'SELECT word, entry FROM posting WHERE list = ?',
      [dialogue.id],
    );
    const shown = rows.filter(({ status }) => shownStatuses.includes(status));
    const words = shown.flatMap((one) =>
      Array.from(wordsFoundBy(publishedQuestion(one)), (word) => `${one.number} ${word}`),
    );
    return { posted: postings.map(({ word, entry }) => `${entry} ${word}`).sort(), shown: words.sort() };
  }

  async function give({ verb, at, other, outcome }: Command, ids: string[]): Promise<unknown> {
    const by = actorOf(seeded.home.id, 'moderator');
    const moderation = app.nest.get(ModerationService);
    const id = ids[at] as string;
    const change = (work: (tx: Tx, loaded: LoadedOpinion) => Promise<unknown>): Promise<unknown> =>
      app.transaction.run(async (tx) => work(tx, await loadOpinion(tx, id)));
    if (verb === 'submit') return submitOpinion(app, dialogue);
    if (verb === 'call') return change((tx, loaded) => callOpinion(tx, loaded.dialogue, id, by));
    if (verb === 'put-back') return change((tx, loaded) => putBackOpinion(tx, loaded, by));
    if (verb === 'decide') return change((tx, loaded) => applyDecision(tx, loaded, { decided: outcome }, by));
    if (verb === 'undo') return change((tx, loaded) => undoDecision(tx, loaded, 'accepted', by));
    if (verb === 'outcome') return change((tx, loaded) => setOutcome(tx, loaded, { decided: outcome }, by));
    const { version } = await theOpinion(app, id);
    if (verb === 'ask') return moderation.ask(by, id, version, 'Ở ngõ nào?');
    if (verb === 'decline') return moderation.decline(by, id, version, 'complaint', null);
    if (verb === 'redact') return moderation.redact(by, id, version, `Che bớt lần ${other}.`);
    if (verb === 'withdraw') return moderation.withdraw(by, id, version, 'Gọi điện xin rút');
    if (verb !== 'group') return moderation[verb](by, id, version);
    const into = await theOpinion(app, ids[other] as string);
    return moderation.group(by, id, { version, intoId: into.id, intoVersion: into.version });
  }

  const doctor = (): string => {
    const env = { ...process.env, DATABASE_URL: '', DATA_DIR: app.config.dataDir };
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/doctor.mjs', '--database'], {
      env,
      encoding: 'utf8',
    });
    return `${stdout}${stderr}`;
  };

  it('equal a count of the opinions after any commands, also at the same time; the search finds what is shown', async () => {
    await fc.assert(
      fc.asyncProperty(path, async (steps) => {
        dialogue = await liveDialogue(app, seeded.home);
        const ids: string[] = [];
        for (let n = 0; n < 5; n++) ids.push((await submitOpinion(app, dialogue)).id);
        for (const together of steps) {
          const given = await Promise.allSettled(together.map((one) => give(one, ids)));
          const faults = given.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
          expect(faults.filter((one) => !(one instanceof Refusal && expected.has(one.code)))).toEqual([]);
          expect(inOrder((await getCounts(app.reader, dialogue.id)).counts)).toEqual(inOrder(await counted()));
          expect(await miscounted()).toEqual([]);
          const { posted, shown } = await searched();
          expect(posted).toEqual(shown);
        }
      }),
      { seed, numRuns: isStorm ? 200 : 6 },
    );
    if (engine === 'sqlite') expect(doctor()).toContain('is sound');
  });

  it('are compared with the opinions by the doctor', async () => {
    if (engine !== 'sqlite') return;
    const { slug, id } = await liveDialogue(app, seeded.home);
    await submitOpinion(app, { id });
    const count = (sql: string) => app.transaction.run((tx) => tx.execute(sql, [id]));
    await count("INSERT INTO opinion_count VALUES (?, 'declined', 'declined', 1)");
    expect(doctor()).toContain(slug);
    await count('DELETE FROM opinion_count WHERE dialogue_id = ?');
    expect(doctor()).toContain('is sound');
    await count('UPDATE dialogue_counter SET opinions = 2 WHERE dialogue_id = ?');
    expect(doctor()).toContain(slug);
  });
});
