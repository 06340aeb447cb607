import request from 'supertest';
import { haDong } from '../../src/demo/scenarios/ha-dong.js';
import { CoverageQueries } from '../../src/invitation/coverage.queries.js';
import { RecordService } from '../../src/minutes/record/record.service.js';
import { DialogueReportQueries } from '../../src/report/dialogue/dialogue-report.queries.js';
import { type PlayedScenario, playHistory, sumsOf, total } from '../support/demo.js';
import { engines } from '../support/test-app.js';
import { numberIn, publishedFigures } from '../support/published-figures.js';

describe.each(engines)('Hà Đông on %s', (engine) => {
  let played: PlayedScenario;

  beforeAll(async () => {
    played = await playHistory(engine, haDong);
  }, 60_000);

  afterAll(() => played.app.close());

  test('fourteen opinions were received, and the sums add up to fourteen', async () => {
    const sums = await sumsOf(played.app, played.dialogue.id);
    expect(sums.received).toBe(14);
    expect(total(sums)).toBe(14);
    expect(sums.waiting).toBe(0);
  });

  test('three kinds of outcome: made clear on the spot, with a department, with the city', async () => {
    const { answered, assigned, escalated, noted } = await sumsOf(played.app, played.dialogue.id);
    for (const kind of [answered, assigned, escalated]) expect(kind).toBeGreaterThan(0);
    expect(answered + assigned + escalated + noted).toBe(14);
  });

  test('on the day 4 were answered, 4 assigned, 5 escalated, 1 noted, whatever was answered later', async () => {
    const report = await played.app.nest
      .get(DialogueReportQueries)
      .get(await played.as('organiser'), played.dialogue.id);
    const decided = {
      received: 14,
      answered: 4,
      assigned: 4,
      escalated: 5,
      noted: 1,
      written: 0,
      waiting: 0,
      heard: 0,
    };
    expect(report.onDay).toMatchObject(decided);
    expect(report.present).toMatchObject({ received: 14, answered: 8, answeredInHall: 4, escalated: 4, noted: 1 });
    const record = await played.app.nest
      .get(RecordService)
      .export(await played.as('secretary'), played.dialogue.id, { format: 'json' }, 'vi');
    expect(JSON.parse(record.body)).toMatchObject({ sums: decided });
  });

  test('the report that went out with the notice says ten departments and thirty guests', async () => {
    const { tables, edition } = await publishedFigures(played);
    const coverage = await played.app.nest.get(CoverageQueries).get(await played.as('organiser'), played.dialogue.id);
    expect(edition).toBe(1);
    expect(numberIn(tables, 'Phòng chuyên môn tham gia')).toBe(coverage.departments.length);
    expect(numberIn(tables, 'Cá nhân, doanh nghiệp được mời')).toBe(30);
    expect(numberIn(tables, 'Số lần đối thoại')).toBe(2);
    const ways = ['Mời qua phòng chuyên môn', 'Mời công khai trên cổng và tại bộ phận một cửa'];
    expect(ways.reduce((sum, way) => sum + numberIn(tables, way), 0)).toBe(coverage.checkedIn);
  });

  test('each of ten departments invited somebody, and thirty people came', async () => {
    const coverage = await played.app.nest.get(CoverageQueries).get(await played.as('organiser'), played.dialogue.id);
    expect(coverage.departments).toHaveLength(10);
    expect(coverage.departments.filter((one) => one.checkedIn > 0)).toHaveLength(10);
    expect(coverage.checkedIn).toBe(30);
  });

  test('every opinion was called, and the published answers are counted', async () => {
    const report = await played.app.nest
      .get(DialogueReportQueries)
      .get(await played.as('organiser'), played.dialogue.id);
    expect(report.called).toHaveLength(14);
    expect(report.escalationsAnswered).toBe(1);
    expect(report.answersPublished).toBe(haDong.opinions.filter((one) => one.assignment?.done).length);
  });

  test('it is public: the list of past dialogues, the sums and the answers show it', async () => {
    const server = played.app.nest.getHttpServer();
    const { id, slug } = played.dialogue;
    const list = await request(server).get('/api/v1/public/dialogues?when=past').expect(200);
    expect(list.body.items.map((one: { slug: string }) => one.slug)).toEqual([slug]);
    const sums = await request(server).get(`/api/v1/dialogues/${id}/sums`).expect(200);
    expect(sums.body.onDay).toMatchObject({ received: 14, answered: 4, assigned: 4, escalated: 5, noted: 1 });
    expect(sums.body.present).toMatchObject({ received: 14, answered: 8 });
    const answers = await request(server).get(`/api/v1/public/dialogues/${slug}/answers`).expect(200);
    expect(JSON.stringify(answers.body)).toContain('Giấy phép đã trả ngày 20/6/2018');
  });
});
