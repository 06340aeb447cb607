import { compareInstants, type Instant } from '#contract/instant.js';
import { allViews, oneView, type Views } from '#contract/live.js';
import type { DirectiveLiveView, OpinionLiveView, PledgeLiveView, TurnLiveView } from '#contract/views.js';
import type { LocalTurn } from './minutes-commands.js';

/** One entry of the proceedings. */
export type ProceedingsEntry =
  | { kind: 'turn'; id: string; at: Instant; turn: TurnLiveView }
  | { kind: 'local'; id: string; at: Instant; turn: LocalTurn }
  | { kind: 'decision'; id: string; at: Instant; opinion: OpinionLiveView }
  | { kind: 'directive'; id: string; at: Instant; directive: DirectiveLiveView }
  | { kind: 'pledge'; id: string; at: Instant; pledge: PledgeLiveView };

interface ProceedingsSource {
  turns: readonly TurnLiveView[];
  locals: readonly LocalTurn[];
  opinions: readonly OpinionLiveView[];
  directives: readonly DirectiveLiveView[];
  pledges: readonly PledgeLiveView[];
}

/** Latest first. Promises made in a turn are shown with it, others separately. */
export function proceedingsOf({ turns, locals, opinions, directives, pledges }: ProceedingsSource): ProceedingsEntry[] {
  const known = new Set(turns.map(({ id }) => id));
  return [
    ...turns.map((turn): ProceedingsEntry => ({ kind: 'turn', id: turn.id, at: turn.startedAt, turn })),
    ...locals.map((turn): ProceedingsEntry => ({ kind: 'local', id: turn.key, at: turn.startedAt, turn })),
    ...opinions.flatMap((opinion): ProceedingsEntry[] =>
      opinion.decision ? [{ kind: 'decision', id: opinion.decision.id, at: opinion.decision.decidedAt, opinion }] : [],
    ),
    ...directives.map((directive): ProceedingsEntry => ({
      kind: 'directive',
      id: directive.id,
      at: directive.givenAt,
      directive,
    })),
    ...pledges
      .filter(({ turnId }) => turnId === null || !known.has(turnId))
      .map((pledge): ProceedingsEntry => ({ kind: 'pledge', id: pledge.id, at: pledge.saidAt, pledge })),
  ].sort((a, b) => compareInstants(b.at, a.at) || b.id.localeCompare(a.id));
}

/**
 * Who had the floor: as noted by the secretary, else the author of the question, if this was its first turn. Later
 * turns on it are other people's.
 */
export function speakerOf(
  views: Readonly<Views>,
  { speaker, number, opinionIds: [first] }: TurnLiveView,
): string | null {
  if (speaker !== null || first === undefined) return speaker;
  const isFirst = !allViews(views, 'turn').some((other) => other.number < number && other.opinionIds.includes(first));
  return isFirst ? (oneView(views, 'opinion', first)?.person.name ?? null) : null;
}

/** 3:05 */
export const lengthOf = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
