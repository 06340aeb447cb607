import { newId } from '../../../src/common/ids.js';
import type { Tx } from '../../../src/database/transaction.js';
import { BackstageNote, Correction, Floor, Turn, TurnOpinion } from '../../../src/floor/floor.entity.js';
import { Pledge } from '../../../src/minutes/minutes.entity.js';
import { put } from './put.js';
import type { World, Ids } from './world.js';

export async function putHall(tx: Tx, { now, labels }: World, ids: Ids, someone: string): Promise<void> {
  const turn = await put(tx, Turn, {
    id: newId(),
    dialogueId: now.id,
    number: 1,
    startedAt: tx.now,
    allottedSeconds: 180,
    pauses: [],
    version: 1,
  });
  await tx.manager.insert(TurnOpinion, { turnId: turn.id, opinionId: ids['floor'] as string });
  await put(tx, Floor, {
    dialogueId: now.id,
    opinionId: ids['floor'],
    turnId: turn.id,
    slide: null,
    together: [ids['together'] as string],
    turns: 1,
  });
  const pledge = await put(tx, Pledge, {
    id: newId(),
    dialogueId: now.id,
    turnId: turn.id,
    opinionId: ids['published'],
    saidAt: tx.now,
    enteredBy: someone,
    version: 1,
  });
  await put(tx, BackstageNote, { id: newId(), dialogueId: now.id, sentBy: someone, sentAt: tx.now });
  const corrected = { turn: turn.id, pledge: pledge.id, opinion: ids['floor'] as string };
  for (const [subjectType, what] of [
    ['turn', 'speaker'],
    ['pledge', 'text'],
    ['opinion', 'text'],
  ] as const) {
    const { id } = await put(tx, Correction, {
      id: newId(),
      dialogueId: now.id,
      subjectType,
      subjectId: corrected[subjectType],
      what,
      madeBy: someone,
      madeAt: tx.now,
    });
    labels.set(id, subjectType);
  }
}
