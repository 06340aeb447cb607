import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { Clock } from '../../common/clock.js';
import { CONFIG } from '../../common/common.module.js';
import { localDateOf } from '../../common/local-date.js';
import type { Config } from '../../config/config.js';
import { publicNumber } from '../../contract/opinion.js';
import { Reader } from '../../database/reader.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';
import { Composers, type Outgoing } from '../../messaging/composers.js';
import type { Letter } from '../../messaging/delivery.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import { WorkingCalendarService } from '../../organisation/calendar/working-calendar.service.js';
import { readReminders } from '../../organisation/reminder/reminder-setting.js';
import { Assignment } from '../assignment.entity.js';
import { hears, listDueTasks, listStaff, worksOn } from './staff-tasks.queries.js';
import { wordAssigned, wordDigest, wordReturned } from './staff-wording.js';

type Words = Pick<Letter, 'subject' | 'text'>;

/** Words messages to staff, by the roles they hold and the tasks there are when a message is sent. */
@Injectable()
export class StaffComposer implements OnModuleInit {
  constructor(
    private readonly reader: Reader,
    private readonly composers: Composers,
    private readonly calendars: WorkingCalendarService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.composers.register('account', (message) => this.compose(message));
  }

  private async compose(message: Outgoing): Promise<Omit<Letter, 'id' | 'channel'> | null> {
    const account = await this.reader.manager.findOneBy(Account, { id: message.subjectId, disabledAt: IsNull() });
    if (!account) return null;
    const words = message.template === 'staff.digest' ? await this.digest(message) : await this.urgent(message);
    return words && { to: account.email, stopAt: null, ...words };
  }

  /** Of the day it was made for, and no other. */
  private async digest({ subjectId, step }: Outgoing): Promise<Words | null> {
    const [, , organisationId = '', day] = step.split('/');
    const today = localDateOf(this.clock.now());
    if (day !== today) return null;
    const calendar = await this.calendars.of(organisationId);
    const reminders = await readReminders(this.reader, organisationId);
    const held = (await listStaff(this.reader, organisationId, today)).filter((one) => one.accountId === subjectId);
    const due = await listDueTasks(this.reader, organisationId, today, calendar, reminders);
    const tasks = due.filter((task) => held.some((one) => hears(one, task)));
    return tasks.length === 0 ? null : wordDigest(tasks, today, this.urlOf('/console/assignments'));
  }

  private async urgent({ subjectId, template, step }: Outgoing): Promise<Words | null> {
    const [, , id = ''] = step.split('/');
    const { manager } = this.reader;
    const assignment = await manager.findOneBy(Assignment, { id });
    if (!assignment || assignment.status === 'cancelled' || assignment.status === 'done') return null;
    const staff = await listStaff(this.reader, assignment.organisationId, localDateOf(this.clock.now()));
    const { leadDepartmentId, opinionId, dialogueId, dueOn } = assignment;
    if (!staff.some((one) => one.accountId === subjectId && worksOn(one, leadDepartmentId))) return null;
    const { numberPrefix } = await manager.findOneByOrFail(Dialogue, { id: dialogueId });
    const opinion = opinionId ? await manager.findOneByOrFail(Opinion, { id: opinionId }) : null;
    const number = opinion ? publicNumber(numberPrefix, opinion.number) : numberPrefix;
    const url = this.urlOf(`/console/assignments/${id}`);
    if (template === 'staff.returned') return wordReturned(number, url);
    return dueOn === null ? null : wordAssigned(number, dueOn, url);
  }

  private urlOf(path: string): string {
    return new URL(path, this.config.publicUrl).href;
  }
}
