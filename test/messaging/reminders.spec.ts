import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import { DailyDigest } from '../../src/assignment/reminder/daily-digest.service.js';
import { ReminderService } from '../../src/organisation/reminder/reminder.service.js';
import { defaultReminders } from '../../src/organisation/reminder/reminder-setting.js';
import { MessageSender } from '../../src/messaging/message-sender.service.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { type Person, person, seedDialogue, seedTask, undo } from '../support/assignments.js';
import { type Database, migratedDatabase } from '../support/database.js';
import { type Mail, type Mailbox, openMailbox } from '../support/mailbox.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';

/** Thursday, 8:00 in Vietnam. */
const thursday = '2026-11-26T01:00:00Z';
/** The following Tuesday, 7:00. */
const tuesday = new Date('2026-12-01T00:00:00Z');

describe.each(engines)('staff on %s', (engine) => {
  let database: Database;
  let mailbox: Mailbox;
  let app: TestApp;
  let other: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  let works: string;
  let chair: Person;
  let officer: Person;
  let leader: Person;
  let stranger: Person;

  beforeAll(async () => {
    mailbox = await openMailbox();
    database = await migratedDatabase(engine);
    const env = {
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'doi-thoai@minh-khe.example',
      PUBLIC_URL: 'http://doi-thoai.local',
    };
    app = await openTestApp(engine, { database, env, now: thursday });
    other = await openTestApp(engine, { database, env, now: thursday });
  });
  afterAll(async () => {
    await Promise.all([app.close(), other.close(), mailbox.close()]);
    await database.drop();
  });
  beforeEach(async () => {
    await app.reset();
    other.clock.set(app.clock.now());
    seeded = await seedOrganisation(app);
    works = seeded.home.departments['Kinh tế - Hạ tầng'] as string;
    const office = seeded.home.departments['Văn phòng'] as string;
    chair = await person(app, 'chair');
    officer = await person(app, 'department_officer', { departmentId: works });
    stranger = await person(app, 'department_officer', { departmentId: office });
    leader = await person(app, 'leader');
    dialogue = await seedDialogue(app, seeded.home);
    mailbox.mails.length = 0;
  });

  const at = (instant: Date): void => [app, other].forEach((one) => one.clock.set(instant));
  const tell = async (): Promise<void> => {
    await Promise.all([app, other].map((one) => one.nest.get(DailyDigest).run()));
    await Promise.all([app, other].map((one) => one.nest.get(MessageSender).run()));
  };
  const mailsTo = ({ email }: Person): Mail[] => mailbox.mails.filter(({ to }) => to.includes(email));
  const subjectsTo = (who: Person): (string | undefined)[] => mailsTo(who).map(({ headers }) => headers['subject']);
  const order = (workingDays: number) =>
    seedTask(app, chair.actor, dialogue, { leadDepartmentId: works, workingDays, task: 'Khơi cống nhà bà Mẫu Đơn' });

  it('get one digest on a working day, from the chosen hour on, of their own tasks and without texts', async () => {
    await order(4);
    at(new Date(tuesday.getTime() - 60_000));
    await tell();
    expect(mailbox.mails).toEqual([]);
    at(tuesday);
    await tell();
    await tell();
    expect(subjectsTo(officer)).toEqual(['Nhắc việc ngày 01/12/2026: 1 việc sắp đến hạn']);
    const [mail] = mailsTo(officer);
    expect(mail?.text).toContain('- MK-2026-2/001: hạn 02/12/2026, còn 1 ngày làm việc');
    expect(mail?.text).toContain('http://doi-thoai.local/console/assignments');
    expect(mail?.text).not.toMatch(/Mẫu Đơn|Khơi cống/);
    expect(mailbox.mails).toHaveLength(1);
    expect(mailsTo(stranger)).toEqual([]);
  });

  it('above the departments hear of what is overdue, not on a day off', async () => {
    await order(4);
    at(new Date('2026-12-03T00:00:00Z'));
    await tell();
    const subject = 'Nhắc việc ngày 03/12/2026: 1 việc quá hạn';
    expect([subjectsTo(leader), subjectsTo(officer)]).toEqual([[subject], [subject]]);
    at(new Date('2026-12-05T00:00:00Z'));
    await tell();
    expect(subjectsTo(leader)).toHaveLength(1);
    at(new Date('2026-12-07T00:00:00Z'));
    await tell();
    expect(mailsTo(leader).at(-1)?.text).toContain('quá hạn 3 ngày làm việc');
  });

  it('hear at once of a new task that leaves little time, once it can be undone no longer', async () => {
    await order(10);
    const { assignment } = await order(2);
    const undone = await order(2);
    await undo(app, chair.actor, undone.opinion.id);
    await tell();
    expect(mailbox.mails).toEqual([]);
    app.clock.advance(15_000);
    await tell();
    expect(subjectsTo(officer)).toEqual(['Việc mới cần xử lý sớm: MK-2026-2/002, hạn 30/11/2026']);
    expect(mailsTo(officer)[0]?.text).toContain(`http://doi-thoai.local/console/assignments/${assignment.id}`);
    expect(mailbox.mails).toHaveLength(1);
  });

  it('hear at once that a correction is asked for', async () => {
    const { assignment } = await order(10);
    const tasks = app.nest.get(AssignmentService);
    const { version } = await tasks.submit(officer.actor, assignment.id, {
      version: assignment.version,
      report: 'Đã khơi xong.',
    });
    await tasks.return(leader.actor, assignment.id, version, 'Chưa có ảnh.');
    await tell();
    expect(subjectsTo(officer)).toEqual(['Đề nghị chỉnh sửa: MK-2026-2/001']);
    expect(mailsTo(officer)[0]?.text).not.toContain('Chưa có ảnh');
  });

  it('are told as the administrator has set, with an entry in the trail', async () => {
    const admin = await person(app, 'admin');
    const settings = { digestHour: 8, beforeDays: [2, 4], onDueDay: true, overdueEvery: 0, urgentWithin: 0 };
    const url = `/api/v1/organisations/${seeded.home.id}/reminders`;
    const put = (who: Person, payload: object) =>
      app.nest.inject({ method: 'PUT', url, payload, headers: who.headers });
    expect(await app.nest.get(ReminderService).get(officer.actor, seeded.home.id)).toEqual(defaultReminders);
    expect((await put(officer, settings)).statusCode).toBe(403);
    expect((await put(admin, { ...settings, digestHour: 24 })).json()).toMatchObject({
      errors: [{ field: 'digestHour' }],
    });
    expect((await put(admin, settings)).json()).toEqual({ ...settings, beforeDays: [4, 2] });
    expect(await app.reader.rows("SELECT verb, actor_id FROM trail_entry WHERE verb = 'set-reminders'")).toEqual([
      { verb: 'set-reminders', actor_id: admin.accountId },
    ]);
    await order(3);
    app.clock.advance(15_000);
    await tell();
    expect(mailbox.mails).toEqual([]);
    at(new Date('2026-11-27T00:00:00Z'));
    await tell();
    expect(mailbox.mails).toEqual([]);
    at(new Date('2026-11-27T01:00:00Z'));
    await tell();
    expect(subjectsTo(officer)).toEqual(['Nhắc việc ngày 27/11/2026: 1 việc sắp đến hạn']);
  });
});
