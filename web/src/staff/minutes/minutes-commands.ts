import { type Instant, toInstant } from '#contract/instant.js';
import type { PledgeText } from '#api/minutes.js';
import type { Raised, TurnBegin } from '#api/turns.js';
import type { Queued } from '#lib/outbox/command-outbox.svelte.js';

/**
 * Commands of the secretary. `turn` is the server's id, or the key of the command that began it on this device;
 * `version` is that of the turn when the button was pressed.
 */
export type MinutesCommand =
  | { kind: 'begin'; turn: TurnBegin }
  | { kind: 'name'; turn: string; version: number; speaker: string; guestId: string | null }
  | { kind: 'answering'; turn: string; version: number }
  | { kind: 'end'; turn: string; version: number }
  | { kind: 'raise'; turn: string; version: number; raised: Omit<Raised, 'version'> }
  | { kind: 'attach'; turn: string; version: number; opinionId: string }
  | { kind: 'words'; turn: null; opinionId: string; words: { version: number; text: string; reason?: string } }
  | { kind: 'pledge'; turn: string | null; words: Omit<PledgeText, 'turnId' | 'saidAt'> };

/** A turn begun on this device and not sent yet. */
export interface LocalTurn {
  key: string;
  speaker: string | null;
  startedAt: Instant;
  answeringAt: Instant | null;
  endedAt: Instant | null;
  raised: string[];
}

/** Turns waiting on the device, with all that was noted about them. */
export function localTurns(queue: readonly Queued<MinutesCommand>[]): LocalTurn[] {
  const found = new Map<string, LocalTurn>();
  for (const { key, command, at: pressedAt } of queue) {
    const at = toInstant(pressedAt);
    if (command.kind === 'begin') {
      const { speaker = null } = command.turn;
      found.set(key, { key, speaker, startedAt: at, answeringAt: null, endedAt: null, raised: [] });
      continue;
    }
    const turn = found.get(command.turn ?? '');
    if (!turn) continue;
    if (command.kind === 'name') turn.speaker = command.speaker;
    if (command.kind === 'answering') turn.answeringAt ??= at;
    if (command.kind === 'end') turn.endedAt ??= at;
    if (command.kind === 'raise') turn.raised.push(command.raised.text);
  }
  return [...found.values()];
}

/** Keys have 32 characters without dashes; the server's ids have dashes. */
export function turnIdOf(
  { turn }: Extract<MinutesCommand, { turn: string | null }>,
  begun: ReadonlyMap<string, string>,
): string | null {
  if (turn === null) return null;
  return turn.includes('-') ? turn : (begun.get(turn) ?? null);
}
