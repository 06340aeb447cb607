import { check } from '../../src/contract/figures.js';
import { Assignment } from '../../src/assignment/assignment.entity.js';
import { thanhXuan } from '../../src/demo/scenarios/thanh-xuan.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { DepartmentReportQueries } from '../../src/report/department/department-report.queries.js';
import { type PlayedScenario, playHistory, sumsOf } from '../support/demo.js';
import { engines } from '../support/test-app.js';
import { backgroundRoutes, numberIn, publishedFigures } from '../support/published-figures.js';

describe.each(engines)('Thanh Xuân on %s', (engine) => {
  let played: PlayedScenario;

  beforeAll(async () => {
    played = await playHistory(engine, thanhXuan);
  }, 60_000);

  afterAll(() => played.app.close());

  test('twelve praises are noted, and none of them counts as unanswered', async () => {
    expect(await sumsOf(played.app, played.dialogue.id)).toMatchObject({
      received: 12,
      noted: 12,
      waiting: 0,
      assigned: 0,
    });
    expect(await played.app.reader.manager.countBy(Opinion, { kind: 'praise' })).toBe(12);
  });

  test('praise is no task of anybody', async () => {
    expect(await played.app.reader.manager.count(Assignment)).toBe(0);
    const report = await played.app.nest.get(DepartmentReportQueries).get(await played.as('leader'), { year: 2016 });
    expect(report.total.assigned).toBe(0);
  });

  test('241 procedures are 20 of level 4, 115 of level 3 and 106 of level 2', async () => {
    const { tables } = await publishedFigures(played);
    const [roadmap] = tables;
    expect(roadmap?.source).toContain('181/KH-UBND ngày 25/9/2015');
    const all = roadmap?.rows.slice(0, 4).map(({ value }) => Number(value)) ?? [];
    expect(all).toEqual([241, 20, 115, 106]);
    expect(all.slice(1).reduce((sum, one) => sum + one, 0)).toBe(all[0]);
  });

  test('3,430 cases of the district are 3,338 in time and 92 in progress; 49,106 of the wards are all in time', async () => {
    const { tables } = await publishedFigures(played);
    const [received, inTime, doing] = ['Tiếp nhận', 'Trả đúng hạn', 'Đang giải quyết'].map((label) =>
      numberIn(tables, `Cấp quận / ${label}`),
    );
    expect([received, inTime, doing]).toEqual([3430, 3338, 92]);
    expect(Number(inTime) + Number(doing)).toBe(received);
    expect(numberIn(tables, '11 phường / Tiếp nhận')).toBe(49106);
    expect(numberIn(tables, '11 phường / Trả đúng hạn')).toBe(49106);
  });

  test('"hơn 10" is published as it was said, at least ten, beside the twelve that were written down', async () => {
    const { tables } = await publishedFigures(played);
    const opinions = tables.find(({ title }) => title === 'Ý kiến tại hội nghị');
    expect(opinions?.rows[0]).toMatchObject({ said: 'hơn 10', atLeast: '10', value: null });
    expect(Number(opinions?.rows[1]?.value)).toBe((await sumsOf(played.app, played.dialogue.id)).received);
    expect(opinions?.rules[0]?.explanation).toContain('hơn 10');
  });

  test('where the report does not agree with itself, it says so: 62 of 241 are not 25 %', async () => {
    const { tables } = await publishedFigures(played);
    const unsettled = tables.flatMap(({ rules, rows }) =>
      rules.map((rule) => ({ rule, finding: check(rule, rows) })).filter(({ finding }) => finding.state !== 'holds'),
    );
    expect(unsettled.map(({ finding }) => finding)).toMatchObject([
      { state: 'differs', whole: '62', computed: '60.25', difference: '1.75' },
      { state: 'inexact', rows: ['y-kien'] },
    ]);
    expect(unsettled.every(({ rule }) => rule.explanation !== null)).toBe(true);
  });

  test('words are no number: the report is refused once nothing explains "hơn 10"', async () => {
    const { tables } = await publishedFigures(played);
    const organiser = await backgroundRoutes(played);
    const version = await organiser.version();
    const bare = tables.map((table) => ({
      ...table,
      rules: table.rules.map((rule) => ({ ...rule, explanation: null })),
    }));
    expect((await organiser.save(version, bare)).status).toBe(200);
    const refused = await organiser.publish(version + 1, 'Bỏ giải thích.');
    expect(refused).toMatchObject({ status: 409, body: { code: 'figures-do-not-add-up' } });
    const errors = refused.body['errors'] as { field: string; rule: string }[];
    expect(errors.map(({ field, rule }) => [field, rule])).toEqual([
      ['tables.0.rules.1', 'does-not-add-up'],
      ['tables.2.rules.0', 'not-exact'],
    ]);
  });
});
