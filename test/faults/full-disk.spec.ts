import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { type Answer, Senders } from '../support/senders.js';
import { announcedDialogue } from '../support/opinions.js';
import { expectNothingLost, storedOpinions } from '../support/stored-opinions.js';
import { type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation } from '../support/organisation.js';
import { until } from '../support/until.js';
import { countRows } from '../support/count-rows.js';

const noLimit = 1_073_741_823;

describe('a full disk under SQLite', () => {
  let app: TestApp;
  let dialogue: Dialogue;
  let senders: Senders;
  beforeEach(async () => {
    app = await openTestApp('sqlite', { listen: true });
    dialogue = await announcedDialogue(app, (await seedOrganisation(app)).home);
    senders = new Senders(dialogue.id);
  });
  afterEach(() => app.close());

  const env = (): Record<string, string> => ({ DATA_DIR: app.config.dataDir });
  /** The file may grow by this many pages; then SQLite fails with SQLITE_FULL, as on a full disk. */
  const leave = (pages: number): Promise<unknown> =>
    app.transaction.run(async (tx) => {
      const [size] = await tx.rows<{ page_count: number }>('PRAGMA page_count');
      await tx.rows(`PRAGMA max_page_count = ${Math.min(noLimit, (size?.page_count ?? 0) + pages)}`);
    });
  const told = (answer: Answer): string => `${answer?.status} ${answer?.problem?.code ?? ''}`.trim();
  const readiness = async (): Promise<string> => {
    const answer = await fetch(`${app.url}/api/health/ready`);
    return `${answer.status} ${((await answer.json()) as { code?: string }).code ?? ''}`;
  };
  const isRefused = (answer: Answer): boolean => told(answer) === '507 storage-full';

  it('is reported to everybody whose opinion was not stored, and to nobody else', async () => {
    await leave(30);
    const answers: Answer[] = [];
    await senders.flood(
      app.url,
      (answer) => {
        answers.push(answer);
        return answers.filter(isRefused).length < 40;
      },
      { letters: 2_000 },
    );
    expect([...new Set(answers.map(told))].sort()).toEqual(['201', '507 storage-full']);
    expect(await storedOpinions(env(), dialogue.id)).toHaveLength(senders.acknowledged.length);
    await expectNothingLost(env(), senders);
  });

  it('leaves nothing half-written, does not affect reads, and has no effect once there is space again', async () => {
    await senders.flood(app.url, () => true, { letters: 20 });
    await leave(0);
    // Uses up the space left in allocated pages.
    await senders.flood(app.url, (answer) => !isRefused(answer), { letters: 2_000 });
    const before = await countRows(app);
    const stored = senders.acknowledged.length;
    const refused = await Promise.all(Array.from({ length: 10 }, () => senders.send(app.url, senders.compose())));
    expect(refused.map(told).filter((one) => one !== '507 storage-full')).toEqual([]);
    expect(refused[0]?.problem?.detail).toContain('chưa được ghi');
    expect(await countRows(app)).toEqual(before);
    expect(await readiness()).toBe('507 storage-full');
    const sums = await fetch(`${app.url}/api/v1/dialogues/${dialogue.id}/live?audience=public&since=0`);
    expect(sums.status).toBe(200);
    expect(await sums.text()).toContain(`"received":${stored}`);
    await leave(noLimit);
    const again = await Promise.all(senders.unacknowledged.map((opinion) => senders.send(app.url, opinion)));
    expect(again.filter((answer) => answer?.status !== 201)).toEqual([]);
    await until('it is ready again', async () => (await readiness()) === '200 ');
    await expectNothingLost(env(), senders);
    expect(await storedOpinions(env(), dialogue.id)).toHaveLength(senders.sent.length);
  });
});
