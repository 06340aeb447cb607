import type { Standing } from '../../../src/contract/opinion.js';
import { tokenHash } from '../../../src/auth/tokens.js';
import { newId } from '../../../src/common/ids.js';
import { hashTrackingCode, makeTrackingCode } from '../../../src/common/tracking-code.js';
import type { Tx } from '../../../src/database/transaction.js';
import type { Dialogue } from '../../../src/dialogue/dialogue.entity.js';
import {
  Author,
  Brief,
  Lease,
  Opinion,
  OpinionGroup,
  OpinionSupplement,
  Rating,
} from '../../../src/opinion/opinion.entity.js';
import { pinHash } from '../../../src/opinion/tracking/tracking-secret.js';
import { here } from '../places.js';
import { OutboxMessage } from '../../../src/messaging/message.entity.js';
import { put } from './put.js';
import type { Ids, World } from './world.js';

export const pin = '1234';

interface Facts extends Partial<Opinion> {
  authorKind?: Author['kind'];
}

const opinions: Record<string, Facts> = {
  received: { status: 'received' },
  asked: { status: 'needs_info', reasonText: here },
  accepted: { status: 'accepted', queuePosition: 1024 },
  initials: { status: 'accepted', queuePosition: 2048, publicText: here, displayConsent: 'initials' },
  named: { status: 'accepted', queuePosition: 3072, displayConsent: 'name' },
  spoken: { status: 'accepted', queuePosition: 4096, topic: here, displayConsent: 'initials' },
  kept: {
    status: 'accepted',
    queuePosition: 5120,
    displayConsent: 'name',
    identityKeptAt: new Date('2026-11-26T01:00:00Z'),
  },
  floor: { status: 'on_floor', displayConsent: 'name', authorKind: 'business' },
  together: { status: 'on_floor', publicText: here },
  declined: { status: 'declined', reasonCode: 'out_of_scope', reasonText: here },
  withdrawn: { status: 'withdrawn' },
  grouped: { status: 'grouped' },
  drafted: { status: 'decided', outcome: 'assigned' },
  approved: { status: 'decided', outcome: 'assigned' },
  released: { status: 'decided', outcome: 'assigned' },
  published: { status: 'decided', outcome: 'answered' },
  escalated: { status: 'decided', outcome: 'escalated' },
  /** Of the earlier dialogue. */
  earlier: { status: 'decided' },
};

async function putOpinion(
  tx: Tx,
  { device }: World,
  dialogue: Dialogue,
  number: number,
  facts: Facts,
): Promise<{ id: string; authorId: string; code: string }> {
  const { authorKind = 'citizen', ...columns } = facts;
  const author = await put(tx, Author, { id: newId(), kind: authorKind, phone: here, erasedAt: null });
  const code = makeTrackingCode();
  const opinion = await put(tx, Opinion, {
    id: newId(),
    dialogueId: dialogue.id,
    organisationId: dialogue.organisationId,
    number,
    channel: 'online',
    notifyBy: 'email',
    notifyLanguage: 'vi',
    kind: 'question',
    authorId: author.id,
    publicText: null,
    displayConsent: 'none',
    consentAt: tx.now,
    wantsToSpeakAt: tx.now,
    topic: null,
    identityKeptAt: null,
    trackingHash: hashTrackingCode(code),
    trackingPinHash: pinHash(code, pin),
    deviceHash: tokenHash(device),
    outcome: null,
    onDay: columns.outcome ?? (columns.status as Standing),
    reasonCode: null,
    reasonText: null,
    supportCount: 0,
    receivedAt: tx.now,
    acceptedAt: columns.status === 'received' ? null : tx.now,
    answerPublishedAt: columns.outcome === 'answered' ? tx.now : null,
    calledAt: null,
    version: 1,
    ...columns,
  });
  await put(tx, OutboxMessage, {
    id: newId(),
    organisationId: dialogue.organisationId,
    dialogueId: dialogue.id,
    channel: 'email',
    subjectType: 'opinion',
    subjectId: opinion.id,
    template: 'opinion.received',
    step: opinion.id,
    createdAt: tx.now,
    notBefore: tx.now,
    attempts: 1,
    fate: 'given_up',
    endedAt: tx.now,
  });
  return { id: opinion.id, authorId: author.id, code };
}

export async function putOpinions(tx: Tx, world: World): Promise<Ids> {
  const { now, before, handling, codes, labels, seeded } = world;
  const ids: Ids = {};
  const fieldId = seeded.home.fields['Xây dựng'] as string;
  let number = 0;
  for (const [label, facts] of Object.entries(opinions)) {
    const dialogue = label === 'earlier' ? before : now;
    const { id, authorId, code } = await putOpinion(tx, world, dialogue, ++number, {
      departmentId: handling,
      fieldId,
      ...facts,
    });
    ids[label] = id;
    labels.set(id, label).set(authorId, label);
    if (dialogue === now) codes.push(code);
  }
  const of = (label: string): string => ids[label] as string;
  const groupId = newId();
  await tx.manager.insert(OpinionGroup, {
    id: groupId,
    dialogueId: now.id,
    leadOpinionId: of('initials'),
    createdAt: tx.now,
  });
  await tx.manager.update(Opinion, [of('initials'), of('grouped')], { groupId });
  await tx.manager.update(Opinion, of('initials'), { memberCount: 1 });
  const supplement = await put(tx, OpinionSupplement, { id: newId(), opinionId: of('asked'), at: tx.now });
  labels.set(supplement.id, 'asked');
  await put(tx, Rating, { opinionId: of('published'), dialogueId: now.id, verdict: 'partly', ratedAt: tx.now });
  await put(tx, Lease, {
    opinionId: of('received'),
    accountId: newId(),
    until: new Date(tx.now.getTime() + 3_600_000),
  });
  for (const [label, approvedAt] of [
    ['accepted', null],
    ['floor', tx.now],
  ] as const) {
    const brief = await put(tx, Brief, {
      id: newId(),
      opinionId: of(label),
      departmentId: handling,
      approvedAt,
      updatedAt: tx.now,
      version: 1,
    });
    labels.set(brief.id, approvedAt ? 'approved' : 'draft');
  }
  return ids;
}
