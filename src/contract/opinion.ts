import type { Machine } from './states.js';

export const opinionKinds = ['question', 'problem', 'petition', 'suggestion', 'praise'] as const;
export type OpinionKind = (typeof opinionKinds)[number];

export const opinionChannels = ['online', 'paper', 'spoken', 'phone', 'department', 'community'] as const;
export type OpinionChannel = (typeof opinionChannels)[number];

/**
 * How the author consented to be shown: not at all (default), initials and neighbourhood, or the full name when called.
 */
export const displayConsents = ['none', 'initials', 'name'] as const;
export type DisplayConsent = (typeof displayConsents)[number];

export const authorKinds = ['citizen', 'business', 'delegate'] as const;
export type AuthorKind = (typeof authorKinds)[number];

/**
 * A request to speak (đăng ký phát biểu): an opinion to be given orally. `asked`: only its topic is known; `written`:
 * what was said has been written down.
 */
export const speechStates = ['asked', 'written'] as const;
export type SpeechState = (typeof speechStates)[number];

/** Null for a written opinion. Until the words are written down, the text equals the topic. */
export const speechOf = ({ topic, text }: { topic: string | null; text: string }): SpeechState | null =>
  topic === null ? null : topic === text ? 'asked' : 'written';

export const opinionStatuses = [
  'received',
  'needs_info',
  'accepted',
  'on_floor',
  'decided',
  'declined',
  'grouped',
  'withdrawn',
] as const;
export type OpinionStatus = (typeof opinionStatuses)[number];

export const opinionOutcomes = ['answered', 'written', 'assigned', 'escalated', 'noted'] as const;
export type OpinionOutcome = (typeof opinionOutcomes)[number];

/** Where an opinion stands at present: its outcome once it is decided, until then its status. */
export type Standing = Exclude<OpinionStatus, 'decided'> | OpinionOutcome;

/**
 * Where it stood on the day of the dialogue: what the chair decided, whatever has become of it since. `later`: received
 * after the conclusion, so not counted on the day.
 */
export type DayStanding = Standing | 'later';
export const dayStandings: readonly DayStanding[] = [
  ...opinionStatuses.filter((one) => one !== 'decided'),
  ...opinionOutcomes,
  'later',
];

const isOutcome = (standing: DayStanding): standing is OpinionOutcome =>
  opinionOutcomes.some((outcome) => outcome === standing);

/** What was decided on the day; null: nothing. */
export const decidedOn = (standing: DayStanding | undefined): OpinionOutcome | null =>
  standing !== undefined && isOutcome(standing) ? standing : null;

export function standingOf({ status, outcome }: { status: OpinionStatus; outcome: OpinionOutcome | null }): Standing {
  if (status !== 'decided') return status;
  if (outcome === null) throw new Error('decided without an outcome');
  return outcome;
}

/**
 * Where it stands on the day after a change. `decided` is the outcome of the standing decision, if the change is about
 * one. The conclusion freezes the day: afterwards a decision can be corrected or undone, and what the hall was still
 * hearing gets its first decision; nothing else moves it.
 */
export function dayStandingAfter(
  before: DayStanding,
  { status, decided, concluded }: { status: OpinionStatus; decided: OpinionOutcome | undefined; concluded: boolean },
): DayStanding {
  if (concluded && before !== 'on_floor' && !isOutcome(before)) return before;
  return status === 'decided' ? (decided ?? before) : status;
}

/** Published reasons for declining (không tiếp nhận). Complaints and denunciations get guidance on where to go. */
export const declineReasons = [
  'complaint',
  'denunciation',
  'civil_dispute',
  'out_of_scope',
  'already_settled',
  'unlawful_content',
  'not_enough_information',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/**
 * What makes a burst of opinions look like the work of one hand: one browser; one network and almost the same text; one
 * network and faster than people write.
 */
export const burstSigns = ['device', 'text', 'speed'] as const;
export type BurstSign = (typeof burstSigns)[number];
/** How many opinions one command declines at most. */
export const mostDeclinedTogether = 200;

/** Root cause (nguyên nhân): where the trouble comes from. */
export const rootCauses = [
  'own_department',
  'staff_attitude',
  'policy',
  'coordination',
  'citizen_side',
  'other',
] as const;
export type RootCause = (typeof rootCauses)[number];

export type OpinionVerb =
  | 'accept'
  | 'ask'
  | 'complete'
  | 'decline'
  | 'group'
  | 'ungroup'
  | 'call'
  | 'put-back'
  | 'decide'
  | 'undo'
  | 'withdraw'
  | 'reconsider';

/**
 * Life cycle of an opinion, drawn in docs/design/life-cycles.md. `decide` from `decided` is a correction; `undo`
 * revokes a decision within ten seconds, back to the floor or the queue; `reconsider` revokes a decline or an
 * acceptance; `ungroup` leads to the queue only what had been accepted by itself, anything else to `received`. Every
 * state counts in the sums.
 */
export const opinionMachine: Machine<OpinionStatus, OpinionVerb> = [
  { verb: 'accept', from: ['received', 'needs_info'], to: 'accepted' },
  { verb: 'ask', from: ['received'], to: 'needs_info' },
  { verb: 'complete', from: ['needs_info'], to: 'received' },
  { verb: 'decline', from: ['received', 'needs_info'], to: 'declined' },
  { verb: 'reconsider', from: ['declined', 'accepted'], to: 'received' },
  { verb: 'group', from: ['received', 'needs_info', 'accepted'], to: 'grouped' },
  { verb: 'ungroup', from: ['grouped'], to: 'accepted' },
  { verb: 'call', from: ['accepted'], to: 'on_floor' },
  { verb: 'put-back', from: ['on_floor'], to: 'accepted' },
  { verb: 'decide', from: ['accepted', 'on_floor', 'decided'], to: 'decided' },
  { verb: 'undo', from: ['decided'], to: 'accepted' },
  { verb: 'withdraw', from: ['received', 'needs_info', 'accepted'], to: 'withdrawn' },
];

/** Lines of the sums; each received opinion counts in exactly one. */
export const sumLines = ['waiting', ...opinionOutcomes, 'heard', 'grouped', 'declined', 'withdrawn'] as const;
export type SumLine = (typeof sumLines)[number];

/** Until outcomes are published (`outcomesPublic` false) decided opinions count as heard. */
export function sumLine(standing: Standing, outcomesPublic: boolean): SumLine {
  switch (standing) {
    case 'grouped':
    case 'declined':
    case 'withdrawn':
      return standing;
    case 'received':
    case 'needs_info':
    case 'accepted':
    case 'on_floor':
      return 'waiting';
    default:
      return outcomesPublic ? standing : 'heard';
  }
}

/** The same on the day: what was on the floor was heard, though not decided. */
export const sumLineOnDay = (standing: Standing, outcomesPublic: boolean): SumLine =>
  standing === 'on_floor' ? 'heard' : sumLine(standing, outcomesPublic);

/** Criteria for alternating the calling order. Gender is not recorded, so it cannot be one. */
export const turnRules = ['field', 'neighbourhood', 'business', 'newcomer'] as const;
export type TurnRule = (typeof turnRules)[number];

/** The author's answer to "was it really solved?". */
export const verdicts = ['solved', 'partly', 'unsolved'] as const;
export type Verdict = (typeof verdicts)[number];

/** The number as shown: `MK-2026-2/017`. */
export const publicNumber = (prefix: string, number: number): string => `${prefix}/${String(number).padStart(3, '0')}`;

/** The steps of an opinion that its author follows. */
export const trackedSteps = [
  'received',
  'asked',
  'completed',
  'accepted',
  'grouped',
  'ungrouped',
  'called',
  'put_back',
  'heard',
  'answer_published',
  'reopened',
  'declined',
  'reconsidered',
  'withdrawn',
] as const;
export type TrackedStep = (typeof trackedSteps)[number];

/** A status as the author may know it; `heard` until the outcomes are public. */
export type TrackedStatus = Exclude<OpinionStatus, 'decided' | 'grouped'> | OpinionOutcome | 'heard';
