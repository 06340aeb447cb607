import { Assignment, Escalation, Extension } from '../../src/assignment/assignment.entity.js';
import { SeededRandom } from '../../src/demo/seeded-random.js';
import { guideTo } from '../../src/demo/guide.js';
import { findRecord } from '../../src/demo/record.js';
import { Seeder } from '../../src/demo/seed.js';
import { Simulation } from '../../src/demo/simulation.js';
import { check } from '../../src/contract/figures.js';
import { opinionOutcomes, verdicts } from '../../src/contract/opinion.js';
import { roles } from '../../src/contract/permissions.js';
import { BackgroundQueries } from '../../src/dialogue/background/background.queries.js';
import { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Paper } from '../../src/dialogue/paper/paper.entity.js';
import { CoverageQueries } from '../../src/invitation/coverage.queries.js';
import { Floor, Turn } from '../../src/floor/floor.entity.js';
import { Pledge } from '../../src/minutes/minutes.entity.js';
import { Brief, Opinion, Rating } from '../../src/opinion/opinion.entity.js';
import { DepartmentReportQueries } from '../../src/report/department/department-report.queries.js';
import { actorOf, sumsOf, total } from '../support/demo.js';
import { everyAnswer } from '../support/every-answer.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { numberIn } from '../support/published-figures.js';

const now = '2026-11-26T02:42:00.000Z';

describe.each(engines)('the whole demo on %s', (engine) => {
  let app: TestApp;
  const ids = new Map<string, string>();
  const id = (scenario: string): string => ids.get(scenario) as string;

  let openedAt: number;

  beforeAll(async () => {
    openedAt = Date.now();
    app = await openTestApp(engine, { now });
    const { dialogues } = await new Seeder(app.nest, () => undefined).seed();
    for (const one of dialogues) ids.set(one.scenario, one.id);
  });

  afterAll(() => app.close());

  test('the clock continues where it was', () => {
    const wentOn = app.clock.ms() - Date.parse(now);
    expect(wentOn).toBeGreaterThanOrEqual(0);
    expect(wentOn).toBeLessThanOrEqual(Date.now() - openedAt);
  });

  test('the report of today adds up or says why, and counts the promises of the last dialogue from its tasks', async () => {
    const { tables } = await app.nest.get(BackgroundQueries).getPublic(id('minh-khe-today'));
    const open = tables.flatMap(({ rules, rows }) =>
      rules.filter((rule) => check(rule, rows).state !== 'holds').map(({ explanation }) => explanation),
    );
    expect(open).toEqual([expect.stringContaining('Thanh Mẫu')]);
    const tasks = await app.reader.manager.countBy(Assignment, { dialogueId: id('minh-khe-last') });
    expect(numberIn(tables, 'Nhiệm vụ đã giao')).toBe(tasks);
  });

  test('at least six dialogues and 120 opinions in all outcomes, and each sum adds up', async () => {
    const { manager } = app.reader;
    expect(await manager.count(Dialogue)).toBeGreaterThanOrEqual(6);
    expect(await manager.count(Opinion)).toBeGreaterThanOrEqual(120);
    for (const outcome of opinionOutcomes) expect(await manager.countBy(Opinion, { outcome })).toBeGreaterThan(0);
    for (const dialogueId of ids.values()) {
      const sums = await sumsOf(app, dialogueId);
      expect(total(sums)).toBe(sums.received);
    }
  });

  test('no two opinions say the same', async () => {
    const texts = (await app.reader.manager.find(Opinion)).map((one) => one.text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('the ward is in session today: twelve wait, one is on the floor with its timer running', async () => {
    const { manager } = app.reader;
    const dialogueId = id('minh-khe-today');
    const dialogue = await manager.findOneByOrFail(Dialogue, { id: dialogueId });
    expect(dialogue).toMatchObject({ status: 'live', heldOn: '2026-11-26', numberPrefix: 'MK-2026-2' });
    const standing = async (status: Opinion['status']) => manager.countBy(Opinion, { dialogueId, status });
    expect(await standing('accepted')).toBe(12);
    expect(await standing('on_floor')).toBe(1);
    const next = await manager.findOneOrFail(Opinion, {
      where: { dialogueId, status: 'accepted' },
      order: { queuePosition: 'ASC' },
    });
    expect(next.text).toMatch(/^Nộp hồ sơ tách thửa/);
    for (const status of ['received', 'needs_info', 'grouped', 'declined', 'withdrawn'] as const)
      expect(await standing(status)).toBeGreaterThan(0);
    const { turnId, opinionId } = await manager.findOneByOrFail(Floor, { dialogueId });
    const turn = await manager.findOneByOrFail(Turn, { id: turnId as string });
    expect(turn.endedAt).toBeNull();
    expect(turn.startedAt.getTime()).toBeGreaterThan(Date.parse(now) - 60_000);
    expect((await manager.findOneByOrFail(Brief, { opinionId: opinionId as string })).approvedAt).not.toBeNull();
  });

  test('about six of ten guests have come to it', async () => {
    const { checkedIn, invited } = await app.nest
      .get(CoverageQueries)
      .get(await actorOf(app, 'organiser@minh-khe.example'), id('minh-khe-today'));
    expect(checkedIn / invited).toBeGreaterThan(0.5);
    expect(checkedIn / invited).toBeLessThan(0.75);
  });

  test('the dialogue before left some forty tasks in all four cells', async () => {
    const dialogueId = id('minh-khe-last');
    expect(await app.reader.manager.countBy(Assignment, { dialogueId })).toBeGreaterThanOrEqual(40);
    const leader = await actorOf(app, 'leader@minh-khe.example');
    const { total: cells } = await app.nest.get(DepartmentReportQueries).get(leader, { year: 2026 });
    for (const cell of ['doneOnTime', 'doneLate', 'withinTerm', 'overdue'] as const)
      expect(cells[cell]).toBeGreaterThan(0);
  });

  test('a task is paused, one handed back, one asks for more time, one escalation is answered and one open', async () => {
    const { manager } = app.reader;
    const dialogueId = id('minh-khe-last');
    const tasks = await manager.findBy(Assignment, { dialogueId });
    expect(tasks.filter((one) => one.pausedOn !== null)).toHaveLength(1);
    expect(tasks.filter((one) => one.status === 'handed_back')).toHaveLength(1);
    expect(await manager.count(Extension)).toBe(1);
    const escalations = await manager.findBy(Escalation, { dialogueId });
    expect(escalations.map((one) => one.answeredAt !== null).sort()).toEqual([false, true]);
  });

  test('authors have judged answers, what was promised today is written down, and documents have numbers', async () => {
    const { manager } = app.reader;
    for (const verdict of verdicts) expect(await manager.countBy(Rating, { verdict })).toBeGreaterThan(0);
    expect(await manager.countBy(Pledge, { dialogueId: id('minh-khe-today') })).toBeGreaterThan(2);
    const papers = await manager.findBy(Paper, { dialogueId: id('minh-khe-last') });
    expect(papers.map((one) => one.kind).sort()).toEqual(['conclusion', 'invitation', 'minutes', 'notice', 'plan']);
  });

  test('the guide has the running dialogue behind its links and an account for every role', async () => {
    const record = await findRecord(app.reader);
    expect(record?.state).toBe('ready');
    const guide = await guideTo('http://127.0.0.1:3000', record as NonNullable<typeof record>, app.reader);
    expect(guide.links.chair).toBe(`http://127.0.0.1:3000/chair/${id('minh-khe-today')}`);
    const emails = guide.accounts.map((one) => one.email);
    for (const role of roles.filter((one) => one !== 'public')) expect(emails).toContain(`${role}@minh-khe.example`);
    expect(guide.dialogues.map((one) => one.status)).toEqual(
      expect.arrayContaining(['draft', 'announced', 'live', 'closed']),
    );
  });

  test('the simulated hall moves the running dialogue and touches nothing else', async () => {
    const before = new Map<string, string>();
    const picture = async (dialogueId: string) =>
      JSON.stringify(await app.reader.manager.find(Opinion, { where: { dialogueId }, order: { number: 'ASC' } }));
    for (const [scenario, dialogueId] of ids) before.set(scenario, await picture(dialogueId));
    const simulation = await Simulation.of(app.nest, id('minh-khe-today'));
    const heard = (await sumsOf(app, id('minh-khe-today'))).heard;
    for (let step = 0; step < 120; step++) {
      await simulation.step();
      app.clock.advance(5_000);
    }
    for (const [scenario, dialogueId] of ids)
      expect((await picture(dialogueId)) === before.get(scenario)).toBe(scenario !== 'minh-khe-today');
    const sums = await sumsOf(app, id('minh-khe-today'));
    expect(sums.heard).toBeGreaterThan(heard);
    expect(total(sums)).toBe(sums.received);
  });

  test('no answer has an instant as a number', async () => {
    const answers = await everyAnswer(app, [id('minh-khe-today'), id('minh-khe-last')]);
    const milliseconds = /(?<=[:,[])1[4-9]\d{11}(?=[,}\]])/;
    const wrong = answers.flatMap(({ route, text }) => (milliseconds.test(text) ? [route] : []));
    expect(wrong).toEqual([]);
    expect(new Set(answers.map(({ route }) => route)).size).toBeGreaterThan(70);
  });

  test('the same seed gives the same simulation', () => {
    const roll = (seed: number) => {
      const chance = new SeededRandom(seed);
      return Array.from({ length: 20 }, () => chance.next());
    };
    expect(roll(7)).toEqual(roll(7));
    expect(roll(7)).not.toEqual(roll(8));
    expect(roll(7).every((one) => one >= 0 && one < 1)).toBe(true);
  });
});
