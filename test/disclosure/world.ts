import type { EntityTarget, ObjectLiteral } from 'typeorm';
import {
  Answer,
  Assignment,
  AssignmentCoordinator,
  AssignmentPause,
  AssignmentReport,
  Decision,
  Directive,
  Escalation,
  Extension,
  Urge,
} from '../../src/assignment/assignment.entity.js';
import { newId } from '../../src/common/ids.js';
import { newToken, tokenHash } from '../../src/auth/tokens.js';
import { hashTrackingCode, makeTrackingCode } from '../../src/common/tracking-code.js';
import type { Role } from '../../src/contract/permissions.js';
import type { TrailSubject } from '../../src/contract/trail.js';
import { TrailEntry } from '../../src/database/platform.entity.js';
import type { Tx } from '../../src/database/transaction.js';
import { BackgroundEdition, BackgroundReport } from '../../src/dialogue/background/background.entity.js';
import {
  AgendaItem,
  type Dialogue,
  DialogueDepartment,
  DialogueField,
  Notice,
} from '../../src/dialogue/dialogue.entity.js';
import { Paper } from '../../src/dialogue/paper/paper.entity.js';
import { BackstageNote, Correction, Floor, Turn, TurnOpinion } from '../../src/floor/floor.entity.js';
import { Invitation, Registration } from '../../src/invitation/invitation.entity.js';
import { Pledge } from '../../src/minutes/minutes.entity.js';
import {
  Author,
  Brief,
  Lease,
  Opinion,
  OpinionGroup,
  OpinionSupplement,
  Rating,
} from '../../src/opinion/opinion.entity.js';
import { pinHash } from '../../src/opinion/tracking/tracking-secret.js';
import { seedDialogue } from '../support/assignments.js';
import type { Seeded } from '../support/organisation.js';
import type { TestApp } from '../support/test-app.js';
import { here } from './places.js';

export const pin = '1234';

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
const answered = ['drafted', 'approved', 'released', 'published'] as const;

/** A row of which everything that is not given and may be written by hand has a canary. */
async function put<T extends ObjectLiteral>(tx: Tx, entity: EntityTarget<T>, facts: Partial<T>): Promise<T> {
  const row: ObjectLiteral = { ...facts };
  for (const column of tx.manager.connection.getMetadata(entity).columns) {
    const { propertyName: name, type, transformer, isNullable } = column;
    if (name in row) continue;
    const typed = (type === 'text' || Number(column.length) >= 40) && !transformer;
    row[name] = typed ? here : isNullable ? null : undefined;
  }
  await tx.manager.insert(entity, row as never);
  return row as T;
}

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
  return { id: opinion.id, authorId: author.id, code };
}

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

/** A task as it was before a correction. */
const replaced: Decision['replaced'] = {
  assignments: [
    {
      id: newId(),
      decisionId: null,
      status: 'assigned',
      task: here,
      dueOn: null,
      dueExplanation: null,
      coordinatingDepartmentIds: [],
    },
  ],
  escalations: [],
};

type Ids = Record<string, string>;

async function putOpinions(tx: Tx, world: World): Promise<Ids> {
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

async function putFollowUp(
  tx: Tx,
  { now, before, handling, labels, seeded }: World,
  ids: Ids,
  someone: string,
): Promise<void> {
  const of = (label: string): string => ids[label] as string;
  const organisationId = now.organisationId;
  const assignment = async (dialogue: Dialogue, label: string, rest: Partial<Assignment>): Promise<string> => {
    const { id } = await put(tx, Assignment, {
      id: newId(),
      organisationId,
      dialogueId: dialogue.id,
      leadDepartmentId: handling,
      dueOn: '2026-12-10',
      status: 'in_progress',
      assignedBy: someone,
      assignedAt: tx.now,
      version: 1,
      ...rest,
    });
    labels.set(id, label);
    return id;
  };
  for (const label of [...answered, 'escalated', 'earlier']) {
    const dialogue = label === 'earlier' ? before : now;
    const decision = await put(tx, Decision, {
      id: newId(),
      dialogueId: dialogue.id,
      opinionId: of(label),
      outcome: label === 'escalated' ? 'escalated' : 'assigned',
      decidedFrom: 'on_floor',
      replaced: label === 'published' ? replaced : null,
      decidedBy: someone,
      decidedAt: tx.now,
    });
    labels.set(decision.id, label);
    if (label === 'escalated') {
      await put(tx, Escalation, {
        id: newId(),
        organisationId,
        dialogueId: now.id,
        opinionId: of(label),
        decisionId: decision.id,
        bodyOrganisationId: seeded.superiorId,
        escalatedAt: tx.now,
        answeredAt: tx.now,
        version: 1,
      });
      continue;
    }
    const taskId = await assignment(dialogue, label, { opinionId: of(label), decisionId: decision.id });
    if (label === 'earlier') continue;
    const answer = await put(tx, Answer, {
      id: newId(),
      organisationId,
      dialogueId: now.id,
      opinionId: of(label),
      assignmentId: taskId,
      departmentId: handling,
      status: label as Answer['status'],
      draftedBy: someone,
      draftedAt: tx.now,
      approvedAt: label === 'drafted' ? null : tx.now,
      releasedAt: ['released', 'published'].includes(label) ? tx.now : null,
      publishedAt: label === 'published' ? tx.now : null,
      returnReason: label === 'drafted' ? here : null,
      version: 1,
    });
    labels.set(answer.id, label);
    if (label !== 'drafted') continue;
    await tx.manager.insert(AssignmentCoordinator, {
      assignmentId: taskId,
      departmentId: seeded.home.departments['Văn hóa - Xã hội'] as string,
    });
    await put(tx, AssignmentReport, { id: newId(), assignmentId: taskId, reportedBy: someone, reportedAt: tx.now });
    await put(tx, Extension, {
      id: newId(),
      assignmentId: taskId,
      askedDueOn: '2026-12-20',
      askedBy: someone,
      askedAt: tx.now,
      refusedAt: tx.now,
    });
    await put(tx, AssignmentPause, { id: newId(), assignmentId: taskId, pausedOn: '2026-11-26' });
    await put(tx, Urge, {
      id: newId(),
      assignmentId: taskId,
      urgedOn: '2026-11-26',
      departmentId: handling,
      urgedBy: someone,
      urgedAt: tx.now,
    });
  }
  const directive = await put(tx, Directive, {
    id: newId(),
    dialogueId: now.id,
    organisationId,
    number: 1,
    givenBy: someone,
    givenAt: tx.now,
  });
  await assignment(now, 'directive', { directiveId: directive.id });
}

async function putHall(tx: Tx, { now, labels }: World, ids: Ids, someone: string): Promise<void> {
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
    opinionId: ids['floor'],
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

async function putPlan(tx: Tx, { now }: World, someone: string): Promise<void> {
  await put(tx, AgendaItem, { id: newId(), dialogueId: now.id, position: 1, startsAt: '08:00', endsAt: null });
  const facts = {
    title: here,
    heldOn: now.heldOn,
    startsAt: '08:00',
    endsAt: null,
    place: here,
    chairName: here,
    chairTitle: here,
    summary: here,
    agenda: [{ startsAt: '08:00', endsAt: null, title: here, performer: here }],
  };
  await put(tx, Notice, {
    id: newId(),
    dialogueId: now.id,
    kind: 'announced' as Notice['kind'],
    facts,
    publishedAt: tx.now,
    publishedBy: someone,
  });
  const row = {
    key: 'a',
    kind: 'figure' as const,
    label: here,
    value: '1',
    said: here,
    atLeast: null,
    unit: here,
    note: here,
  };
  const tables = [{ title: here, source: here, asOf: null, note: here, plot: 'none' as const, rows: [row], rules: [] }];
  await put(tx, BackgroundReport, { dialogueId: now.id, tables, version: 1, savedAt: tx.now });
  await put(tx, BackgroundEdition, {
    id: newId(),
    dialogueId: now.id,
    edition: 1,
    tables,
    version: 1,
    publishedAt: tx.now,
  });
  await put(tx, Paper, {
    id: newId(),
    dialogueId: now.id,
    organisationId: now.organisationId,
    kind: 'plan',
    number: 1,
    year: 2026,
    signedOn: '2026-11-20',
    enteredAt: tx.now,
    version: 1,
  });
}

async function putGuests(tx: Tx, { now, handling, labels }: World): Promise<void> {
  const person = {
    dialogueId: now.id,
    kind: 'business' as const,
    phone: here,
    email: here,
    searchable: ' ',
    sortKey: '',
  };
  for (const [label, departmentId] of [
    ['of the department', handling],
    ['of the office', null],
  ] as const) {
    const invitation = await put(tx, Invitation, {
      ...person,
      id: newId(),
      departmentId,
      doorCode: makeTrackingCode(),
      invitedAt: tx.now,
    });
    labels.set(invitation.id, label);
    await tx.manager.update(
      Invitation,
      { id: invitation.id },
      { withdrawnAt: null, declinedAt: null, acceptedAt: null },
    );
  }
  await put(tx, Registration, {
    ...person,
    id: newId(),
    invitationId: null,
    departmentId: null,
    channel: 'public',
    doorCode: makeTrackingCode(),
    deviceHash: null,
    registeredAt: tx.now,
    consentAt: tx.now,
    checkedInAt: tx.now,
    checkedInBy: null,
    withdrawnAt: null,
  });
}

/** One entry with a reason for each kind of subject; for an opinion one that everybody knows of, and one of a look at its contact. */
async function putTrail(tx: Tx, { now, labels }: World, ids: Ids, someone: string): Promise<void> {
  const idIn = async (table: string): Promise<string> =>
    (await tx.rows<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 1`))[0]?.id as string;
  const subjects: [TrailSubject, string, string][] = [
    ['opinion', 'withdraw', ids['withdrawn'] as string],
    ['opinion', 'see-contact', ids['floor'] as string],
    ['assignment', 'cancel', await idIn('assignment')],
    ['answer', 'return', await idIn('answer')],
    ['decision', 'undo', await idIn('decision')],
    ['directive', 'give', await idIn('directive')],
    ['escalation', 'cancel', await idIn('escalation')],
    ['guest', 'decline', await idIn('invitation')],
    ['turn', 'correct', await idIn('turn')],
    ['pledge', 'correct', await idIn('pledge')],
    ['note', 'send', await idIn('backstage_note')],
    ['floor', 'call', now.id],
    ['dialogue', 'order-queue', now.id],
    ['background', 'publish', now.id],
    ['paper', 'correct', await idIn('paper')],
    ['account', 'disable', someone],
    ['organisation', 'change', now.organisationId],
  ];
  for (const [subjectType, verb, subjectId] of subjects) {
    const { id } = await put(tx, TrailEntry, {
      id: newId(),
      organisationId: now.organisationId,
      dialogueId: now.id,
      subjectType,
      subjectId,
      verb,
      actorId: someone,
      details: { words: here },
      at: tx.now,
    });
    labels.set(id, subjectType === 'opinion' ? `opinion, ${verb}` : subjectType);
  }
}

/** What a change of a subject may show on a screen. */
const subjects: readonly (readonly [subject: string, table: string])[] = [
  ...['opinion', 'turn', 'pledge', 'directive', 'assignment', 'escalation', 'answer'].map((one) => [one, one] as const),
  ['note', 'backstage_note'],
  ['guest', 'invitation'],
  ['guest', 'registration'],
];

/** Tells the screens that everything has changed. */
export async function recordAll(tx: Tx, { id: dialogueId }: Dialogue): Promise<void> {
  const record = (subjectType: string, subjectId: string): void =>
    tx.record({ dialogueId, type: `${subjectType}.changed`, subjectType, subjectId, actorId: null, public: true });
  // The first one is before the cursor of those who ask what has changed since.
  for (const subject of ['dialogue', 'dialogue', 'floor']) record(subject, dialogueId);
  for (const [subject, table] of subjects)
    for (const { id } of await tx.rows<{ id: string }>(`SELECT id FROM ${table} WHERE dialogue_id = ?`, [dialogueId]))
      record(subject, id);
}
