import { api } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Organisation = Schemas['OrganisationView'];

export type Department = Schemas['DepartmentView'];

export type Field = Schemas['FieldView'];

export const dayKinds = ['HOLIDAY', 'SWAP_OFF', 'COMPENSATORY', 'MAKE_UP_WORK'] as const;
export type DayKind = (typeof dayKinds)[number];

export type CalendarDay = Schemas['CalendarDayView'] & { kind: DayKind };

export const termUnits = ['working_days', 'calendar_days', 'working_hours'] as const;
export type TermUnit = (typeof termUnits)[number];

export type DeadlineRule = Schemas['DeadlineRuleView'] & { unit: TermUnit };

export type Procedure = Schemas['ProcedureView'];

export type DutyRule = Schemas['DutyRuleView'];

const of = (id: string) => ({ params: { path: { id } } });
/** A settings form as it was typed; the server says what is wrong with it. */
type Entry = Readonly<Record<string, string | number | readonly number[] | null>>;
const as = <Name extends keyof Schemas>(entry: Entry): Schemas[Name] => entry as unknown as Schemas[Name];

export const organisations = {
  async list(): Promise<Organisation[]> {
    const { data } = await api.GET('/api/v1/organisations', {});
    return (data as { items: Organisation[] }).items;
  },

  async create(entry: Entry): Promise<void> {
    await api.POST('/api/v1/organisations', { body: as<'CreateOrganisationDto'>(entry) });
  },

  async change(id: string, entry: Entry): Promise<void> {
    await api.PATCH('/api/v1/organisations/{id}', { ...of(id), body: as<'ChangeOrganisationDto'>(entry) });
  },

  async departments(id: string): Promise<Department[]> {
    const { data } = await api.GET('/api/v1/organisations/{id}/departments', of(id));
    return (data as { items: Department[] }).items;
  },

  async createDepartment(id: string, entry: Entry): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/departments', { ...of(id), body: as<'CreateDepartmentDto'>(entry) });
  },

  async changeDepartment(departmentId: string, entry: Entry): Promise<void> {
    await api.PATCH('/api/v1/departments/{id}', { ...of(departmentId), body: as<'ChangeDepartmentDto'>(entry) });
  },

  async fields(id: string): Promise<Field[]> {
    const { data } = await api.GET('/api/v1/organisations/{id}/fields', of(id));
    return (data as { items: Field[] }).items;
  },

  async createField(id: string, entry: Entry): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/fields', { ...of(id), body: as<'CreateFieldDto'>(entry) });
  },

  async changeField(fieldId: string, entry: Entry): Promise<void> {
    await api.PATCH('/api/v1/fields/{id}', { ...of(fieldId), body: as<'ChangeFieldDto'>(entry) });
  },

  async procedures(id: string): Promise<Procedure[]> {
    const { data } = await api.GET('/api/v1/organisations/{id}/procedures', of(id));
    return (data as { items: Procedure[] }).items;
  },

  async createProcedure(id: string, entry: Entry): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/procedures', { ...of(id), body: as<'CreateProcedureDto'>(entry) });
  },

  async changeProcedure(procedureId: string, entry: Entry): Promise<void> {
    await api.PATCH('/api/v1/procedures/{id}', { ...of(procedureId), body: as<'ChangeProcedureDto'>(entry) });
  },

  async dutyRules(id: string): Promise<DutyRule[]> {
    const { data } = await api.GET('/api/v1/organisations/{id}/duty-rules', of(id));
    return (data as { items: DutyRule[] }).items;
  },

  async createDutyRule(id: string, entry: Entry): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/duty-rules', { ...of(id), body: as<'CreateDutyRuleDto'>(entry) });
  },

  async endDutyRule(ruleId: string, validUntil: string): Promise<void> {
    await api.POST('/api/v1/duty-rules/{id}/end', { ...of(ruleId), body: { validUntil } });
  },

  async calendarDays(id: string): Promise<{ items: CalendarDay[]; confirmedYears: number[] }> {
    const { data } = await api.GET('/api/v1/organisations/{id}/calendar-days', of(id));
    return data as { items: CalendarDay[]; confirmedYears: number[] };
  },

  async createCalendarDay(id: string, entry: Entry): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/calendar-days', { ...of(id), body: as<'CreateCalendarDayDto'>(entry) });
  },

  async removeCalendarDay(dayId: string): Promise<void> {
    await api.DELETE('/api/v1/calendar-days/{id}', of(dayId));
  },

  async deadlineRules(id: string): Promise<DeadlineRule[]> {
    const { data } = await api.GET('/api/v1/organisations/{id}/deadline-rules', of(id));
    return (data as { items: DeadlineRule[] }).items;
  },

  async createDeadlineRule(id: string, entry: Entry): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/deadline-rules', {
      ...of(id),
      body: as<'CreateDeadlineRuleDto'>(entry),
    });
  },

  async endDeadlineRule(ruleId: string, validUntil: string): Promise<void> {
    await api.POST('/api/v1/deadline-rules/{id}/end', { ...of(ruleId), body: { validUntil } });
  },
};
