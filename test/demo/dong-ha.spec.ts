import { Assignment } from '../../src/assignment/assignment.entity.js';
import { dongHa } from '../../src/demo/scenarios/dong-ha.js';
import { Department } from '../../src/organisation/organisation.entity.js';
import { DepartmentReportQueries } from '../../src/report/department/department-report.queries.js';
import { type PlayedScenario, playHistory } from '../support/demo.js';
import { engines } from '../support/test-app.js';
import { numberIn, publishedFigures } from '../support/published-figures.js';

interface Figures {
  name: string;
  assigned: number;
  done: number;
  onTime: number;
  overdue: number;
  share: number;
}

/** Counted from the rows, independently of the report. */
async function figuresOf({ app }: PlayedScenario): Promise<Figures[]> {
  const tasks = await app.reader.manager.find(Assignment);
  const departments = await app.reader.manager.find(Department);
  return departments.map(({ id, name }) => {
    const own = tasks.filter((one) => one.leadDepartmentId === id);
    const done = own.filter((one) => one.doneAt !== null);
    const onTime = done.filter((one) => (one.finishedOn ?? '') <= (one.dueOn ?? ''));
    return {
      name,
      assigned: own.length,
      done: done.length,
      onTime: onTime.length,
      overdue: own.filter((one) => one.doneAt === null && (one.dueOn ?? '9999') < '2026-01-01').length,
      share: onTime.length / done.length,
    };
  });
}

describe.each(engines)('Đông Hà on %s', (engine) => {
  let played: PlayedScenario;

  beforeAll(async () => {
    played = await playHistory(engine, dongHa);
  }, 60_000);

  afterAll(() => played.app.close());

  const ranking = async () =>
    played.app.nest.get(DepartmentReportQueries).get(await played.as('leader'), { year: 2020 });

  test('five bodies are ranked by what they did on time, as the rows say', async () => {
    const ranked = (await ranking()).departments.filter((one) => one.rank !== null);
    const counted = (await figuresOf(played)).filter((one) => one.done >= 5).sort((a, b) => b.share - a.share);
    expect(counted).toHaveLength(5);
    expect(ranked.map((one) => one.name)).toEqual(counted.map((one) => one.name));
    expect(ranked.map((one) => one.assigned)).toEqual(counted.map((one) => one.assigned));
    expect(ranked.map((one) => one.doneOnTime)).toEqual(counted.map((one) => one.onTime));
    expect(ranked.map((one) => one.doneLate)).toEqual(counted.map((one) => one.done - one.onTime));
    expect(ranked.map((one) => one.overdue)).toEqual(counted.map((one) => one.overdue));
    expect(ranked.map((one) => one.onTimePercent)).toEqual(counted.map((one) => Math.round(one.share * 1000) / 10));
    expect(ranked.map((one) => one.rank)).toEqual([1, 2, 3, 4, 5]);
  });

  test('the report counts as many tasks as there are rows: each demand for each of five bodies', async () => {
    const { tables } = await publishedFigures(played);
    const tasks = await played.app.reader.manager.count(Assignment);
    expect(numberIn(tables, 'Nhiệm vụ được giao')).toBe(tasks);
    expect(numberIn(tables, 'Yêu cầu đối với mỗi đơn vị') * numberIn(tables, 'Đơn vị thực hiện')).toBe(tasks);
  });

  test('the body that follows the others is not ranked', async () => {
    const follower = (await ranking()).departments.find((one) => one.name.startsWith('Phòng Nội vụ'));
    expect(follower).toMatchObject({ assigned: 0, rank: null });
  });

  test('what was never done is overdue now, and the ranking names its rule', async () => {
    const { total, rule } = await ranking();
    expect(total).toMatchObject({ assigned: 40, doneOnTime: 28, doneLate: 10, withinTerm: 0, overdue: 2 });
    expect(rule).toMatchObject({ finishedNeeded: 5, by: ['onTimePercent desc', 'averageDays asc'] });
  });
});
