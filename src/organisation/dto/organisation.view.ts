import { ApiProperty } from '@nestjs/swagger';
import {
  type DeadlineUnit,
  deadlineUnits,
  type RuleKind,
  ruleKinds,
  ruleUrgencies,
  type RuleUrgency,
  type SpecialDayKind,
  specialDayKinds,
  type SpecialDayStatus,
  specialDayStatuses,
} from '../../contract/calendar.js';
import { type DialogueKind, dialogueKinds } from '../../contract/dialogue.js';

export class OrganisationView {
  id: string;
  name: string;
  shortName: string;
  slug: string;
  code: string;
  level: string;
  parentId: string | null;
  validFrom: string;
  validUntil: string | null;
}

export class OrganisationList {
  items: OrganisationView[];
}

export class DepartmentView {
  id: string;
  organisationId: string;
  name: string;
  shortName: string;
  position: number;
  validFrom: string;
  validUntil: string | null;
}

export class DepartmentList {
  items: DepartmentView[];
}

export class FieldView {
  id: string;
  organisationId: string;
  name: string;
  swatch: number;
  position: number;
  departmentId: string | null;
  validFrom: string;
  validUntil: string | null;
}

export class FieldList {
  items: FieldView[];
}

export class ProcedureView {
  id: string;
  organisationId: string;
  fieldId: string;
  code: string | null;
  name: string;
  validFrom: string;
  validUntil: string | null;
}

export class ProcedureList {
  items: ProcedureView[];
}

export class CalendarDayView {
  id: string;
  /** Null: a day of the whole country, which an organisation can override with a day of its own. */
  organisationId: string | null;
  date: string;
  name: string;
  @ApiProperty({ enum: specialDayKinds, enumName: 'SpecialDayKind' }) kind: SpecialDayKind;
  @ApiProperty({ enum: specialDayStatuses, enumName: 'SpecialDayStatus' }) status: SpecialDayStatus;
}

export class CalendarDayList {
  items: CalendarDayView[];
  /** Years whose calendar is confirmed; dates in other years are marked "lịch chưa xác nhận". */
  confirmedYears: number[];
}

/** Whether a date is a working day. */
export class WorkingDayView {
  date: string;
  isWorkingDay: boolean;
  /** Name of the holiday or make-up day; null for any other day. */
  name: string | null;
  /** The date itself if it is a working day, otherwise the next one. */
  nextWorkingDay: string;
  /** False: to be shown with "lịch chưa xác nhận" (calendar not confirmed). */
  confirmed: boolean;
}

export class DeadlineRuleView {
  id: string;
  organisationId: string;
  @ApiProperty({ enum: ruleKinds, enumName: 'RuleKind' }) opinionKind: RuleKind;
  @ApiProperty({ enum: ruleUrgencies, enumName: 'RuleUrgency' }) urgency: RuleUrgency;
  stage: string;
  amount: number;
  @ApiProperty({ enum: deadlineUnits, enumName: 'DeadlineUnit' }) unit: DeadlineUnit;
  validFrom: string;
  validUntil: string | null;
}

export class DeadlineRuleList {
  items: DeadlineRuleView[];
}

export class DutyRuleView {
  id: string;
  organisationId: string;
  @ApiProperty({ enum: dialogueKinds, enumName: 'DialogueKind' }) dialogueKind: DialogueKind;
  required: number;
  firstHalf: number;
  secondHalf: number;
  months: number[];
  validFrom: string;
  validUntil: string | null;
}

export class DutyRuleList {
  items: DutyRuleView[];
}
