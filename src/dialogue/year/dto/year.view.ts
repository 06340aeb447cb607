import { ApiProperty } from '@nestjs/swagger';
import {
  type SpecialDayKind,
  specialDayKinds,
  type SpecialDayStatus,
  specialDayStatuses,
} from '../../../contract/calendar.js';
import { type DialogueKind, dialogueKinds, type DialogueStatus, dialogueStatuses } from '../../../contract/dialogue.js';
import type { ClockState } from '../../../organisation/calendar/statutory-clocks.js';
import { DutyView } from './duty.view.js';

const clockStates = ['none', 'ok', 'near', 'late', 'met', 'met_late'] as const satisfies readonly ClockState[];
export const standings = ['held', 'planned', 'gone-by', 'off'] as const;
const clockNames = ['notice', 'results'] as const;

/** A statutory date, and how it was computed. */
export class YearClockView {
  @ApiProperty({ enum: clockNames, enumName: 'ClockName' }) of: 'notice' | 'results';
  @ApiProperty({ enum: clockStates, enumName: 'ClockState' }) state: ClockState;
  /** The day of the dialogue, from which it is counted. */
  from: string;
  /** Calendar days counted from there; negative: back. */
  days: number;
  by: string;
  /** Date of publication. */
  on: string | null;
  /** Calendar days from today, negative if late; null once published or if it does not apply. */
  daysLeft: number | null;
  /** The last working day on or before `by`; the same day unless `by` is a day off. */
  lastWorkingDay: string;
  /** Why `by` is not a working day; null if it is one. */
  dayOff: string | null;
  /** False: the working day is marked "lịch chưa xác nhận" (calendar not confirmed). */
  confirmed: boolean;
}

export class YearDialogueView {
  id: string;
  title: string;
  @ApiProperty({ enum: dialogueKinds, enumName: 'DialogueKind' }) kind: DialogueKind;
  ordinal: number;
  heldOn: string;
  startsAt: string;
  @ApiProperty({ enum: dialogueStatuses, enumName: 'DialogueStatus' }) status: DialogueStatus;
  /** How it counts towards the yearly duty; `off`: postponed or cancelled. */
  @ApiProperty({ enum: standings, enumName: 'DutyStanding' }) standing: (typeof standings)[number];
  clocks: YearClockView[];
}

export const warningCodes = [
  'results-late',
  'notice-late',
  'gone-by',
  'year-failed',
  'half-failed',
  'results-due',
  'notice-due',
  'postponed',
  'on-day-off',
  'year-short',
  'half-short',
  'month-open',
  'calendar-unconfirmed',
  'no-rule',
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** Something to do or to know about the year. */
export class YearWarningView {
  @ApiProperty({ enum: warningCodes, enumName: 'YearWarningCode' }) code: WarningCode;
  /** late: already missed; near: to be done now; info: to be known. */
  @ApiProperty({ enum: ['late', 'near', 'info'] }) tone: 'late' | 'near' | 'info';
  @ApiProperty({ enum: dialogueKinds, enumName: 'DialogueKind', nullable: true }) kind: DialogueKind | null;
  dialogueId: string | null;
  /** The day it is about. */
  date: string | null;
  /** Calendar days until that day; negative: past. */
  daysLeft: number | null;
  half: 1 | 2 | null;
  month: number | null;
  /** How many dialogues are missing. */
  missing: number | null;
  /** Name of a day off. */
  dayOff: string | null;
}

export class YearDayView {
  date: string;
  name: string;
  @ApiProperty({ enum: specialDayKinds, enumName: 'SpecialDayKind' }) kind: SpecialDayKind;
  @ApiProperty({ enum: specialDayStatuses, enumName: 'SpecialDayStatus' }) status: SpecialDayStatus;
}

export class YearOfOrganisationView {
  organisationId: string;
  name: string;
  /** The most pressing first. */
  warnings: YearWarningView[];
  duties: DutyView[];
  dialogues: YearDialogueView[];
  /** Days off and make-up days of the year. */
  specialDays: YearDayView[];
  /** False: the year's calendar is not confirmed. */
  calendarConfirmed: boolean;
}

/** The year of the organisations in which the person works. */
export class YearView {
  year: number;
  /** Local date of the view. */
  today: string;
  organisations: YearOfOrganisationView[];
}
