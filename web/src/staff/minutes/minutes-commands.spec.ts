import { toInstant } from '#contract/instant.js';
import type { Queued } from '#lib/outbox/command-outbox.svelte.js';
import { localTurns, type MinutesCommand, turnIdOf } from './minutes-commands.js';

const seen = { turnId: null, opinionId: null, version: 1 };

const queued = (key: string, at: number, command: MinutesCommand): Queued<MinutesCommand> => ({
  key,
  command,
  order: at,
  at,
  firstTriedAt: null,
  refused: null,
});

describe('turns waiting on the device', () => {
  it('show speaker and start, as far as noted', () => {
    expect(
      localTurns([
        queued('a', 1, { kind: 'begin', turn: { seen, startedAt: '' } }),
        queued('b', 2, { kind: 'name', turn: 'a', version: 1, speaker: 'Bùi Thị Ví Dụ', guestId: null }),
        queued('c', 3, { kind: 'raise', turn: 'a', version: 1, raised: { kind: 'problem', text: 'Đèn ngõ 7 hỏng.' } }),
        queued('d', 4, { kind: 'answering', turn: 'a', version: 1 }),
        queued('e', 5, { kind: 'end', turn: 'a', version: 1 }),
        queued('f', 6, { kind: 'begin', turn: { seen, startedAt: '', speaker: 'Lê Văn Cây' } }),
        queued('g', 7, { kind: 'end', turn: '0193-of-the-server', version: 1 }),
      ]),
    ).toEqual([
      {
        key: 'a',
        speaker: 'Bùi Thị Ví Dụ',
        startedAt: toInstant(1),
        answeringAt: toInstant(4),
        endedAt: toInstant(5),
        raised: ['Đèn ngõ 7 hỏng.'],
      },
      { key: 'f', speaker: 'Lê Văn Cây', startedAt: toInstant(6), answeringAt: null, endedAt: null, raised: [] },
    ]);
  });

  it('have the server’s id once there is one', () => {
    const begun = new Map([['a', '0193-a']]);
    expect(turnIdOf({ kind: 'end', turn: 'a', version: 1 }, begun)).toBe('0193-a');
    expect(turnIdOf({ kind: 'end', turn: 'b', version: 1 }, begun)).toBeNull();
    expect(turnIdOf({ kind: 'end', turn: '0193-c', version: 1 }, begun)).toBe('0193-c');
    expect(turnIdOf({ kind: 'pledge', turn: null, words: { text: '', opinionId: null } }, begun)).toBeNull();
  });
});
