import { DepartmentRefView } from '../../dto/assignment.view.js';
import { DueExplanationView } from '../../dto/due-explanation.view.js';

export class DueOptionView {
  workingDays: number;
  dueOn: string;
  /** False: the date must be shown with "lịch chưa xác nhận" (calendar not confirmed). */
  confirmed: boolean;
  explanation: DueExplanationView | null;
}

export class ProposedByDepartmentView {
  departmentId: string;
  workingDays: number | null;
}

/** Columns and rows of the chair's table of departments and due dates. */
export class DueOptionsView {
  today: string;
  /** Whose working calendar applies. */
  organisationId: string;
  columns: DueOptionView[];
  /** The department of the opinion's field first, then the other participating ones in their usual order. */
  departments: DepartmentRefView[];
  fieldDepartmentId: string | null;
  proposed: ProposedByDepartmentView | null;
  /** Due date of an answer in writing, by the organisation's rule. */
  written: DueOptionView;
  /** The superior organisation, the usual addressee of escalations; null if this installation has none. */
  superiorName: string | null;
}
