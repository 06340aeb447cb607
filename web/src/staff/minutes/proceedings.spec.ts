import { toInstant } from '#contract/instant.js';
import { viewKey } from '#contract/live.js';
import type { OpinionLiveView, TurnLiveView } from '#contract/views.js';
import { proceedingsOf, lengthOf, speakerOf } from './proceedings.js';

const turn = (number: number, more: Partial<TurnLiveView> = {}): TurnLiveView => ({
  id: `turn-${number}`,
  number,
  speaker: null,
  guestId: null,
  startedAt: toInstant(number),
  answeringAt: null,
  endedAt: null,
  allottedSeconds: 180,
  pauses: [],
  opinionIds: [],
  enteredAt: null,
  corrections: 0,
  version: 1,
  ...more,
});

describe('the proceedings', () => {
  it('list the latest first, and promises with their turn', () => {
    const pledge = { opinionId: null, text: '', saidBy: '', struckAt: null, corrections: 0, version: 1 };
    const told = proceedingsOf({
      turns: [turn(1), turn(3)],
      locals: [{ key: 'local', speaker: null, startedAt: toInstant(5), answeringAt: null, endedAt: null, raised: [] }],
      opinions: [],
      directives: [{ id: 'directive', number: 1, text: '', givenAt: toInstant(4), assignments: [] }],
      pledges: [
        { ...pledge, id: 'beside', turnId: 'turn-1', saidAt: toInstant(2) },
        { ...pledge, id: 'alone', turnId: null, saidAt: toInstant(2) },
      ],
    });
    expect(told.map(({ id }) => id)).toEqual(['local', 'directive', 'turn-3', 'alone', 'turn-1']);
  });

  it('name the author for the first turn on a question, and nobody for the next', () => {
    const turns = [turn(1, { opinionIds: ['a'] }), turn(2, { opinionIds: ['a'] }), turn(3, { speaker: 'Lê Văn Cây' })];
    const views = {
      ...Object.fromEntries(turns.map((one) => [viewKey('turn', one.id), one])),
      'opinion:a': { person: { name: 'Bùi Thị Ví Dụ' } } as OpinionLiveView,
    };
    expect(turns.map((one) => speakerOf(views, one))).toEqual(['Bùi Thị Ví Dụ', null, 'Lê Văn Cây']);
  });

  it('format durations in minutes and seconds', () =>
    expect([lengthOf(185_400), lengthOf(-5)]).toEqual(['3:05', '0:00']));
});
