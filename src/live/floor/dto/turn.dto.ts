import { Identifier } from '../../../common/validation/fields.js';

export class SplitOffDto {
  /** An opinion of the same dialogue that was raised in this turn. */
  @Identifier()
  opinionId: string;
}

/** Somebody had the floor. Instants in ms since 1970. */
export class TurnView {
  id: string;
  number: number;
  speaker: string | null;
  startedAt: number;
  endedAt: number | null;
  /** Time on the timer, pauses left out; null while it runs. */
  spokenSeconds: number | null;
  allottedSeconds: number;
  opinionIds: string[];
}
