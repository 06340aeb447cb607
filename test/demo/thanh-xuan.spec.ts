import { Assignment } from '../../src/assignment/assignment.entity.js';
import { thanhXuan } from '../../src/demo/scenarios/thanh-xuan.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { DepartmentsReport } from '../../src/report/departments-report.js';
import { type Played, playHistory, sumsOf } from '../support/demo.js';
import { engines } from '../support/house.js';

describe.each(engines)('Thanh Xuân on %s', (engine) => {
  let played: Played;

  beforeAll(async () => {
    played = await playHistory(engine, thanhXuan);
  }, 60_000);

  afterAll(() => played.house.close());

  test('twelve praises are noted, and the report says "hơn 10"', async () => {
    expect(await sumsOf(played.house, played.dialogue.id)).toMatchObject({ received: 12, noted: 12, waiting: 0 });
    expect(await played.house.reader.manager.countBy(Opinion, { kind: 'praise' })).toBe(12);
    expect(played.dialogue.summary).toContain('hơn 10');
  });

  test('praise is no task of anybody', async () => {
    expect(await played.house.reader.manager.count(Assignment)).toBe(0);
    const report = await played.house.app.get(DepartmentsReport).of(await played.as('leader'), { year: 2016 });
    expect(report.total.assigned).toBe(0);
  });

  test('it tells the reported figures', () => {
    for (const figure of ['181/KH-UBND', '241', '20', '115', '106', '3.430', '3.338', '92', '49.106'])
      expect(played.dialogue.summary).toContain(figure);
  });
});
