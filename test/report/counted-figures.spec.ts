import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { AssignmentDeadlineService } from '../../src/assignment/deadline/assignment-deadline.service.js';
import { Assignment } from '../../src/assignment/assignment.entity.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import { addDays, localDateOf } from '../../src/common/local-date.js';
import { Refusal } from '../../src/common/problem/refusal.js';
import { verdicts, type Verdict } from '../../src/contract/opinion.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { groupBy } from '../../src/database/projection.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { loadOpinion } from '../../src/opinion/opinion.transitions.js';
import { rate } from '../../src/opinion/tracking/rating.js';
import type { WorkingCalendar } from '../../src/organisation/calendar/working-calendar.js';
import { WorkingCalendarService } from '../../src/organisation/calendar/working-calendar.service.js';
import { DepartmentReportQueries } from '../../src/report/department/department-report.queries.js';
import { type GivenTask, scorecard } from '../../src/report/department/scorecard.js';
import { figuresOf } from '../../src/report/department/task-figures.js';
import { UnitReportQueries } from '../../src/report/unit/unit-report.queries.js';
import {
  decide,
  openWard,
  type Person,
  person,
  seedDialogue,
  seedOpinion,
  undo,
  type Ward,
} from '../support/assignments.js';
import { isStorm, seed } from '../support/seed.js';
import { engines } from '../support/test-app.js';

/** One command, aimed at the opinion `at`, the last one of a rehearsal, and its last task; `days` go by before it. */
const command = fc.record({
  verb: fc.constantFrom(
    ...(['decide', 'decide', 'undo', 'start', 'submit', 'submit', 'approve', 'approve', 'return', 'cancel'] as const),
    ...(['reassign', 'pause', 'resume', 'reopen', 'rate', 'rate', 'group', 'ungroup', 'withdraw'] as const),
  ),
  at: fc.nat(4),
  other: fc.nat(3),
  days: fc.constantFrom(0, 0, 0, 1, 3, 40),
  verdict: fc.constantFrom(...verdicts),
  term: fc.constantFrom({ workingDays: 3 }, { workingDays: 20 }, { continuous: true as const }),
});
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;

const path = fc.array(command, { minLength: 25, maxLength: 25 });
const years = [2026, 2027, 2028];

describe.each(engines)('the figures of the reports on %s', (engine) => {
  let ward: Ward;
  let superior: Person;
  let moderator: Person;
  let dialogue: Dialogue;
  let rehearsal: Dialogue;
  beforeAll(async () => {
    ward = await openWard(engine, '2026-11-26T02:00:00Z');
    superior = await person(ward.app, 'superior');
    moderator = await person(ward.app, 'moderator');
    dialogue = await seedDialogue(ward.app, ward.seeded.home);
    rehearsal = await seedDialogue(ward.app, ward.seeded.home, { rehearsalOf: dialogue.id });
  });
  afterAll(() => ward.app.close());

  const today = (): string => localDateOf(ward.app.clock.now());

  async function give({ verb, at, other, days, verdict, term }: Command, ids: readonly string[]): Promise<unknown> {
    const { app, works, culture } = ward;
    ward.app.clock.set(new Date(`${addDays(today(), days)}T02:00:00Z`));
    const id = ids[at] as string;
    const { version } = await app.reader.manager.findOneByOrFail(Opinion, { id });
    const moderation = app.nest.get(ModerationService);
    if (verb === 'decide')
      return decide(app, ward.chair.actor, id, {
        outcome: 'assigned',
        assignments: [
          { leadDepartmentId: at % 2 ? works : culture, ...term },
          ...(other > 1 ? [{ leadDepartmentId: ward.office, ...term }] : []),
        ],
      });
    if (verb === 'undo') return undo(app, ward.chair.actor, id);
    if (verb === 'rate')
      return app.transaction.run(async (tx) => rate(tx, await loadOpinion(tx, id), { verdict }, { accountId: null }));
    if (verb === 'ungroup') return moderation.ungroup(moderator.actor, id, version);
    if (verb === 'withdraw') return moderation.withdraw(moderator.actor, id, version, 'Gọi điện xin rút');
    if (verb === 'group') {
      const into = await app.reader.manager.findOneByOrFail(Opinion, { id: ids[other] as string });
      return moderation.group(moderator.actor, id, { version, intoId: into.id, intoVersion: into.version });
    }
    const task = await app.reader.manager.findOne(Assignment, {
      where: { opinionId: id },
      order: { assignedAt: 'DESC', id: 'DESC' },
    });
    if (!task) return undefined;
    const service = app.nest.get(AssignmentService);
    const deadlines = app.nest.get(AssignmentDeadlineService);
    const { organiser, leader } = ward;
    const officers = new Map([
      [works, ward.officer],
      [culture, ward.coordinator],
      [ward.office, ward.other],
    ]);
    const officer = (officers.get(task.leadDepartmentId) as Person).actor;
    if (verb === 'start') return service.start(officer, task.id, task.version);
    if (verb === 'submit') return service.submit(officer, task.id, { version: task.version, report: 'Xong.' });
    if (verb === 'approve') return service.approve(leader.actor, task.id, task.version);
    if (verb === 'return') return service.return(leader.actor, task.id, task.version, 'Chưa rõ.');
    if (verb === 'cancel') return service.cancel(organiser.actor, task.id, task.version, 'Trùng.');
    if (verb === 'pause') return deadlines.pause(officer, task.id, task.version, 'Chờ hồ sơ.');
    if (verb === 'resume') return deadlines.resume(officer, task.id, task.version);
    if (verb === 'reopen') return service.reopen(organiser.actor, task.id, task.version, 'Chưa xong.');
    const leadDepartmentId = other % 2 ? works : culture;
    return service.reassign(organiser.actor, task.id, { version: task.version, leadDepartmentId, reason: 'Nhầm.' });
  }

  /** Assignments given in a year, each looked at. */
  async function tasksOf(year: number): Promise<(GivenTask & { opinionId: string | null })[]> {
    const { home } = ward.seeded;
    const found = await ward.app.reader.manager.findBy(Assignment, {
      organisationId: home.id,
      dialogueId: dialogue.id,
    });
    return found
      .map((one) => ({ ...one, departmentId: one.leadDepartmentId, assignedOn: localDateOf(one.assignedAt) }))
      .filter((one) => one.assignedOn.startsWith(`${year}-`));
  }

  /** How many authors gave a verdict, for their own opinion or with its group, on what was assigned to a department. */
  async function ratingsOf(tasks: Awaited<ReturnType<typeof tasksOf>>): Promise<Record<Verdict, number>> {
    const found = { solved: 0, partly: 0, unsolved: 0 };
    const given = tasks.filter((one) => one.status !== 'cancelled').map((one) => one.opinionId);
    const rows = await ward.app.reader.rows<{ id: string; lead: string | null; verdict: Verdict }>(
      `SELECT o.id, g.lead_opinion_id AS lead, r.verdict FROM rating r JOIN opinion o ON o.id = r.opinion_id
       LEFT JOIN opinion_group g ON g.id = o.group_id WHERE o.dialogue_id = ?`,
      [dialogue.id],
    );
    for (const { id, lead, verdict } of rows) if (given.includes(id) || given.includes(lead)) found[verdict]++;
    return found;
  }

  function monthsOf(tasks: readonly GivenTask[], year: number, calendar: WorkingCalendar): unknown[] {
    const done = tasks.flatMap(({ status, assignedOn, finishedOn }) =>
      status === 'done' && finishedOn?.startsWith(`${year}-`) ? [{ assignedOn, finishedOn }] : [],
    );
    const months = groupBy(done, ({ finishedOn }) => Number(finishedOn.slice(5, 7)));
    return [...months]
      .sort(([one], [other]) => one - other)
      .map(([month, finished]) => {
        const days = finished.map((one) => calendar.workingDaysBetween(one.assignedOn, one.finishedOn).days);
        const sum = days.reduce((total, one) => total + one, 0);
        return { month, finished: days.length, averageDays: Math.round((sum * 10) / days.length) / 10 };
      });
  }

  async function compare(year: number): Promise<void> {
    const { app, seeded, leader } = ward;
    const calendar = await app.nest.get(WorkingCalendarService).of(seeded.home.id);
    const tasks = await tasksOf(year);
    const figures = (some: readonly GivenTask[]) => figuresOf(scorecard(some, today(), calendar));
    const report = await app.nest.get(DepartmentReportQueries).get(leader.actor, { year });
    for (const { departmentId, ...reported } of report.departments) {
      const own = tasks.filter((one) => one.departmentId === departmentId);
      expect(reported).toMatchObject({ ...figures(own), ratings: await ratingsOf(own) });
    }
    expect(report.total).toEqual(figures(tasks));
    expect(report.months).toEqual(monthsOf(tasks, year, calendar));
    const { units } = await app.nest.get(UnitReportQueries).get(superior.actor, { year });
    expect(units.find((one) => one.organisationId === seeded.home.id)?.tasks).toEqual(figures(tasks));
  }

  const doctor = (): string => {
    const env = { ...process.env, DATABASE_URL: '', DATA_DIR: ward.app.config.dataDir };
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/doctor.mjs', '--database'], {
      env,
      encoding: 'utf8',
    });
    return `${stdout}${stderr}`;
  };

  it('equal a count of the tasks and ratings after any commands', async () => {
    await fc.assert(
      fc.asyncProperty(path, async (steps) => {
        const ids: string[] = [];
        for (const one of [dialogue, dialogue, dialogue, dialogue, rehearsal])
          ids.push((await seedOpinion(ward.app, one)).id);
        for (const step of steps)
          await give(step, ids).catch((error: unknown) => {
            if (!(error instanceof Refusal) || error.status >= 500) throw error;
          });
        for (const year of years) await compare(year);
      }),
      { seed, numRuns: isStorm ? 200 : 6 },
    );
    expect(await ward.app.reader.rows('SELECT 1 FROM attributed_rating LIMIT 1')).toHaveLength(1);
    if (engine === 'sqlite') expect(doctor()).toContain('is sound');
  });

  it('are compared with the rows by the doctor', async () => {
    if (engine !== 'sqlite') return;
    await ward.app.transaction.run((tx) => tx.execute('UPDATE assignment_count SET tasks = tasks + 1'));
    expect(doctor()).toContain(ward.seeded.home.slug);
  });
});
