import { newToken } from '../../../src/auth/tokens.js';
import type { Role } from '../../../src/contract/permissions.js';
import { type Dialogue, DialogueDepartment, DialogueField } from '../../../src/dialogue/dialogue.entity.js';
import { seedDialogue } from '../../support/assignments.js';
import type { Seeded } from '../../support/organisation.js';
import type { TestApp } from '../../support/test-app.js';
import { here } from '../places.js';
import { putFollowUp } from './follow-up.js';
import { putGuests } from './guests.js';
import { putHall } from './hall.js';
import { putOpinions } from './opinions.js';
import { putPlan } from './plan.js';
import { recordAll } from './record-all.js';
import { putTrail } from './trail.js';

export interface World {
  seeded: Seeded;
  /** In whose hands all matters are, and another one. */
  handling: string;
  other: string;
  now: Dialogue;
  before: Dialogue;
  /** Tracking codes of the opinions of the dialogue. */
  codes: string[];
  /** The browser in which they were written. */
  device: string;
  /** Opinions to be noted as entered for others, by role. */
  entered: Partial<Record<Role, string>>;
  /** By the id of a row: what it stands for, where rows of one table differ in who may read them. */
  labels: Map<string, string>;
}

/** Ids of the opinions, by what they stand for. */
export type Ids = Record<string, string>;

/** A ward with a dialogue in session and an earlier one, in which every kind of row occurs in every state that matters. */
export async function makeWorld(app: TestApp, seeded: Seeded, someone: string): Promise<World> {
  const handling = seeded.home.departments['Kinh tế - Hạ tầng'] as string;
  const other = seeded.home.departments['Văn phòng'] as string;
  const now = await seedDialogue(app, seeded.home, { summary: here });
  const before = await seedDialogue(app, seeded.home, {
    heldOn: '2026-05-12',
    status: 'concluded',
    numberPrefix: 'MK-2026-1',
    cancelReason: here,
  });
  const world: World = {
    seeded,
    handling,
    other,
    now,
    before,
    codes: [],
    device: newToken(),
    entered: {},
    labels: new Map(),
  };
  await app.transaction.run(async (tx) => {
    await tx.execute('UPDATE account SET title = ? WHERE id = ?', [here, someone]);
    for (const dialogue of [now, before]) {
      world.labels.set(dialogue.id, dialogue === now ? '' : 'before');
      await tx.execute('UPDATE dialogue SET outcomes_published_at = ? WHERE id = ?', [
        tx.now.toISOString(),
        dialogue.id,
      ]);
      for (const departmentId of [handling, other])
        await tx.manager.insert(DialogueDepartment, { dialogueId: dialogue.id, departmentId, quota: 10 });
      for (const fieldId of Object.values(seeded.home.fields))
        await tx.manager.insert(DialogueField, { dialogueId: dialogue.id, fieldId });
    }
    const ids = await putOpinions(tx, world);
    await putFollowUp(tx, world, ids, someone);
    await putHall(tx, world, ids, someone);
    await putPlan(tx, world, someone);
    await putGuests(tx, world);
    await putTrail(tx, world, ids, someone);
    world.entered = { receptionist: ids['received'] };
  });
  await app.transaction.run((tx) => recordAll(tx, now));
  return world;
}
