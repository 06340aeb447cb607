import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, assertMay } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { type LocalDate, yearOf } from '../../common/local-date.js';
import { Refusal } from '../../common/problem/refusal.js';
import type { UniqueName } from '../../contract/param-names.js';
import { Reader } from '../../database/reader.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { orNotFound } from '../organisation-assertions.js';
import type { CreateCalendarDayDto } from '../dto/organisation.dto.js';
import type { CalendarDayList, CalendarDayView, WorkingDayView } from '../dto/organisation.view.js';
import { CalendarDay } from '../organisation.entity.js';
import { CalendarChanges } from './calendar-changes.js';
import { raiseCalendarVersion, WorkingCalendarService } from './working-calendar.service.js';

@Injectable()
export class CalendarDayService {
  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
    private readonly calendars: WorkingCalendarService,
    private readonly changes: CalendarChanges,
  ) {}

  /** The country's days and the organisation's own, in order. */
  async list(actor: Actor, organisationId: string): Promise<CalendarDayList> {
    assertMay(actor, 'organisation.read', { organisationId });
    const items = await this.reader.manager.find(CalendarDay, {
      where: [{ organisationId: IsNull() }, { organisationId }],
      order: { date: 'ASC', id: 'ASC' },
    });
    const calendar = await this.calendars.of(organisationId);
    const years = [...new Set(items.map((day) => yearOf(day.date)))];
    return { items, confirmedYears: years.filter((year) => calendar.isConfirmedYear(year)) };
  }

  async workingDay(actor: Actor, organisationId: string, date: LocalDate): Promise<WorkingDayView> {
    assertMay(actor, 'organisation.read', { organisationId });
    const calendar = await this.calendars.of(organisationId);
    const nextWorkingDay = calendar.workingDayFrom(date);
    return {
      date,
      isWorkingDay: calendar.isWorkingDay(date),
      name: calendar.specialDay(date)?.name ?? null,
      nextWorkingDay,
      confirmed: calendar.isConfirmed(date, nextWorkingDay),
    };
  }

  /** Open due dates are counted anew before this returns. */
  async create(actor: Actor, organisationId: string, dto: CreateCalendarDayDto): Promise<CalendarDayView> {
    const created = await this.transaction.run(async (tx) => {
      assertMay(actor, 'calendar.manage', { organisationId });
      // Locks the organisation: two rows of one organisation for the same date would leave it undefined which one applies.
      await raiseCalendarVersion(tx, organisationId);
      if (await tx.manager.existsBy(CalendarDay, { organisationId, date: dto.date }))
        throw new Refusal('already-exists', { params: { what: 'calendar-day' satisfies UniqueName } });
      const { date, name, kind, status } = dto;
      const day = { id: newId(), organisationId, date, name, kind, status };
      await tx.manager.insert(CalendarDay, day);
      this.trail(tx, actor, organisationId, day.id, 'create', { date, kind, status });
      return day;
    });
    await this.changes.apply(organisationId, actor);
    return created;
  }

  /** Removes one of the organisation's own days; the country's cannot be removed. Open due dates are counted anew. */
  async remove(actor: Actor, id: string): Promise<void> {
    const organisationId = await this.transaction.run(async (tx) => {
      const day = orNotFound(await tx.manager.findOneBy(CalendarDay, { id }));
      if (day.organisationId === null) throw new Refusal('forbidden');
      assertMay(actor, 'calendar.manage', { organisationId: day.organisationId });
      await raiseCalendarVersion(tx, day.organisationId);
      await tx.manager.delete(CalendarDay, { id });
      const { date, kind, status } = day;
      this.trail(tx, actor, day.organisationId, id, 'remove', { date, kind, status });
      return day.organisationId;
    });
    await this.changes.apply(organisationId, actor);
  }

  private trail(
    tx: Tx,
    actor: Actor,
    organisationId: string,
    id: string,
    verb: string,
    details: Record<string, string>,
  ): void {
    tx.trail({
      organisationId,
      subjectType: 'calendar_day',
      subjectId: id,
      verb,
      actorId: actor.accountId,
      details,
    });
    tx.afterCommit(() => this.calendars.invalidate(organisationId));
  }
}
