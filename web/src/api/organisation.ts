import { api, get, patch, post, remove, type Schemas, type TypedForm, unchecked, unwrap } from './client.js';

export type Organisation = Schemas['OrganisationView'];
export type Department = Schemas['DepartmentView'];
export type Field = Schemas['FieldView'];
export type CalendarDay = Schemas['CalendarDayView'];
export type WorkingDay = Schemas['WorkingDayView'];
export type DeadlineRule = Schemas['DeadlineRuleView'];
export type Procedure = Schemas['ProcedureView'];
export type DutyRule = Schemas['DutyRuleView'];

export const organisations = {
  async list(): Promise<Organisation[]> {
    return (await unwrap(api.GET('/api/v1/organisations', {}))).items;
  },

  async create(entry: TypedForm): Promise<void> {
    await api.POST('/api/v1/organisations', { body: unchecked<'CreateOrganisationDto'>(entry) });
  },

  change: (id: string, entry: TypedForm) =>
    patch('/api/v1/organisations/{id}', id, unchecked<'ChangeOrganisationDto'>(entry)),
  departments: async (id: string) => (await get('/api/v1/organisations/{id}/departments', id)).items,
  createDepartment: (id: string, entry: TypedForm) =>
    post('/api/v1/organisations/{id}/departments', id, unchecked<'CreateDepartmentDto'>(entry)),
  changeDepartment: (departmentId: string, entry: TypedForm) =>
    patch('/api/v1/departments/{id}', departmentId, unchecked<'ChangeDepartmentDto'>(entry)),
  fields: async (id: string) => (await get('/api/v1/organisations/{id}/fields', id)).items,
  createField: (id: string, entry: TypedForm) =>
    post('/api/v1/organisations/{id}/fields', id, unchecked<'CreateFieldDto'>(entry)),
  changeField: (fieldId: string, entry: TypedForm) =>
    patch('/api/v1/fields/{id}', fieldId, unchecked<'ChangeFieldDto'>(entry)),
  procedures: async (id: string) => (await get('/api/v1/organisations/{id}/procedures', id)).items,
  createProcedure: (id: string, entry: TypedForm) =>
    post('/api/v1/organisations/{id}/procedures', id, unchecked<'CreateProcedureDto'>(entry)),
  changeProcedure: (procedureId: string, entry: TypedForm) =>
    patch('/api/v1/procedures/{id}', procedureId, unchecked<'ChangeProcedureDto'>(entry)),
  dutyRules: async (id: string) => (await get('/api/v1/organisations/{id}/duty-rules', id)).items,
  createDutyRule: (id: string, entry: TypedForm) =>
    post('/api/v1/organisations/{id}/duty-rules', id, unchecked<'CreateDutyRuleDto'>(entry)),
  endDutyRule: (ruleId: string, validUntil: string) => post('/api/v1/duty-rules/{id}/end', ruleId, { validUntil }),
  workingDay: (id: string, date: string) => get('/api/v1/organisations/{id}/working-day', id, { date }),
  calendarDays: (id: string) => get('/api/v1/organisations/{id}/calendar-days', id),
  createCalendarDay: (id: string, entry: TypedForm) =>
    post('/api/v1/organisations/{id}/calendar-days', id, unchecked<'CreateCalendarDayDto'>(entry)),
  removeCalendarDay: (dayId: string) => remove('/api/v1/calendar-days/{id}', dayId),
  deadlineRules: async (id: string) => (await get('/api/v1/organisations/{id}/deadline-rules', id)).items,
  createDeadlineRule: (id: string, entry: TypedForm) =>
    post('/api/v1/organisations/{id}/deadline-rules', id, unchecked<'CreateDeadlineRuleDto'>(entry)),
  endDeadlineRule: (ruleId: string, validUntil: string) =>
    post('/api/v1/deadline-rules/{id}/end', ruleId, { validUntil }),
};
