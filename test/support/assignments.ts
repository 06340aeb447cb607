import { randomBytes } from 'node:crypto';
import type { Actor } from '../../src/auth/actor.js';
import { LoginService } from '../../src/auth/login.service.js';
import { DecisionService, type Decided } from '../../src/assignment/decision/decision.service.js';
import { Assignment } from '../../src/assignment/assignment.entity.js';
import type { AssignmentOrderDto, DecideDto } from '../../src/assignment/decision/dto/decide.dto.js';
import { newId } from '../../src/common/ids.js';
import type { OpinionKind, OpinionStatus, Standing } from '../../src/contract/opinion.js';
import type { Role } from '../../src/contract/permissions.js';
import { Dialogue, DialogueCounter } from '../../src/dialogue/dialogue.entity.js';
import { countChange } from '../../src/opinion/opinion-count.js';
import { Author, Opinion } from '../../src/opinion/opinion.entity.js';
import { type Engine, type TestApp, openTestApp } from './test-app.js';
import { type Seeded, type SeededOrganisation, seedOrganisation } from './organisation.js';
import { signIn, type SignedIn, type Where } from './sign-in.js';

/** A signed-in person with the actor the guard would set on the request. */
export interface Person extends SignedIn {
  actor: Actor;
}

export async function person(app: TestApp, role: Role, where: Where = {}): Promise<Person> {
  const signed = await signIn(app, role, where);
  const actor = await app.nest.get(LoginService).findActor(signed.headers.cookie.slice('dt='.length));
  if (!actor) throw new Error('person: the login was not found');
  return { ...signed, actor };
}

/** The application with a ward and its staff. */
export interface Ward {
  app: TestApp;
  seeded: Seeded;
  works: string;
  culture: string;
  office: string;
  chair: Person;
  organiser: Person;
  leader: Person;
  /** Officer of `works`, the lead department of most tests. */
  officer: Person;
  head: Person;
  /** Officer of `culture`. */
  coordinator: Person;
  /** Officer of `office`. */
  other: Person;
}

export async function openWard(engine: Engine = 'sqlite', now?: string): Promise<Ward> {
  const app = await openTestApp(engine, now ? { now } : {});
  const seeded = await seedOrganisation(app);
  const [office, works, culture] = ['Văn phòng', 'Kinh tế - Hạ tầng', 'Văn hóa - Xã hội'].map(
    (name) => seeded.home.departments[name] as string,
  ) as [string, string, string];
  return {
    app,
    seeded,
    works,
    culture,
    office,
    chair: await person(app, 'chair'),
    organiser: await person(app, 'organiser'),
    leader: await person(app, 'leader'),
    officer: await person(app, 'department_officer', { departmentId: works }),
    head: await person(app, 'department_head', { departmentId: works }),
    coordinator: await person(app, 'department_officer', { departmentId: culture }),
    other: await person(app, 'department_officer', { departmentId: office }),
  };
}

let ordinals = 0;

/** A dialogue in session today, 26/11/2026 unless the clock was set otherwise. */
export function seedDialogue(
  app: TestApp,
  organisation: SeededOrganisation,
  facts: Partial<Dialogue> = {},
): Promise<Dialogue> {
  return app.transaction.run(async (tx) => {
    const id = newId();
    const dialogue = tx.manager.create(Dialogue, {
      id,
      organisationId: organisation.id,
      slug: `doi-thoai-${id.slice(-12)}`,
      kind: 'citizen_dialogue',
      title: 'Hội nghị đối thoại với Nhân dân',
      year: 2026,
      ordinal: ++ordinals,
      numberPrefix: 'MK-2026-2',
      status: 'live',
      heldOn: '2026-11-26',
      startsAt: '08:00',
      endsAt: null,
      place: 'Hội trường phường',
      chairName: 'Trần Văn Ví Dụ',
      chairTitle: 'Chủ tịch UBND phường',
      summary: null,
      collectFrom: null,
      collectUntil: null,
      registerFrom: null,
      registerUntil: null,
      seats: null,
      rehearsalOf: null,
      hallKey: randomBytes(16).toString('base64url'),
      announcedAt: tx.now,
      startedAt: tx.now,
      pausedAt: null,
      concludedAt: null,
      outcomesPublishedAt: null,
      closedAt: null,
      cancelledAt: null,
      cancelReason: null,
      version: 1,
      createdAt: tx.now,
      ...facts,
    });
    await tx.manager.insert(Dialogue, dialogue);
    await tx.manager.insert(DialogueCounter, { dialogueId: id, opinions: 0, directives: 0 });
    return dialogue;
  });
}

export interface OpinionFacts extends Partial<Opinion> {
  email?: string;
  phone?: string;
}

/** An accepted question of the dialogue, with its author's phone number. */
export function seedOpinion(
  app: TestApp,
  dialogue: Dialogue,
  { email, phone, ...facts }: OpinionFacts = {},
): Promise<Opinion> {
  return app.transaction.run(async (tx) => {
    const authorId = newId();
    await tx.manager.insert(Author, {
      id: authorId,
      kind: 'citizen',
      name: 'Nguyễn Thị Mẫu Đơn',
      businessName: null,
      phone: phone ?? '0900000123',
      email: email ?? null,
      address: null,
      community: 'Tổ dân phố 5',
      erasedAt: null,
    });
    const [counter] = await tx.rows<{ opinions: number }>(
      'UPDATE dialogue_counter SET opinions = opinions + 1 WHERE dialogue_id = ? RETURNING opinions',
      [dialogue.id],
    );
    const opinion = tx.manager.create(Opinion, {
      id: newId(),
      dialogueId: dialogue.id,
      organisationId: dialogue.organisationId,
      number: counter?.opinions ?? 1,
      channel: 'online',
      kind: 'question' as OpinionKind,
      authorId,
      text: 'Bao giờ phường khơi thông cống ngõ 42?',
      publicText: null,
      displayConsent: 'none',
      consentAt: tx.now,
      notifyBy: email ? 'email' : 'sms',
      notifyLanguage: 'vi',
      wantsToSpeakAt: null,
      trackingHash: randomBytes(32).toString('hex'),
      trackingPinHash: randomBytes(32).toString('hex'),
      deviceHash: null,
      enteredBy: null,
      fieldId: null,
      departmentId: null,
      status: 'accepted' as OpinionStatus,
      outcome: null,
      onDay: facts.outcome ?? (facts.status as Standing | undefined) ?? 'accepted',
      reasonCode: null,
      reasonText: null,
      groupId: null,
      memberCount: 0,
      queuePosition: null,
      supportCount: 0,
      receivedAt: tx.now,
      acceptedAt: tx.now,
      calledAt: null,
      decidedAt: null,
      closedAt: null,
      answerPublishedAt: null,
      replyReadyAt: null,
      reopenedAt: null,
      version: 1,
      ...facts,
    });
    await tx.manager.insert(Opinion, opinion);
    await countChange(tx, null, opinion);
    return opinion;
  });
}

/** Decides as the floor does: loads the opinion and calls the decision service. */
export const decide = (app: TestApp, actor: Actor, opinionId: string, decision: DecideDto): Promise<Decided> =>
  app.transaction.run(async (tx) => {
    const decisions = app.nest.get(DecisionService);
    return decisions.decide(tx, actor, await decisions.load(tx, actor, opinionId), decision);
  });

export const undo = (app: TestApp, actor: Actor, opinionId: string, floorIsFree = true): Promise<Opinion> =>
  app.transaction.run(async (tx) => {
    const decisions = app.nest.get(DecisionService);
    return decisions.undo(tx, actor, await decisions.load(tx, actor, opinionId), floorIsFree);
  });

/** A decided opinion with a task of the department, by default due in ten working days. */
export async function seedTask(
  app: TestApp,
  chair: Actor,
  dialogue: Dialogue,
  order: AssignmentOrderDto,
  facts: OpinionFacts = {},
): Promise<{ opinion: Opinion; assignment: Assignment }> {
  const { id } = await seedOpinion(app, dialogue, facts);
  const term = order.dueOn || order.workingDays || order.continuous ? {} : { workingDays: 10 };
  const { opinion } = await decide(app, chair, id, { outcome: 'assigned', assignments: [{ ...order, ...term }] });
  return { opinion, assignment: await app.reader.manager.findOneByOrFail(Assignment, { opinionId: id }) };
}

export const publishOutcomes = (app: TestApp, dialogue: Dialogue): Promise<unknown> =>
  app.transaction.run((tx) => tx.manager.update(Dialogue, { id: dialogue.id }, { outcomesPublishedAt: tx.now }));
