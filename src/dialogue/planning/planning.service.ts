import { Injectable } from '@nestjs/common';
import { IsNull, Like, Not } from 'typeorm';
import { type Actor, organisationsOf } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { yearOf } from '../../common/local-date.js';
import { Refusal } from '../../common/problem/refusal.js';
import { may } from '../../contract/permissions.js';
import type { FieldProblem } from '../../contract/problems.js';
import { isUniqueViolation } from '../../common/problem/database-errors.js';
import { assertVersion } from '../../database/change-row.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { Organisation } from '../../organisation/organisation.entity.js';
import { assertNoErrors, assertUnderWay, invalid, requireVersion } from '../dialogue-assertions.js';
import { changeDialogue } from '../dialogue.transitions.js';
import { summaryOf } from '../dto/dialogue.view.js';
import { Dialogue } from '../dialogue.entity.js';
import { numberPrefix, slugOf } from './dialogue-numbers.js';
import { broken, planProblems } from './plan-problems.js';
import { newDialogueDefaults, insertDialogue } from './insert-dialogue.js';
import { DialogueService } from '../dialogue.service.js';
import type { ChangeDialogueDto } from './dto/change-dialogue.dto.js';
import type { PlanDialogueDto } from './dto/plan-dialogue.dto.js';
import { type Programme, programmeProblems, setProgramme } from './programme.js';
import { lockOrganisation } from '../../organisation/lock-organisation.js';

/** What the notice tells everybody; it changes by postponing and announcing again. */
const announced = ['title', 'heldOn', 'startsAt', 'endsAt', 'place'] as const;
/** By these the numbers of its opinions are made. */
const naming = ['kind', 'ordinal'] as const;
const windows = ['collectFrom', 'collectUntil', 'registerFrom', 'registerUntil'] as const;

const instant = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);

export interface PlanOptions {
  once?: IdempotencyKey | undefined;
  /** For history that is entered later: the day may have passed. No route sets it. */
  historical?: boolean;
}

/** Everything about a dialogue that can be decided before it is run. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  async plan(
    actor: Actor,
    dto: PlanDialogueDto,
    { once, historical = false }: PlanOptions = {},
  ): Promise<{ id: string }> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.transaction.run((tx) => this.planIn(tx, actor, dto, historical), { once });
      } catch (error) {
        // Another organisation took the same address in the meantime.
        if (!isUniqueViolation(error) || tries === 3) throw error;
      }
    }
  }

  /** One save: columns, departments, fields and agenda together, or nothing of it. What is left out stays. */
  async change(
    actor: Actor,
    id: string,
    { version, departments, fields, agenda, ...dto }: ChangeDialogueDto,
  ): Promise<void> {
    const programme = { departments, fields, agenda };
    const parts = (['departments', 'fields', 'agenda'] as const).filter((part) => programme[part] !== undefined);
    await this.transaction.run(async (tx) => {
      const dialogue = await this.forPlanning(tx, actor, id, version);
      const changes = changesOf(dialogue, dto);
      const names = Object.keys(changes) as (keyof Dialogue)[];
      if (names.length + parts.length === 0) return;
      assertChangeable(dialogue, names);
      const after = tx.manager.create(Dialogue, { ...dialogue, ...changes });
      assertNoErrors([
        ...(names.length > 0 ? planProblems(after, changes.heldOn ? tx.now : null) : []),
        ...(await programmeProblems(tx, after, programme)),
      ]);
      if (names.length > 0 && dialogue.announcedAt === null && dialogue.rehearsalOf === null)
        Object.assign(changes, await renamed(tx, dialogue, after));
      await setProgramme(tx, after, programme);
      const details = {
        fields: [...names, ...parts],
        ...(changes.heldOn ? { heldOn: [dialogue.heldOn, changes.heldOn] } : {}),
      };
      const change = { verb: 'change', set: changes, details, audible: parts.length > 0 };
      await changeDialogue(tx, dialogue, change, actor);
    });
  }

  private async planIn(tx: Tx, actor: Actor, dto: PlanDialogueDto, historical: boolean): Promise<{ id: string }> {
    const { kind, title, heldOn, startsAt, place, chairName } = dto;
    const organisation = await organisationFor(tx, actor, dto.organisationId ?? actor.organisationId);
    const year = yearOf(heldOn);
    // Others who plan for the organisation wait here: each sees the numbers given before.
    await lockOrganisation(tx, organisation.id);
    const ordinal = dto.ordinal ?? (await nextOrdinal(tx, organisation.id, kind, year));
    const plan = tx.manager.create(Dialogue, {
      ...newDialogueDefaults(tx),
      id: newId(),
      organisationId: organisation.id,
      slug: await freeSlug(tx, slugOf(title, heldOn)),
      kind,
      title,
      year,
      ordinal,
      numberPrefix: numberPrefix(organisation.code, kind, year, ordinal),
      status: 'draft',
      heldOn,
      startsAt,
      endsAt: dto.endsAt ?? null,
      place,
      chairName,
      chairTitle: dto.chairTitle ?? null,
      summary: dto.summary ?? null,
      collectFrom: instant(dto.collectFrom),
      collectUntil: instant(dto.collectUntil),
      registerFrom: instant(dto.registerFrom),
      registerUntil: instant(dto.registerUntil),
      seats: dto.seats ?? null,
      rehearsalOf: null,
    });
    assertNoErrors([
      ...planProblems(plan, historical ? null : tx.now),
      ...(await ordinalProblems(tx, plan)),
      ...(await programmeProblems(tx, plan, dto)),
    ]);
    await insertDialogue(tx, actor, plan, 'plan');
    await setProgramme(tx, plan, dto);
    return { id: plan.id };
  }

  private async forPlanning(tx: Tx, actor: Actor, id: string, version: number | undefined): Promise<Dialogue> {
    const dialogue = await this.dialogues.lockForChange(tx, actor, id, 'dialogue.plan');
    await assertVersion(dialogue, requireVersion(version), () => summaryOf(dialogue));
    assertUnderWay(dialogue);
    return dialogue;
  }
}

/** Elsewhere it reads as an unknown organisation; here, without the right to plan, it is refused. */
async function organisationFor(tx: Tx, actor: Actor, organisationId: string): Promise<Organisation> {
  const organisation = organisationsOf(actor).includes(organisationId)
    ? await tx.manager.findOneBy(Organisation, { id: organisationId })
    : null;
  if (!organisation) throw invalid([broken('organisationId', 'id-unknown')]);
  if (!may(actor.held, 'dialogue.plan', { organisationId, dialogueId: null })) throw new Refusal('forbidden');
  return organisation;
}

async function nextOrdinal(tx: Tx, organisationId: string, kind: Dialogue['kind'], year: number): Promise<number> {
  const last = await tx.manager.maximum(Dialogue, 'ordinal', { organisationId, kind, year, rehearsalOf: IsNull() });
  return (last ?? 0) + 1;
}

async function ordinalProblems(tx: Tx, plan: Dialogue): Promise<FieldProblem[]> {
  const { id, organisationId, kind, year, ordinal } = plan;
  const taken = await tx.manager.existsBy(Dialogue, {
    id: Not(id),
    organisationId,
    kind,
    year,
    ordinal,
    rehearsalOf: IsNull(),
  });
  return taken ? [broken('ordinal', 'already-taken')] : [];
}

async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const alike = await tx.manager.find(Dialogue, { where: { slug: Like(`${wanted}%`) }, select: { slug: true } });
  const taken = new Set(alike.map((one) => one.slug));
  let slug = wanted;
  for (let n = 2; taken.has(slug); n++) slug = `${wanted}-${n}`;
  return slug;
}

/** Year, number and address follow kind, ordinal, date and title until the first notice; then they stay. */
async function renamed(tx: Tx, before: Dialogue, after: Dialogue): Promise<Partial<Dialogue>> {
  const year = yearOf(after.heldOn);
  const { code } = await tx.manager.findOneByOrFail(Organisation, { id: before.organisationId });
  const wanted = slugOf(after.title, after.heldOn);
  after.year = year;
  assertNoErrors(await ordinalProblems(tx, after));
  return {
    year,
    numberPrefix: numberPrefix(code, after.kind, year, after.ordinal),
    ...(wanted === slugOf(before.title, before.heldOn) ? {} : { slug: await freeSlug(tx, wanted) }),
  };
}

function assertChangeable(dialogue: Dialogue, names: readonly string[]): void {
  const fixed = (columns: readonly string[]): FieldProblem[] =>
    columns.filter((name) => names.includes(name)).map((name) => broken(name, 'already-announced'));
  if (dialogue.announcedAt !== null) assertNoErrors(fixed(naming));
  if (['draft', 'postponed'].includes(dialogue.status)) return;
  const errors = fixed(announced);
  if (errors.length > 0) throw new Refusal('notice-published', { errors });
}

/** The columns that really change; `null` empties one, what is left out stays. */
function changesOf(dialogue: Dialogue, dto: Omit<ChangeDialogueDto, 'version' | keyof Programme>): Partial<Dialogue> {
  const wanted: Partial<Dialogue> = { ...dto } as Partial<Dialogue>;
  for (const name of windows) if (dto[name] !== undefined) wanted[name] = instant(dto[name]);
  const plain = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);
  const entries = Object.entries(wanted).filter(
    ([name, value]) => value !== undefined && plain(value) !== plain(dialogue[name as keyof Dialogue]),
  );
  return Object.fromEntries(entries);
}
