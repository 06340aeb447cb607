import { DirectiveQueries } from '../../src/assignment/directive/directive.queries.js';
import { Assignment } from '../../src/assignment/assignment.entity.js';
import { haDongCouncil } from '../../src/demo/scenarios/ha-dong-council.js';
import { Author } from '../../src/opinion/opinion.entity.js';
import { DepartmentReportQueries } from '../../src/report/department/department-report.queries.js';
import { type PlayedScenario, playHistory } from '../support/demo.js';
import { engines } from '../support/test-app.js';
import { numberIn, publishedFigures } from '../support/published-figures.js';

describe.each(engines)('the council of Hà Đông on %s', (engine) => {
  let played: PlayedScenario;

  beforeAll(async () => {
    played = await playHistory(engine, haDongCouncil);
  }, 60_000);

  afterAll(() => played.app.close());

  test('delegates ask', async () => {
    const authors = await played.app.reader.manager.find(Author);
    expect(authors.map((one) => one.kind)).toEqual(Array(5).fill('delegate'));
    expect(played.dialogue).toMatchObject({ kind: 'explanation_session', status: 'closed' });
  });

  test('five directives stand without an opinion, each with a due date or openly continuous', async () => {
    const { items } = await played.app.nest.get(DirectiveQueries).list(await played.as('leader'), played.dialogue.id);
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    const tasks = await played.app.reader.manager.find(Assignment);
    expect(tasks.filter(({ opinionId }) => opinionId !== null)).toEqual([]);
    for (const { id, assignments } of items) {
      expect(assignments.map((one) => one.id)).toEqual(
        tasks.filter((one) => one.directiveId === id).map((one) => one.id),
      );
      expect(assignments.length).toBeGreaterThan(0);
      for (const { due } of assignments) {
        if (due.dueOn === null) expect(due.state).toBe('none');
        else expect(due.dueOn > played.dialogue.heldOn).toBe(true);
      }
    }
    expect(items.filter(({ assignments }) => assignments.every(({ due }) => due.dueOn === null))).toHaveLength(1);
  });

  test('what was asked about is in the report; a rank that nobody reported is told in words', async () => {
    const { tables } = await publishedFigures(played);
    expect(numberIn(tables, 'Nhóm nội dung đại biểu nêu')).toBe(5);
    expect(tables[0]?.rows[1]).toMatchObject({ value: null, said: 'thấp', atLeast: null });
  });

  test('they are tracked like any task', async () => {
    const report = await played.app.nest.get(DepartmentReportQueries).get(await played.as('leader'), { year: 2021 });
    expect(report.total).toMatchObject({ assigned: 5, doneOnTime: 3, doneLate: 1, withinTerm: 1, overdue: 0 });
  });
});
