import { ApiProperty } from '@nestjs/swagger';
import type { DialogueSums, PresentSums } from '../../contract/pages.js';

/**
 * What was decided on the day. received = waiting + answered + written + assigned + escalated + noted + heard + grouped +
 * declined + withdrawn
 */
export class SumsView {
  received: number;
  /** Not reached. */
  waiting: number;
  answered: number;
  written: number;
  assigned: number;
  escalated: number;
  noted: number;
  /** Decided, not published yet; or heard without being decided. */
  heard: number;
  /** Grouped under another one, whose result is theirs too. */
  grouped: number;
  declined: number;
  withdrawn: number;
}

export class LateDepartmentView {
  departmentName: string;
  count: number;
}

/**
 * How things stand now. received = waiting + answered + withinTerm + overdue + escalated + noted + heard + grouped +
 * declined + withdrawn
 */
export class PresentSumsView implements PresentSums {
  received: number;
  /** Not decided yet. */
  waiting: number;
  answered: number;
  /** Of the answered ones, those answered in the hall. */
  answeredInHall: number;
  /** With a task that is not finished, and not overdue. */
  withinTerm: number;
  /** The earliest day on which one of these is due; null: none has a date. */
  nextDueOn: string | null;
  /** With a task that is overdue, also where another body was asked. */
  overdue: number;
  /** Each opinion with the department that has been late for longest; their sum is `overdue`. */
  @ApiProperty({ type: [LateDepartmentView] }) late: LateDepartmentView[];
  /** Another body has not answered. */
  escalated: number;
  noted: number;
  /** Decided, not published yet. */
  heard: number;
  grouped: number;
  declined: number;
  withdrawn: number;
}

/** Both truths of one dialogue. present.received − onDay.received were received after the conclusion. */
export class DialogueSumsView implements DialogueSums {
  /** When the day was frozen; null: it goes on. */
  concludedAt: string | null;
  asOf: string;
  /** Whether the results are shown. */
  outcomesShown: boolean;
  onDay: SumsView;
  present: PresentSumsView;
}
