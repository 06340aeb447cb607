import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { Reader } from '../../database/reader.js';
import { Transaction } from '../../database/transaction.js';
import { lockOrganisation } from '../lock-organisation.js';
import type { RemindersDto } from './reminder.dto.js';
import { readReminders, type Reminders } from './reminder-setting.js';

/** When the staff of an organisation are told of their tasks. */
@Injectable()
export class ReminderService {
  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
  ) {}

  get(actor: Actor, organisationId: string): Promise<Reminders> {
    assertMay(actor, 'organisation.read', { organisationId });
    return readReminders(this.reader, organisationId);
  }

  set(actor: Actor, organisationId: string, dto: RemindersDto): Promise<Reminders> {
    return this.transaction.run(async (tx) => {
      assertMay(actor, 'calendar.manage', { organisationId });
      await lockOrganisation(tx, organisationId);
      const settings = { ...dto, beforeDays: dto.beforeDays.toSorted((one, other) => other - one) };
      await tx.execute(
        `INSERT INTO reminder_setting (organisation_id, settings) VALUES (?, ?)
         ON CONFLICT (organisation_id) DO UPDATE SET settings = excluded.settings`,
        [organisationId, JSON.stringify(settings)],
      );
      tx.trail({
        organisationId,
        subjectType: 'organisation',
        subjectId: organisationId,
        verb: 'set-reminders',
        actorId: actor.accountId,
        details: { ...settings, beforeDays: settings.beforeDays.join(', ') },
      });
      return settings;
    });
  }
}
