import type { OpinionOutcome, OpinionStatus } from '../contract/opinion.js';

export interface ReportedOpinion {
  id: string;
  number: number;
  status: OpinionStatus;
  outcome: OpinionOutcome | null;
  fieldId: string | null;
  supportCount: number;
  calledAt: number | null;
  /** The opinion that stands for it, where it is grouped. */
  leadId: string | null;
  /** Put elsewhere in the queue by hand at least once. */
  moved: boolean;
}

/**
 * What became of an opinion in the hall. `together`: its group's lead was called. `uncalled`: decided without having been
 * on the floor.
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
  /** Everything that was neither called nor answered together with a called one. */
  notReached: number;
}

/** How many of each field were called and how many were not, and why; every received opinion counts once. */
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

/** Why a question stood where it stood in the queue. */
export const criteria = ['arrival', 'moved'] as const;
export type Criterion = (typeof criteria)[number];

export interface CalledOpinion {
  position: number;
  id: string;
  number: number;
  fieldId: string | null;
  supportCount: number;
  calledAt: number;
  /** `arrival`: in the order of acceptance. `moved`: put there by moderators or chair. */
  criterion: Criterion;
}

/** Which questions were called, in which order and by which criterion. */
export const calledInOrder = (opinions: readonly ReportedOpinion[]): CalledOpinion[] =>
  opinions
    .flatMap(({ id, number, fieldId, supportCount, calledAt, moved }) =>
      calledAt === null ? [] : [{ id, number, fieldId, supportCount, calledAt, criterion: moved ? ('moved' as const) : ('arrival' as const) }],
    )
    .sort((a, b) => a.calledAt - b.calledAt || a.number - b.number)
    .map((one, index) => ({ position: index + 1, ...one }));
