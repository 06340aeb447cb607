import type { PledgeWords } from '#api/minutes.js';
import type { Raised, TurnBegin } from '#api/turns.js';
import type { Queued } from '#lib/outbox/command-outbox.svelte.js';

/** What the secretary does. `turn` is the server's id or, for one begun here, the key of its beginning. */
export type MinutesCommand =
  | { kind: 'begin'; turn: TurnBegin }
  | { kind: 'name'; turn: string; version: number; speaker: string; guestId: string | null }
  | { kind: 'answering'; turn: string }
  | { kind: 'end'; turn: string }
  | { kind: 'raise'; turn: string; raised: Raised }
  | { kind: 'attach'; turn: string; opinionId: string }
  | { kind: 'words'; turn: null; opinionId: string; words: { version: number; text: string; reason?: string } }
  | { kind: 'pledge'; turn: string | null; words: Omit<PledgeWords, 'turnId' | 'saidAt'> };

/** A turn that only this device knows so far. */
export interface LocalTurn {
  key: string;
  speaker: string | null;
  startedAt: number;
  answeringAt: number | null;
  endedAt: number | null;
  raised: string[];
}

/** The turns that wait on the device, each with what was noted of it. */
export function localTurns(queue: readonly Queued<MinutesCommand>[]): LocalTurn[] {
  const found = new Map<string, LocalTurn>();
  for (const { key, command, at } of queue) {
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

/** A key is 32 signs without dashes, an id of the server has dashes. */
export function turnIdOf(
  { turn }: Extract<MinutesCommand, { turn: string | null }>,
  begun: ReadonlyMap<string, string>,
): string | null {
  if (turn === null) return null;
  return turn.includes('-') ? turn : (begun.get(turn) ?? null);
}
