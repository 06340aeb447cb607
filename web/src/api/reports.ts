import { api, get, type Schemas, unwrap } from './client.js';

/** The four cells of the official report; their sum is `assigned`. */
export type TaskFigures = Schemas['TaskFiguresView'];

export type DepartmentsReport = Schemas['DepartmentsReportView'];
export type DialogueReport = Schemas['DialogueReportView'];
export type UnitFigures = Schemas['UnitFiguresView'];

export const reports = {
  departments(year: number): Promise<DepartmentsReport> {
    return unwrap(api.GET('/api/v1/reports/departments', { params: { query: { year } } }));
  },

  dialogue: (id: string) => get('/api/v1/reports/dialogues/{id}', id),

  units(year: number): Promise<Schemas['UnitsReportView']> {
    return unwrap(api.GET('/api/v1/reports/units', { params: { query: { year } } }));
  },
};
