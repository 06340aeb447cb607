import { compareInstants, type Instant } from '../../contract/instant.js';
import type { DayStanding, OpinionStatus } from '../../contract/opinion.js';

export interface ReportedOpinion {
  id: string;
  number: number;
  status: OpinionStatus;
  onDay: DayStanding;
  fieldId: string | null;
  supportCount: number;
  acceptedAt: Instant | null;
  calledAt: Instant | null;
  decidedAt: Instant | null;
  /** The group's lead, if it is grouped. */
  leadId: string | null;
}

/**
 * What happened to an opinion in the hall. `together`: its group's lead was called. `uncalled`: decided without having
 * been on the floor.
 */
export const places = ['called', 'together', 'uncalled', 'waiting', 'declined', 'withdrawn'] as const;
export type Place = (typeof places)[number];

export function placeOf(opinion: ReportedOpinion, lead: ReportedOpinion | undefined): Place {
  if (opinion.status === 'declined' || opinion.status === 'withdrawn') return opinion.status;
  if (opinion.status === 'grouped' && lead && lead.id !== opinion.id) {
    const place = placeOf(lead, undefined);
    return place === 'called' ? 'together' : place;
  }
  if (opinion.calledAt !== null) return 'called';
  return opinion.status === 'decided' ? 'uncalled' : 'waiting';
}

export interface FieldReach extends Record<Place, number> {
  fieldId: string | null;
  received: number;
  /** Neither called nor grouped with a called one. */
  notReached: number;
}

/** For each field, how many were called and why the others were not; every received opinion counts once. */
export function reachByField(opinions: readonly ReportedOpinion[]): FieldReach[] {
  const byId = new Map(opinions.map((one) => [one.id, one]));
  const fields = new Map<string | null, FieldReach>();
  for (const opinion of opinions) {
    const place = placeOf(opinion, opinion.leadId ? byId.get(opinion.leadId) : undefined);
    const reach = fields.get(opinion.fieldId) ?? emptyReach(opinion.fieldId);
    fields.set(opinion.fieldId, reach);
    reach.received++;
    reach[place]++;
    if (place !== 'called' && place !== 'together') reach.notReached++;
  }
  return [...fields.values()];
}

const emptyReach = (fieldId: string | null): FieldReach => ({
  fieldId,
  received: 0,
  called: 0,
  together: 0,
  uncalled: 0,
  waiting: 0,
  declined: 0,
  withdrawn: 0,
  notReached: 0,
});

/** Why a question was called when it was. */
export const criteria = ['arrival', 'ahead'] as const;
export type Criterion = (typeof criteria)[number];

export interface CalledOpinion {
  position: number;
  id: string;
  number: number;
  fieldId: string | null;
  supportCount: number;
  calledAt: Instant;
  /** `arrival`: the earliest accepted of those waiting. `ahead`: placed before earlier ones by moderators or chair. */
  criterion: Criterion;
}

const queues: readonly OpinionStatus[] = ['accepted', 'on_floor', 'decided'];

/** Whether it was in the queue at that instant, judging by its times. */
const waitedAt = ({ status, acceptedAt, calledAt, decidedAt }: ReportedOpinion, at: Instant): boolean =>
  queues.includes(status) &&
  acceptedAt !== null &&
  acceptedAt <= at &&
  (calledAt === null || calledAt > at) &&
  (decidedAt === null || decidedAt > at);

/** The called questions in order, each with its criterion. */
export function calledInOrder(opinions: readonly ReportedOpinion[]): CalledOpinion[] {
  const called = opinions.flatMap((one) => (one.calledAt === null ? [] : [{ ...one, calledAt: one.calledAt }]));
  called.sort((a, b) => compareInstants(a.calledAt, b.calledAt) || a.number - b.number);
  return called.map(({ id, number, fieldId, supportCount, calledAt, acceptedAt }, index) => {
    const passed = opinions.some(
      (other) => other.id !== id && waitedAt(other, calledAt) && compareInstants(other.acceptedAt, acceptedAt) < 0,
    );
    return {
      position: index + 1,
      id,
      number,
      fieldId,
      supportCount,
      calledAt,
      criterion: passed ? 'ahead' : 'arrival',
    };
  });
}
