import request from 'supertest';
import { haDong } from '../../src/demo/scenarios/ha-dong.js';
import { Coverage } from '../../src/invitation/coverage.js';
import { DialogueReport } from '../../src/report/dialogue-report.js';
import { type Played, playHistory, sumsOf, total } from '../support/demo.js';
import { engines } from '../support/house.js';

describe.each(engines)('Hà Đông on %s', (engine) => {
  let played: Played;

  beforeAll(async () => {
    played = await playHistory(engine, haDong);
  }, 60_000);

  afterAll(() => played.house.close());

  test('fourteen opinions were received, and the sums add up to fourteen', async () => {
    const sums = await sumsOf(played.house, played.dialogue.id);
    expect(sums.received).toBe(14);
    expect(total(sums)).toBe(14);
    expect(sums.waiting).toBe(0);
  });

  test('some were answered, some are with a department, some with the city', async () => {
    const sums = await sumsOf(played.house, played.dialogue.id);
    expect(sums.answered).toBeGreaterThan(0);
    expect(sums.assigned).toBeGreaterThan(0);
    expect(sums.escalated).toBeGreaterThan(0);
  });

  test('each of ten departments invited somebody, and thirty people came', async () => {
    const coverage = await played.house.app.get(Coverage).of(await played.as('organiser'), played.dialogue.id);
    expect(coverage.departments).toHaveLength(10);
    expect(coverage.departments.filter((one) => one.checkedIn > 0)).toHaveLength(10);
    expect(coverage.checkedIn).toBe(30);
  });

  test('every opinion was called, and the published answers are counted', async () => {
    const report = await played.house.app.get(DialogueReport).of(await played.as('organiser'), played.dialogue.id);
    expect(report.called).toHaveLength(14);
    expect(report.escalationsAnswered).toBe(1);
    expect(report.answersPublished).toBe(haDong.opinions.filter((one) => one.assignment?.done).length);
  });

  test('it is public: the list of past dialogues, the sums and the answers show it', async () => {
    const server = played.house.app.getHttpServer();
    const { id, slug } = played.dialogue;
    const list = await request(server).get('/api/v1/public/dialogues?when=past').expect(200);
    expect(list.body.items.map((one: { slug: string }) => one.slug)).toEqual([slug]);
    const sums = await request(server).get(`/api/v1/dialogues/${id}/sums`).expect(200);
    expect(sums.body.received).toBe(14);
    const answers = await request(server).get(`/api/v1/public/dialogues/${slug}/answers`).expect(200);
    expect(JSON.stringify(answers.body)).toContain('Giấy phép đã trả ngày 20/6/2018');
  });
});
