import { api } from './client.js';

interface Dated {
  id: string;
  validFrom: string;
  validUntil: string | null;
}

export interface Organisation extends Dated {
  name: string;
  shortName: string;
  slug: string;
  code: string;
  level: string;
  parentId: string | null;
}

export interface Department extends Dated {
  organisationId: string;
  name: string;
  shortName: string;
  position: number;
}

export interface Field extends Dated {
  organisationId: string;
  name: string;
  swatch: number;
  position: number;
  departmentId: string | null;
}

export const dayKinds = ['HOLIDAY', 'SWAP_OFF', 'COMPENSATORY', 'MAKE_UP_WORK'] as const;
export type DayKind = (typeof dayKinds)[number];

export interface CalendarDay {
  id: string;
  /** Null: a day of the whole country. */
  organisationId: string | null;
  date: string;
  name: string;
  kind: DayKind;
  status: 'official' | 'proposal';
}

export const termUnits = ['working_days', 'calendar_days', 'working_hours'] as const;
export type TermUnit = (typeof termUnits)[number];

export interface DeadlineRule extends Dated {
  organisationId: string;
  opinionKind: string;
  urgency: string;
  stage: string;
  amount: number;
  unit: TermUnit;
}

const of = (id: string) => ({ params: { path: { id } } });
type Entry = Readonly<Record<string, string | number | null | undefined>>;

export const organisations = {
  async list(): Promise<Organisation[]> {
    const { data } = await api.GET('/api/v1/organisations', {});
    return (data as { items: Organisation[] }).items;
  },

  async create(entry: Entry): Promise<void> {
    await api.POST('/api/v1/organisations', { body: entry });
  },

  async change(id: string, entry: Entry): Promise<void> {
    await api.PATCH('/api/v1/organisations/{id}', { ...of(id), body: entry });
  },

  async departments(id: string): Promise<Department[]> {
    const { data } = await api.GET('/api/v1/organisations/{id}/departments', of(id));
    return (data as { items: Department[] }).items;
  },

  async createDepartment(id: string, entry: Entry): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/departments', { ...of(id), body: entry });
  },

  async changeDepartment(departmentId: string, entry: Entry): Promise<void> {
    await api.PATCH('/api/v1/departments/{id}', { ...of(departmentId), body: entry });
  },

  async fields(id: string): Promise<Field[]> {
    const { data } = await api.GET('/api/v1/organisations/{id}/fields', of(id));
    return (data as { items: Field[] }).items;
  },

  async createField(id: string, entry: Entry): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/fields', { ...of(id), body: entry });
  },

  async changeField(fieldId: string, entry: Entry): Promise<void> {
    await api.PATCH('/api/v1/fields/{id}', { ...of(fieldId), body: entry });
  },

  async calendarDays(id: string): Promise<{ items: CalendarDay[]; confirmedYears: number[] }> {
    const { data } = await api.GET('/api/v1/organisations/{id}/calendar-days', of(id));
    return data as { items: CalendarDay[]; confirmedYears: number[] };
  },

  async createCalendarDay(id: string, entry: Entry): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/calendar-days', { ...of(id), body: entry });
  },

  async removeCalendarDay(dayId: string): Promise<void> {
    await api.DELETE('/api/v1/calendar-days/{id}', of(dayId));
  },

  async deadlineRules(id: string): Promise<DeadlineRule[]> {
    const { data } = await api.GET('/api/v1/organisations/{id}/deadline-rules', of(id));
    return (data as { items: DeadlineRule[] }).items;
  },

  async createDeadlineRule(id: string, entry: Entry): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/deadline-rules', { ...of(id), body: entry });
  },

  async endDeadlineRule(ruleId: string, validUntil: string): Promise<void> {
    await api.POST('/api/v1/deadline-rules/{id}/end', { ...of(ruleId), body: { validUntil } });
  },
};
