import { Injectable } from '@nestjs/common';
import { Between, In, IsNull } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../common/clock.js';
import { localDateOf, yearOf } from '../common/local-date.js';
import { type DialogueKind, dialogueKinds, type DialogueStatus } from '../contract/dialogue.js';
import { Reader } from '../database/reader.js';
import { yearlyDuty } from '../organisation/calendar/statutory-clocks.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { clocksOf } from './dialogue.clocks.js';
import { Dialogue } from './dialogue.entity.js';
import { listable } from './dialogue.policy.js';
import type { DutyView } from './dto/duty.view.js';

const held: readonly DialogueStatus[] = ['live', 'paused', 'concluded', 'closed'];
const toCome: readonly DialogueStatus[] = ['draft', 'announced'];

/** Whether each organisation holds the dialogues it owes in a year. Rehearsals do not count. */
@Injectable()
export class DutyService {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Of the actor's own organisations; a superior also sees those below, without their drafts. */
  async list(actor: Actor, year = yearOf(localDateOf(this.clock.now()))): Promise<DutyView[]> {
    const { all } = listable(actor);
    const above = actor.held.filter((one) => one.role === 'superior' && one.dialogueId === null);
    const organisations = await this.reader.manager.find(Organisation, {
      where: [{ id: In(all) }, { parentId: In(above.map((one) => one.organisationId)) }],
      order: { name: 'ASC', id: 'ASC' },
    });
    const dialogues = await this.reader.manager.find(Dialogue, {
      where: {
        organisationId: In(organisations.map((one) => one.id)),
        rehearsalOf: IsNull(),
        heldOn: Between(`${year}-01-01`, `${year}-12-31`),
      },
      order: { heldOn: 'ASC', id: 'ASC' },
    });
    return organisations.flatMap((organisation) => {
      const own = dialogues.filter(
        (one) => one.organisationId === organisation.id && (all.includes(organisation.id) || one.status !== 'draft'),
      );
      return dialogueKinds.flatMap((kind) => this.duty(organisation, kind, year, own));
    });
  }

  private duty(organisation: Organisation, kind: DialogueKind, year: number, dialogues: Dialogue[]): DutyView[] {
    const own = dialogues.filter((one) => one.kind === kind);
    const required = requiredOf(organisation, kind);
    if (required === 0 && own.length === 0) return [];
    const daysOf = (states: readonly DialogueStatus[]): string[] =>
      own.flatMap((one) => (states.includes(one.status) ? [one.heldOn] : []));
    const now = this.clock.now();
    const facts = { year, required, heldOn: daysOf(held), plannedOn: daysOf(toCome) };
    return [
      {
        organisationId: organisation.id,
        organisationName: organisation.name,
        kind,
        year,
        ...yearlyDuty(facts, localDateOf(now)),
        dialogues: own.map((one) => ({
          id: one.id,
          title: one.title,
          ordinal: one.ordinal,
          heldOn: one.heldOn,
          status: one.status,
          clocks: clocksOf(one, now),
        })),
      },
    ];
  }
}

function requiredOf({ yearlyDuty: text }: Organisation, kind: DialogueKind): number {
  const duties = text ? (JSON.parse(text) as Partial<Record<DialogueKind, number>>) : {};
  return duties[kind] ?? 0;
}
