import { DepartmentRefView } from '../../dto/assignment.view.js';

export class DueOptionView {
  workingDays: number;
  dueOn: string;
  /** False: say "lịch chưa xác nhận" beside the date. */
  confirmed: boolean;
  /** Start, each day counted or skipped, and why. */
  explanation: object;
}

export class ProposedByDepartmentView {
  departmentId: string;
  workingDays: number | null;
}

/** Columns and rows of the chair's table, and what the keys beside it mean. */
export class DueOptionsView {
  today: string;
  columns: DueOptionView[];
  /** The department of the opinion's field first, then those taking part in the order of the house. */
  departments: DepartmentRefView[];
  fieldDepartmentId: string | null;
  proposed: ProposedByDepartmentView | null;
  /** When an answer in writing would be due, by the organisation's rule. */
  written: DueOptionView;
  /** The organisation above, to which a matter usually goes; null where this installation knows none. */
  superiorName: string | null;
}
