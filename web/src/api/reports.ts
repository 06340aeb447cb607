import { api } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

/** The four cells of the official report; together `assigned`. */
export type TaskFigures = Schemas['TaskFiguresView'];

export type DepartmentsReport = Schemas['DepartmentsReportView'];

export type DialogueReport = Schemas['DialogueReportView'];

export type UnitFigures = Schemas['UnitFiguresView'];

export const reports = {
  async departments(year: number): Promise<DepartmentsReport> {
    const { data } = await api.GET('/api/v1/reports/departments', { params: { query: { year } } });
    return data as DepartmentsReport;
  },

  async dialogue(id: string): Promise<DialogueReport> {
    const { data } = await api.GET('/api/v1/reports/dialogues/{id}', { params: { path: { id } } });
    return data as DialogueReport;
  },

  async units(year: number): Promise<{ year: number; asOf: string; units: UnitFigures[] }> {
    const { data } = await api.GET('/api/v1/reports/units', { params: { query: { year } } });
    return data as { year: number; asOf: string; units: UnitFigures[] };
  },
};
