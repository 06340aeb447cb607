import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Assignment } from '../../src/assignment/assignment.entity.js';
import { OutboxMessage } from '../../src/messaging/message.entity.js';
import { AssignmentQueries } from '../../src/assignment/assignment.queries.js';
import type { StoredExplanation } from '../../src/assignment/deadline/due-date.service.js';
import { AssignmentDeadlineService } from '../../src/assignment/deadline/assignment-deadline.service.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import type { AssignmentOrderDto } from '../../src/assignment/decision/dto/decide.dto.js';
import { addDays } from '../../src/common/local-date.js';
import type { SpecialDayKind } from '../../src/contract/calendar.js';
import { TrailEntry } from '../../src/database/platform.entity.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { CalendarChanges } from '../../src/organisation/calendar/calendar-changes.js';
import { CalendarDayService } from '../../src/organisation/calendar/calendar-day.service.js';
import { CalendarDay } from '../../src/organisation/organisation.entity.js';
import {
  decide,
  openWard,
  person,
  type Person,
  seedDialogue,
  seedOpinion,
  seedTask,
  undo,
  type Ward,
} from '../support/assignments.js';
import { engines } from '../support/test-app.js';

describe.each(engines)('open due dates and the working calendar on %s', (engine) => {
  let ward: Ward;
  let admin: Person;
  let days: CalendarDayService;
  let clock: AssignmentDeadlineService;
  let tasks: AssignmentService;
  let dialogue: Dialogue;

  beforeAll(async () => {
    ward = await openWard(engine, '2026-11-29T02:00:00Z');
    admin = await person(ward.app, 'admin');
    days = ward.app.nest.get(CalendarDayService, { strict: false });
    clock = ward.app.nest.get(AssignmentDeadlineService);
    tasks = ward.app.nest.get(AssignmentService);
  });
  afterAll(() => ward.app.close());
  beforeEach(async () => {
    at('2026-11-29');
    for (const { id } of (await days.list(admin.actor, ward.seeded.home.id)).items.filter((one) => one.organisationId))
      await days.remove(admin.actor, id);
    dialogue = await seedDialogue(ward.app, ward.seeded.home);
  });

  const at = (day: string): void => ward.app.clock.set(new Date(`${day}T02:00:00Z`));
  const give = async (order: Partial<AssignmentOrderDto> = {}): Promise<Assignment> =>
    (await seedTask(ward.app, ward.chair.actor, dialogue, { leadDepartmentId: ward.works, ...order })).assignment;
  const enter = (date: string, kind: SpecialDayKind, status: 'official' | 'proposal' = 'official') =>
    days.create(admin.actor, ward.seeded.home.id, { date, name: `Ngày riêng ${date}`, kind, status });
  const read = (id: string) => ward.app.reader.manager.findOneByOrFail(Assignment, { id });
  const dueOf = async (id: string) => (await read(id)).dueOn;
  const explanationOf = async (id: string) => (await read(id)).dueExplanation as StoredExplanation;
  const detail = (id: string) => ward.app.nest.get(AssignmentQueries, { strict: false }).get(ward.officer.actor, id);
  const recounts = (subjectId: string) =>
    ward.app.reader.manager.find(TrailEntry, {
      where: { subjectId, verb: 'recount' },
      order: { at: 'ASC', id: 'ASC' },
    });

  it('come to what a new task of the same day and term gets, with a trail, and the page agrees with itself', async () => {
    const task = await give();
    expect(task.dueOn).toBe('2026-12-11');
    const seen: (string | null)[] = [];
    for (const [date, kind] of [
      ['2026-12-07', 'HOLIDAY'],
      ['2026-12-08', 'SWAP_OFF'],
      ['2026-12-12', 'MAKE_UP_WORK'],
    ] as const) {
      await enter(date, kind);
      seen.push(await dueOf(task.id));
    }
    expect(seen).toEqual(['2026-12-14', '2026-12-15', '2026-12-14']);
    const fresh = await give();
    expect(fresh.dueOn).toBe('2026-12-14');
    const page = await detail(task.id);
    expect(page.dueExplanation?.days).toEqual((await explanationOf(fresh.id)).days);
    expect(page.due).toMatchObject({ dueOn: '2026-12-14', state: 'ok', confirmed: true });
    expect(page.recount).toMatchObject({ fromDueOn: '2026-12-15', dueOn: '2026-12-14', countedOn: '2026-12-14' });
    expect(
      page.history.filter(({ verb }) => verb === 'recount').map((one) => [one.by, one.fromDueOn, one.dueOn]),
    ).toEqual([
      [expect.any(String), '2026-12-11', '2026-12-14'],
      [expect.any(String), '2026-12-14', '2026-12-15'],
      [expect.any(String), '2026-12-15', '2026-12-14'],
    ]);
  });

  it('are not shortened below the day that was given, which is told', async () => {
    const task = await give();
    await enter('2026-12-05', 'MAKE_UP_WORK');
    expect(await dueOf(task.id)).toBe('2026-12-11');
    expect(await recounts(task.id)).toMatchObject([
      {
        actorId: admin.actor.accountId,
        details: { fromDueOn: '2026-12-11', dueOn: '2026-12-11', countedOn: '2026-12-10' },
      },
    ]);
    const page = await detail(task.id);
    expect(page.recount).toMatchObject({ dueOn: '2026-12-11', countedOn: '2026-12-10' });
    expect(page.dueExplanation?.days.at(-1)).toMatchObject({ date: '2026-12-11', reason: 'promised' });
  });

  it('go back when a day was entered by mistake', async () => {
    const task = await give();
    const { id } = await enter('2026-12-07', 'HOLIDAY');
    await days.remove(admin.actor, id);
    expect(await dueOf(task.id)).toBe('2026-12-11');
    expect(await recounts(task.id)).toHaveLength(2);
  });

  it('leave alone what is finished, continuous, of another organisation, or out of reach of the day', async () => {
    const done = await give();
    await tasks.submit(ward.officer.actor, done.id, { version: 1, report: 'Xong.' });
    await tasks.approve(ward.head.actor, done.id, 2).catch(() => tasks.approve(ward.leader.actor, done.id, 2));
    const continuous = await give({ continuous: true });
    const near = await give({ workingDays: 2 });
    await enter('2026-12-07', 'HOLIDAY');
    expect([await dueOf(done.id), await dueOf(continuous.id), await dueOf(near.id)]).toEqual([
      '2026-12-11',
      null,
      '2026-12-01',
    ]);
    for (const { id } of [done, continuous, near]) expect(await recounts(id)).toEqual([]);
  });

  it('become confirmed when the calendar does, and no longer when a guess is entered', async () => {
    const task = await give({ dueOn: '2027-01-12' });
    expect((await explanationOf(task.id)).confirmed).toBe(false);
    expect((await detail(task.id)).due.confirmed).toBe(false);
    await enter('2027-02-05', 'HOLIDAY');
    expect((await detail(task.id)).due).toMatchObject({ confirmed: true, dueOn: '2027-01-12' });
    await enter('2027-01-12', 'SWAP_OFF', 'proposal');
    expect((await detail(task.id)).due).toMatchObject({ confirmed: false, dueOn: '2027-01-13' });
    expect((await recounts(task.id)).map(({ details }) => details?.['confirmed'])).toEqual([true, false]);
  });

  it('keep the pauses and the extensions they had', async () => {
    const paused = await give();
    at('2026-12-01');
    await clock.pause(ward.officer.actor, paused.id, 1, 'Chờ ảnh.');
    at('2026-12-03');
    await clock.resume(ward.officer.actor, paused.id, 2);
    expect(await dueOf(paused.id)).toBe('2026-12-15');
    await enter('2026-12-08', 'HOLIDAY');
    expect(await dueOf(paused.id)).toBe('2026-12-16');
    const asked = await clock.askExtension(ward.officer.actor, paused.id, {
      version: (await read(paused.id)).version,
      dueOn: '2026-12-20',
      reason: 'Chờ vật tư.',
    });
    expect(asked.askedDueOn).toBe('2026-12-21');
    await clock.grant(ward.leader.actor, asked.id, {});
    await enter('2026-12-21', 'HOLIDAY');
    const page = await detail(paused.id);
    expect(page.due.dueOn).toBe('2026-12-22');
    expect(page.dueExplanation).toMatchObject({ basis: 'extension', chosenOn: '2026-12-21', pausedDays: 0 });
  });

  it('tell the authors whose date has moved, once for all days of one announcement', async () => {
    const { opinion, assignment } = await seedTask(
      ward.app,
      ward.chair.actor,
      dialogue,
      { leadDepartmentId: ward.works },
      { email: 'mau.don@minh-khe.example' },
    );
    await enter('2026-12-07', 'HOLIDAY');
    await enter('2026-12-08', 'HOLIDAY');
    expect(await dueOf(assignment.id)).toBe('2026-12-15');
    const told = await ward.app.reader.manager.findBy(OutboxMessage, {
      subjectId: opinion.id,
      template: 'opinion.due-changed',
    });
    expect(told.filter(({ fate }) => fate === null)).toMatchObject([{ channel: 'email' }]);
  });

  it('are right whichever comes first, the decision or the day', async () => {
    const opinions = await Promise.all(Array.from({ length: 6 }, () => seedOpinion(ward.app, dialogue)));
    const order = { leadDepartmentId: ward.works, workingDays: 10 };
    await Promise.all([
      ...opinions
        .slice(0, 3)
        .map(({ id }) => decide(ward.app, ward.chair.actor, id, { outcome: 'assigned', assignments: [order] })),
      enter('2026-12-07', 'HOLIDAY'),
      ...opinions
        .slice(3)
        .map(({ id }) => decide(ward.app, ward.chair.actor, id, { outcome: 'assigned', assignments: [order] })),
    ]);
    const found = await ward.app.reader.manager.findBy(Assignment, { dialogueId: dialogue.id });
    expect(found.map(({ dueOn }) => dueOn)).toEqual(opinions.map(() => '2026-12-14'));
  });

  it('are right after an undo of a correction that the change came between', async () => {
    const { opinion, assignment } = await seedTask(ward.app, ward.chair.actor, dialogue, {
      leadDepartmentId: ward.works,
    });
    await decide(ward.app, ward.chair.actor, opinion.id, {
      outcome: 'assigned',
      assignments: [{ leadDepartmentId: ward.works, workingDays: 15 }],
    });
    await enter('2026-12-07', 'HOLIDAY');
    await undo(ward.app, ward.chair.actor, opinion.id);
    expect(await dueOf(assignment.id)).toBe('2026-12-14');
  });

  it('are counted at the next start if a release brought days or the process was stopped', async () => {
    const task = await give();
    const [national] = await ward.app.reader.manager.findBy(CalendarDay, { date: '2027-01-01' });
    await ward.app.transaction.run(async (tx) => {
      await tx.manager.insert(CalendarDay, {
        ...national,
        id: '00000000-0000-8000-8000-000020261207',
        organisationId: null,
        date: '2026-12-07',
        status: 'official',
      });
      await tx.execute('UPDATE organisation SET calendar_version = calendar_version + 1');
    });
    await ward.app.nest.get(CalendarChanges, { strict: false }).onApplicationBootstrap();
    expect(await dueOf(task.id)).toBe('2026-12-14');
    expect(await recounts(task.id)).toMatchObject([{ actorId: null }]);
    await ward.app.transaction.run(async (tx) => {
      await tx.manager.delete(CalendarDay, { id: '00000000-0000-8000-8000-000020261207' });
      await tx.execute('UPDATE organisation SET calendar_version = calendar_version + 1');
    });
    await ward.app.nest.get(CalendarChanges, { strict: false }).onApplicationBootstrap();
    expect(await dueOf(task.id)).toBe('2026-12-11');
  });

  it('hold for any days, in any order: the later of what is counted and what was given', async () => {
    const day = fc.record({
      after: fc.integer({ min: 0, max: 25 }),
      kind: fc.constantFrom<SpecialDayKind>('HOLIDAY', 'SWAP_OFF', 'MAKE_UP_WORK'),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(day, { maxLength: 4, selector: (one) => one.after }), async (entered) => {
        const given = await Promise.all([
          give(),
          give({ workingDays: 5 }),
          give({ dueOn: '2026-12-13' }),
          give({ dueOn: '2026-12-13', keepDayOff: true }),
        ]);
        const made: string[] = [];
        for (const { after, kind } of entered) made.push((await enter(addDays('2026-11-30', after), kind)).id);
        const fresh = await Promise.all([
          give(),
          give({ workingDays: 5 }),
          give({ dueOn: '2026-12-13' }),
          give({ dueOn: '2026-12-13', keepDayOff: true }),
        ]);
        const now = await Promise.all(given.map(({ id }) => dueOf(id)));
        const floor = (date: string | null): string => date ?? '';
        for (const [n, due] of now.entries()) {
          expect(floor(due) >= floor(given[n]?.dueOn ?? null)).toBe(true);
          expect(floor(due) >= floor(fresh[n]?.dueOn ?? null)).toBe(true);
          if (floor(fresh[n]?.dueOn ?? null) >= floor(given[n]?.dueOn ?? null)) expect(due).toBe(fresh[n]?.dueOn);
        }
        expect(now[3]).toBe('2026-12-13');
        for (const id of made) await days.remove(admin.actor, id);
        expect(await Promise.all(given.map(({ id }) => dueOf(id)))).toEqual(given.map(({ dueOn }) => dueOn));
      }),
      { numRuns: 4 },
    );
  });

  describe('a chosen due date', () => {
    const call = (who: Person, method: 'GET' | 'POST', path: string, payload?: object) =>
      ward.app.nest.inject({ method, url: `/api/v1${path}`, headers: who.headers, ...(payload ? { payload } : {}) });

    it.each([
      ['a Sunday', '2026-12-13', '2026-12-14', true],
      ['New Year', '2027-01-01', '2027-01-04', false],
      ['Tết', '2027-02-07', '2027-02-11', false],
      ['a working day', '2026-12-14', '2026-12-14', true],
    ])('on %s is told before, moved, and explained', async (_, chosenOn, dueOn, confirmed) => {
      const told = await call(ward.chair, 'GET', `/organisations/${ward.seeded.home.id}/working-day?date=${chosenOn}`);
      expect(told.json()).toMatchObject({ isWorkingDay: chosenOn === dueOn, nextWorkingDay: dueOn, confirmed });
      const task = await give({ dueOn: chosenOn });
      expect(task).toMatchObject({ dueOn, dueExplanation: { basis: 'chosen', chosenOn, confirmed } });
    });

    it('stays on a day off that is confirmed, which is stored', async () => {
      const task = await give({ dueOn: '2026-12-13', keepDayOff: true });
      expect(task).toMatchObject({ dueOn: '2026-12-13', dueExplanation: { chosenOn: '2026-12-13', keptDayOff: true } });
    });

    it('of an extension is moved or confirmed in the same way, when asked and when granted', async () => {
      const task = await give();
      const asked = await call(ward.officer, 'POST', `/assignments/${task.id}/extensions`, {
        version: 1,
        dueOn: '2026-12-19',
        reason: 'Chờ vật tư.',
      });
      const { extensions } = asked.json<{ extensions: { id: string; askedDueOn: string }[] }>();
      expect(extensions).toMatchObject([{ askedDueOn: '2026-12-21' }]);
      const granted = await call(ward.leader, 'POST', `/extensions/${extensions[0]?.id}/grant`, {
        dueOn: '2026-12-20',
        keepDayOff: true,
      });
      expect(granted.json()).toMatchObject({
        due: { dueOn: '2026-12-20' },
        dueExplanation: { basis: 'extension', keptDayOff: true },
        extensions: [{ grantedDueOn: '2026-12-20' }],
      });
    });

    it('can be urged again only for another working day, and the refusal names that day', async () => {
      const task = await give();
      ward.app.clock.set(new Date('2026-11-29T12:00:00Z'));
      const leader = await person(ward.app, 'leader');
      const urge = () => call(leader, 'POST', `/assignments/${task.id}/urge`, {});
      expect((await urge()).statusCode).toBe(201);
      ward.app.clock.set(new Date('2026-11-29T18:00:00Z'));
      const again = await urge();
      expect(again.json()).toMatchObject({ code: 'already-urged' });
      expect(again.json<{ detail: string }>().detail).toContain('30/11/2026');
    });
  });
});
