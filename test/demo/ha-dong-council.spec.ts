import { Assignment, Directive } from '../../src/assignment/assignment.entity.js';
import { haDongCouncil } from '../../src/demo/scenarios/ha-dong-council.js';
import { Author } from '../../src/opinion/opinion.entity.js';
import { DepartmentsReport } from '../../src/report/departments-report.js';
import { type Played, playHistory } from '../support/demo.js';
import { engines } from '../support/house.js';

describe.each(engines)('the council of Hà Đông on %s', (engine) => {
  let played: Played;

  beforeAll(async () => {
    played = await playHistory(engine, haDongCouncil);
  }, 60_000);

  afterAll(() => played.house.close());

  test('delegates ask', async () => {
    const authors = await played.house.reader.manager.find(Author);
    expect(authors.map((one) => one.kind)).toEqual(Array(5).fill('delegate'));
    expect(played.dialogue).toMatchObject({ kind: 'explanation_session', status: 'closed' });
  });

  test('five directives stand without an opinion, each with a due date or openly continuous', async () => {
    const { manager } = played.house.reader;
    expect(await manager.count(Directive)).toBe(5);
    const tasks = await manager.find(Assignment);
    expect(tasks).toHaveLength(5);
    expect(tasks.every((one) => one.directiveId !== null && one.opinionId === null)).toBe(true);
    expect(tasks.filter((one) => one.dueOn === null)).toHaveLength(1);
  });

  test('they are tracked like any task', async () => {
    const report = await played.house.app.get(DepartmentsReport).of(await played.as('leader'), { year: 2021 });
    expect(report.total).toMatchObject({ assigned: 5, doneOnTime: 3, doneLate: 1, withinTerm: 1, overdue: 0 });
  });
});
