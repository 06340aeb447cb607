import { api } from './client.js';

/** The four cells of the official report; together `assigned`. */
export interface TaskFigures {
  assigned: number;
  doneOnTime: number;
  doneLate: number;
  withinTerm: number;
  overdue: number;
  cancelled: number;
  /** Per cent of the finished ones. */
  onTimePercent: number | null;
  averageDays: number | null;
}

export interface DepartmentsReport {
  organisationName: string;
  year: number;
  asOf: string;
  rule: { finishedNeeded: number; by: string[]; counted: string };
  departments: (TaskFigures & { departmentId: string; name: string; rank: number | null })[];
  total: TaskFigures;
}

interface ClockFigures {
  met: number;
  late: number;
  pending: number;
}

export interface UnitFigures {
  organisationId: string;
  name: string;
  required: number;
  held: number;
  planned: number;
  missing: number;
  notices: ClockFigures;
  results: ClockFigures;
  tasks: TaskFigures;
  escalationsOpen: number;
}

export const reports = {
  async departments(year: number): Promise<DepartmentsReport> {
    const { data } = await api.GET('/api/v1/reports/departments', { params: { query: { year } } });
    return data as DepartmentsReport;
  },

  async units(year: number): Promise<{ year: number; asOf: string; units: UnitFigures[] }> {
    const { data } = await api.GET('/api/v1/reports/units', { params: { query: { year } } });
    return data as { year: number; asOf: string; units: UnitFigures[] };
  },
};
