import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changeRow, type RowKind } from '../../src/database/change-row.js';
import type { Tx } from '../../src/database/transaction.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { loadOpinion, type LoadedOpinion } from '../../src/opinion/opinion.transitions.js';
import { actorOf } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { liveDialogue, submitOpinion, theOpinion } from '../support/opinions.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { statementsOf } from '../support/statements.js';

const kind: RowKind<Opinion> = { entity: Opinion, type: 'opinion', state: ({ status }) => status };

describe.each(engines)('changing a row on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  let id: string;
  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
    dialogue = await liveDialogue(app, seeded.home);
  });
  beforeEach(async () => {
    ({ id } = await submitOpinion(app, dialogue));
  });
  afterAll(() => app.close());

  const by = () => ({ accountId: actorOf(seeded.home.id, 'moderator').accountId, onBehalfOf: 'Phạm Văn Mẫu' });
  const accept = (tx: Tx, { opinion, dialogue: own }: LoadedOpinion, performer = by()): Promise<Opinion> =>
    changeRow(tx, kind, opinion, {
      set: { status: 'accepted' },
      dialogue: own,
      verb: 'accept',
      by: performer,
      reason: 'đúng thẩm quyền',
      details: { masked: true },
      events: (before) => [{ type: 'opinion.accepted', public: before.status !== 'accepted' }],
    });
  const trail = () =>
    app.reader.rows('SELECT * FROM trail_entry WHERE subject_id = ? ORDER BY at, id', [id]) as Promise<object[]>;
  const log = () =>
    app.reader.rows('SELECT * FROM live_event WHERE subject_id = ? ORDER BY revision', [id]) as Promise<object[]>;

  it('writes columns, next version, trail and live log, and the loaded row too', async () => {
    const performer = by();
    const held = await app.transaction.run(async (tx) => {
      const loaded = await loadOpinion(tx, id);
      expect(await accept(tx, loaded, performer)).toBe(loaded.opinion);
      return loaded.opinion;
    });
    expect(held).toMatchObject({ status: 'accepted', version: 2 });
    expect(await theOpinion(app, id)).toEqual(held);
    expect((await trail()).at(-1)).toMatchObject({
      dialogue_id: dialogue.id,
      subject_type: 'opinion',
      verb: 'accept',
      from_state: 'received',
      to_state: 'accepted',
      actor_id: performer.accountId,
      on_behalf_of: performer.onBehalfOf,
      reason: 'đúng thẩm quyền',
      details: '{"masked":true}',
    });
    const [{ public_revision: audible } = {}, ...others] = (await log()).slice(1) as { public_revision?: number }[];
    expect([audible, others]).toEqual([expect.any(Number), []]);
  });

  it('refuses a row changed since it was loaded, and writes nothing', async () => {
    const changing = app.transaction.run(async (tx) => {
      const loaded = await loadOpinion(tx, id);
      await tx.execute('UPDATE opinion SET version = version + 1 WHERE id = ?', [id]);
      await accept(tx, loaded);
    });
    await expect(changing).rejects.toMatchObject({ code: 'version-conflict' });
    expect(await theOpinion(app, id)).toMatchObject({ status: 'received', version: 1 });
  });

  it('writes neither trail nor log if the work fails afterwards, alone and in a group', async () => {
    const failing = async (tx: Tx): Promise<void> => {
      await accept(tx, await loadOpinion(tx, id));
      throw new Error('too late');
    };
    await expect(app.transaction.run(failing)).rejects.toThrow('too late');
    const lane = dialogue.id;
    const [failed, done] = await Promise.allSettled([
      app.transaction.run(failing, { lane }),
      app.transaction.run(async (tx) => tx.now, { lane }),
    ]);
    expect([failed.status, done.status]).toEqual(['rejected', 'fulfilled']);
    expect([await trail(), await log()]).toEqual([[expect.anything()], [expect.anything()]]);
  });

  it('inserts the trail of a work before its answer reads, in one statement', async () => {
    const read = (tx: Tx) => tx.rows('SELECT verb FROM trail_entry WHERE subject_id = ? ORDER BY at, id', [id]);
    const statements = await statementsOf(app, async () => {
      const work = async (tx: Tx): Promise<void> => {
        const loaded = await loadOpinion(tx, id);
        await accept(tx, loaded);
        await accept(tx, loaded);
        expect(await read(tx)).toEqual([{ verb: 'receive' }]);
      };
      const answer = await app.transaction.run(work, { answer: read });
      expect(answer).toEqual([{ verb: 'receive' }, { verb: 'accept' }, { verb: 'accept' }]);
    });
    expect(statements.filter((one) => one === 'INSERT INTO trail_entry')).toHaveLength(1);
    expect(statements).not.toContain('SAVEPOINT work');
  });
});
