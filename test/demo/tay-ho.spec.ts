import { check } from '../../src/contract/figures.js';
import { Assignment } from '../../src/assignment/assignment.entity.js';
import { tayHo } from '../../src/demo/scenarios/tay-ho.js';
import { CoverageQueries } from '../../src/invitation/coverage.queries.js';
import { TurnService } from '../../src/floor/turn/turn.service.js';
import { DialogueReportQueries } from '../../src/report/dialogue/dialogue-report.queries.js';
import { type PlayedScenario, playHistory, sumsOf } from '../support/demo.js';
import { engines } from '../support/test-app.js';
import { backgroundRoutes, numberIn, publishedFigures, withNumber, withReason } from '../support/published-figures.js';

describe.each(engines)('Tây Hồ on %s', (engine) => {
  let played: PlayedScenario;

  beforeAll(async () => {
    played = await playHistory(engine, tayHo);
  }, 60_000);

  afterAll(() => played.app.close());

  test('eleven opinions, all answered on the floor of the conference', async () => {
    const report = await played.app.nest
      .get(DialogueReportQueries)
      .get(await played.as('organiser'), played.dialogue.id);
    expect(report.called).toHaveLength(11);
    expect(report.called.every((one) => one.outcome === 'answered')).toBe(true);
    expect(report.onDay).toMatchObject({ received: 11, answered: 11, waiting: 0 });
    expect(await sumsOf(played.app, played.dialogue.id)).toMatchObject({ received: 11, answered: 11, waiting: 0 });
    expect(await played.app.reader.manager.count(Assignment)).toBe(0);
  });

  test('eleven turns, each on one of them and each ended', async () => {
    const turns = await played.app.nest.get(TurnService).list(await played.as('secretary'), played.dialogue.id);
    expect(turns).toHaveLength(11);
    expect(new Set(turns.flatMap((turn) => turn.opinionIds)).size).toBe(11);
    expect(turns.every((turn) => turn.endedAt !== null)).toBe(true);
  });

  test('thirty organisations and individuals came through twelve departments', async () => {
    const coverage = await played.app.nest.get(CoverageQueries).get(await played.as('organiser'), played.dialogue.id);
    expect(coverage.departments.filter((one) => one.checkedIn > 0)).toHaveLength(12);
    expect(coverage.checkedIn).toBe(30);
  });

  test('it is the first of 2018', () => {
    expect(played.dialogue).toMatchObject({ numberPrefix: 'TH-2018-1', heldOn: '2018-06-01', status: 'closed' });
  });

  test('6,100 cases are 5,230 direct and 870 online, and 6,050 resolved and 50 in progress', async () => {
    const { tables } = await publishedFigures(played);
    const cases = (label: string): number => numberIn(tables, label);
    expect(cases('Hồ sơ tiếp nhận')).toBe(6100);
    expect([cases('Trực tiếp'), cases('Trực tuyến')]).toEqual([5230, 870]);
    expect([cases('Đã giải quyết'), cases('Đang giải quyết')]).toEqual([6050, 50]);
    expect(cases('Trực tiếp') + cases('Trực tuyến')).toBe(cases('Hồ sơ tiếp nhận'));
    expect(cases('Đã giải quyết') + cases('Đang giải quyết')).toBe(cases('Hồ sơ tiếp nhận'));
  });

  test('decision 2772 shortened 86 and 51 procedures by 516.5 days, which are 4,132 working hours', async () => {
    const { tables, editions } = await publishedFigures(played);
    expect(tables[0]?.source).toContain('2772/QĐ-UBND ngày 25/12/2017');
    expect(numberIn(tables, 'Thủ tục cấp quận được rút ngắn')).toBe(86);
    expect(numberIn(tables, 'Thủ tục cấp phường được rút ngắn')).toBe(51);
    expect(numberIn(tables, 'Tổng thời gian giảm')).toBe(516.5);
    expect(numberIn(tables, 'Tương đương')).toBe(516.5 * 8);
    expect(numberIn(tables, 'Tương đương')).toBe(4132);
    expect(tables.flatMap(({ rules }) => rules)).toHaveLength(3);
    expect(editions).toHaveLength(2);
  });

  test('every rule of the report holds, without a word of explanation', async () => {
    const { tables } = await publishedFigures(played);
    for (const { rules, rows } of tables)
      for (const rule of rules) expect([rule.explanation, check(rule, rows).state]).toEqual([null, 'holds']);
  });

  test('a report that does not add up is kept on the desk, and refused to the public until it is explained', async () => {
    const { edition, tables } = await publishedFigures(played);
    const organiser = await backgroundRoutes(played);
    const version = await organiser.version();
    const wrong = withNumber(tables, 'da-xong', '6040');
    const saved = await organiser.save(version, wrong);
    expect(saved).toMatchObject({
      status: 200,
      body: { findings: [{ field: 'tables.1.rules.1', state: 'differs', difference: '10', settled: false }] },
    });
    const refused = await organiser.publish(version + 1, 'Số mới của bộ phận một cửa.');
    expect(refused).toMatchObject({ status: 409, body: { code: 'figures-do-not-add-up' } });
    const [error] = refused.body['errors'] as { field: string; message: string }[];
    expect(error?.field).toBe('tables.1.rules.1');
    for (const words of [
      'Tiếp nhận, giải quyết hồ sơ 05 tháng đầu năm 2018',
      'Hồ sơ tiếp nhận',
      '6.100',
      '6.090',
      'lệch 10',
    ])
      expect(error?.message).toContain(words);
    expect(await publishedFigures(played)).toMatchObject({ edition, tables });
    const explained = withReason(wrong, 'tiep-nhan', '10 hồ sơ công dân rút lại.');
    await organiser.save(version + 1, explained);
    expect((await organiser.publish(version + 2, 'Số mới của bộ phận một cửa.')).status).toBe(200);
    expect(await publishedFigures(played)).toMatchObject({ edition: edition + 1, tables: explained });
  });
});
