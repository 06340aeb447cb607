import { Assignment } from '../../src/assignment/assignment.entity.js';
import { tayHo } from '../../src/demo/scenarios/tay-ho.js';
import { Coverage } from '../../src/invitation/coverage.js';
import { TurnService } from '../../src/live/floor/turn.service.js';
import { type Played, playHistory, sumsOf } from '../support/demo.js';
import { engines } from '../support/house.js';

describe.each(engines)('Tây Hồ on %s', (engine) => {
  let played: Played;

  beforeAll(async () => {
    played = await playHistory(engine, tayHo);
  }, 60_000);

  afterAll(() => played.house.close());

  test('eleven opinions, all answered at the conference', async () => {
    expect(await sumsOf(played.house, played.dialogue.id)).toMatchObject({ received: 11, answered: 11, waiting: 0 });
    expect(await played.house.reader.manager.count(Assignment)).toBe(0);
  });

  test('eleven turns, each on one of them and each ended', async () => {
    const turns = await played.house.app.get(TurnService).list(await played.as('secretary'), played.dialogue.id);
    expect(turns).toHaveLength(11);
    expect(new Set(turns.flatMap((turn) => turn.opinionIds)).size).toBe(11);
    expect(turns.every((turn) => turn.endedAt !== null)).toBe(true);
  });

  test('thirty organisations and individuals came through twelve departments', async () => {
    const coverage = await played.house.app.get(Coverage).of(await played.as('organiser'), played.dialogue.id);
    expect(coverage.departments.filter((one) => one.checkedIn > 0)).toHaveLength(12);
    expect(coverage.checkedIn).toBe(30);
  });

  test('it is the first of 2018 and tells the reported figures', async () => {
    expect(played.dialogue).toMatchObject({ numberPrefix: 'TH-2018-1', heldOn: '2018-06-01', status: 'closed' });
    for (const figure of ['2772/QĐ-UBND', '516,5', '4.132', '6.100', '5.230', '870', '6.050'])
      expect(played.dialogue.summary).toContain(figure);
  });
});
