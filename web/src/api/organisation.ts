import { api, type Schemas, type TypedForm, unchecked, unwrap } from './client.js';

export type Organisation = Schemas['OrganisationView'];

export type Department = Schemas['DepartmentView'];

export type Field = Schemas['FieldView'];

export type CalendarDay = Schemas['CalendarDayView'];

export type DeadlineRule = Schemas['DeadlineRuleView'];

export type Procedure = Schemas['ProcedureView'];

export type DutyRule = Schemas['DutyRuleView'];

const of = (id: string) => ({ params: { path: { id } } });

export const organisations = {
  async list(): Promise<Organisation[]> {
    return (await unwrap(api.GET('/api/v1/organisations', {}))).items;
  },

  async create(entry: TypedForm): Promise<void> {
    await api.POST('/api/v1/organisations', { body: unchecked<'CreateOrganisationDto'>(entry) });
  },

  async change(id: string, entry: TypedForm): Promise<void> {
    await api.PATCH('/api/v1/organisations/{id}', { ...of(id), body: unchecked<'ChangeOrganisationDto'>(entry) });
  },

  async departments(id: string): Promise<Department[]> {
    return (await unwrap(api.GET('/api/v1/organisations/{id}/departments', of(id)))).items;
  },

  async createDepartment(id: string, entry: TypedForm): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/departments', {
      ...of(id),
      body: unchecked<'CreateDepartmentDto'>(entry),
    });
  },

  async changeDepartment(departmentId: string, entry: TypedForm): Promise<void> {
    await api.PATCH('/api/v1/departments/{id}', { ...of(departmentId), body: unchecked<'ChangeDepartmentDto'>(entry) });
  },

  async fields(id: string): Promise<Field[]> {
    return (await unwrap(api.GET('/api/v1/organisations/{id}/fields', of(id)))).items;
  },

  async createField(id: string, entry: TypedForm): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/fields', { ...of(id), body: unchecked<'CreateFieldDto'>(entry) });
  },

  async changeField(fieldId: string, entry: TypedForm): Promise<void> {
    await api.PATCH('/api/v1/fields/{id}', { ...of(fieldId), body: unchecked<'ChangeFieldDto'>(entry) });
  },

  async procedures(id: string): Promise<Procedure[]> {
    return (await unwrap(api.GET('/api/v1/organisations/{id}/procedures', of(id)))).items;
  },

  async createProcedure(id: string, entry: TypedForm): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/procedures', {
      ...of(id),
      body: unchecked<'CreateProcedureDto'>(entry),
    });
  },

  async changeProcedure(procedureId: string, entry: TypedForm): Promise<void> {
    await api.PATCH('/api/v1/procedures/{id}', { ...of(procedureId), body: unchecked<'ChangeProcedureDto'>(entry) });
  },

  async dutyRules(id: string): Promise<DutyRule[]> {
    return (await unwrap(api.GET('/api/v1/organisations/{id}/duty-rules', of(id)))).items;
  },

  async createDutyRule(id: string, entry: TypedForm): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/duty-rules', { ...of(id), body: unchecked<'CreateDutyRuleDto'>(entry) });
  },

  async endDutyRule(ruleId: string, validUntil: string): Promise<void> {
    await api.POST('/api/v1/duty-rules/{id}/end', { ...of(ruleId), body: { validUntil } });
  },

  calendarDays(id: string): Promise<Schemas['CalendarDayList']> {
    return unwrap(api.GET('/api/v1/organisations/{id}/calendar-days', of(id)));
  },

  async createCalendarDay(id: string, entry: TypedForm): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/calendar-days', {
      ...of(id),
      body: unchecked<'CreateCalendarDayDto'>(entry),
    });
  },

  async removeCalendarDay(dayId: string): Promise<void> {
    await api.DELETE('/api/v1/calendar-days/{id}', of(dayId));
  },

  async deadlineRules(id: string): Promise<DeadlineRule[]> {
    return (await unwrap(api.GET('/api/v1/organisations/{id}/deadline-rules', of(id)))).items;
  },

  async createDeadlineRule(id: string, entry: TypedForm): Promise<void> {
    await api.POST('/api/v1/organisations/{id}/deadline-rules', {
      ...of(id),
      body: unchecked<'CreateDeadlineRuleDto'>(entry),
    });
  },

  async endDeadlineRule(ruleId: string, validUntil: string): Promise<void> {
    await api.POST('/api/v1/deadline-rules/{id}/end', { ...of(ruleId), body: { validUntil } });
  },
};
