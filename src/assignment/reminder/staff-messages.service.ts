import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../common/local-date.js';
import type { Tx } from '../../database/transaction.js';
import { Channels } from '../../messaging/channels.service.js';
import { enqueueMessages } from '../../messaging/outbox.js';
import { readReminders } from '../../organisation/reminder/reminder-setting.js';
import type { Assignment } from '../assignment.entity.js';
import type { LoadedAssignment } from '../assignment.transitions.js';
import { after, HOLD_SECONDS } from '../decision/decision.policy.js';
import { DueDateService } from '../deadline/due-date.service.js';
import { listStaff, worksOn } from './staff-tasks.queries.js';

export type UrgentMessage = 'staff.assigned' | 'staff.returned';

/** What the lead department of a task is told at once. */
@Injectable()
export class StaffMessages {
  constructor(
    private readonly channels: Channels,
    private readonly dueDates: DueDateService,
  ) {}

  /** A new task that leaves little time. Not sent while the decision can be undone. */
  async tellAssigned(tx: Tx, assignment: Assignment, isRehearsal: boolean): Promise<void> {
    const { organisationId, dueOn } = assignment;
    if (!this.sends || isRehearsal || dueOn === null) return;
    const { urgentWithin } = await readReminders(tx, organisationId);
    const calendar = await this.dueDates.calendarIn(tx, organisationId);
    if (calendar.workingDaysBetween(localDateOf(tx.now), dueOn).days > urgentWithin) return;
    await this.tell(tx, assignment, 'staff.assigned', after(tx.now, HOLD_SECONDS));
  }

  /** It was sent back for correction. */
  async tellReturned(tx: Tx, { assignment, dialogue }: LoadedAssignment): Promise<void> {
    if (this.sends && !dialogue.rehearsalOf) await this.tell(tx, assignment, 'staff.returned', tx.now);
  }

  private get sends(): boolean {
    return this.channels.names.includes('email');
  }

  private async tell(tx: Tx, assignment: Assignment, template: UrgentMessage, notBefore: Date): Promise<void> {
    const { id, organisationId, dialogueId, leadDepartmentId, version } = assignment;
    const staff = await listStaff(tx, organisationId, localDateOf(tx.now));
    const accounts = new Set(staff.filter((held) => worksOn(held, leadDepartmentId)).map((held) => held.accountId));
    await enqueueMessages(
      tx,
      [...accounts].map((accountId) => ({
        organisationId,
        dialogueId,
        channel: 'email',
        template,
        to: { type: 'account', id: accountId },
        step: `${id}/${version}`,
        notBefore,
      })),
    );
  }
}
