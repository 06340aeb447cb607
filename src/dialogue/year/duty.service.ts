import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { addDays, localDateOf, yearOf } from '../../common/local-date.js';
import { type DialogueKind, dialogueKinds, type DialogueStatus } from '../../contract/dialogue.js';
import { groupBy } from '../../database/projection.js';
import { Reader } from '../../database/reader.js';
import { columns, list, type RowOf, select } from '../../database/select.js';
import { among } from '../../database/sql.js';
import { communeTerms } from '../../organisation/calendar/statutory-clocks.js';
import { ruleOfYear, yearlyDuty } from '../../organisation/calendar/yearly-duty.js';
import { DutyRule, Organisation } from '../../organisation/organisation.entity.js';
import { statutoryDatesOf } from './statutory-dates.js';
import { Dialogue } from '../dialogue.entity.js';
import { listable } from '../dialogue.policy.js';
import type { DutyView } from './dto/duty.view.js';

const held: readonly DialogueStatus[] = ['live', 'paused', 'concluded', 'closed'];
const toCome: readonly DialogueStatus[] = ['draft', 'announced'];

const dialogueOfYear = list(
  columns(Dialogue, 'd', ['id', 'organisationId', 'title', 'kind', 'ordinal', 'heldOn', 'startsAt', 'status']),
  columns(Dialogue, 'd', ['rehearsalOf', 'announcedAt', 'outcomesPublishedAt']),
);
type DialogueOfYear = RowOf<typeof dialogueOfYear>;

/** An organisation with its dialogues of a year, and neighbouring ones whose statutory dates fall into the year. */
export interface YearOfOrganisation {
  organisation: Organisation;
  /** False for a unit seen by its superior, without drafts. */
  own: boolean;
  duties: DutyView[];
  dialogues: DialogueOfYear[];
}

/** Whether each organisation holds the required dialogues of a year. Rehearsals do not count. */
@Injectable()
export class DutyService {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** For the actor's own organisations; a superior also sees the units below, without drafts. */
  async list(actor: Actor, year = yearOf(localDateOf(this.clock.now()))): Promise<DutyView[]> {
    return (await this.years(actor, year)).flatMap((one) => one.duties);
  }

  async years(actor: Actor, year: number): Promise<YearOfOrganisation[]> {
    const { all } = listable(actor);
    const above = actor.held.filter((one) => one.role === 'superior' && one.dialogueId === null);
    const organisations = await this.reader.manager.find(Organisation, {
      where: [{ id: In(all) }, { parentId: In(above.map((one) => one.organisationId)) }],
      order: { name: 'ASC', id: 'ASC' },
    });
    if (organisations.length === 0) return [];
    const ids = In(organisations.map((one) => one.id));
    const rules = await this.reader.manager.find(DutyRule, { where: { organisationId: ids }, order: { id: 'ASC' } });
    const first = addDays(`${year}-01-01`, -communeTerms.resultsDaysAfter);
    const last = addDays(`${year}-12-31`, communeTerms.noticeDaysBefore);
    const rulesOf = groupBy(rules, (one) => one.organisationId);
    const heldBy = among(
      'd.organisation_id',
      organisations.map((one) => one.id),
    );
    const dialogues = await select(
      this.reader,
      dialogueOfYear,
      `FROM dialogue d WHERE ${heldBy.sql} AND d.rehearsal_of IS NULL AND d.held_on BETWEEN ? AND ? ORDER BY d.held_on, d.id`,
      [...heldBy.values, first, last],
    );
    const dialoguesOf = groupBy(dialogues, (one) => one.organisationId);
    return organisations.map((organisation) => {
      const own = all.includes(organisation.id);
      const seen = (dialoguesOf.get(organisation.id) ?? []).filter((one) => own || one.status !== 'draft');
      const duties = dialogueKinds.flatMap((kind) =>
        this.duty(
          organisation,
          kind,
          year,
          seen.filter((one) => one.kind === kind && yearOf(one.heldOn) === year),
          (rulesOf.get(organisation.id) ?? []).filter((one) => one.dialogueKind === kind),
        ),
      );
      return { organisation, own, duties, dialogues: seen };
    });
  }

  private duty(
    organisation: Organisation,
    kind: DialogueKind,
    year: number,
    dialogues: DialogueOfYear[],
    rules: DutyRule[],
  ): DutyView[] {
    const rule = ruleOfYear(rules, year);
    const owed = rule ?? { required: 0, firstHalf: 0, secondHalf: 0, months: [] };
    if (owed.required === 0 && dialogues.length === 0) return [];
    const daysOf = (states: readonly DialogueStatus[]): string[] =>
      dialogues.flatMap((one) => (states.includes(one.status) ? [one.heldOn] : []));
    const now = this.clock.now();
    const duty = yearlyDuty(year, owed, { heldOn: daysOf(held), plannedOn: daysOf(toCome) }, localDateOf(now));
    return [
      {
        organisationId: organisation.id,
        organisationName: organisation.name,
        kind,
        year,
        ruleFrom: rule?.validFrom ?? null,
        ...duty,
        halves: [...duty.halves],
        months: [...duty.months],
        dialogues: dialogues.map((one) => ({
          id: one.id,
          title: one.title,
          ordinal: one.ordinal,
          heldOn: one.heldOn,
          status: one.status,
          clocks: statutoryDatesOf(one, now),
        })),
      },
    ];
  }
}

/** How a dialogue counts towards the duty: held, planned, its day past without it, or not at all. */
export function standingOf({ status, heldOn }: Pick<Dialogue, 'status' | 'heldOn'>, today: string): DutyStanding {
  if (held.includes(status)) return 'held';
  if (!toCome.includes(status)) return 'off';
  return heldOn < today ? 'gone-by' : 'planned';
}

export type DutyStanding = 'held' | 'planned' | 'gone-by' | 'off';
