import { DeadlineRule, Department, Field, Procedure } from '../organisation.entity.js';
import type { CatalogueKind } from './catalogue.service.js';

export const departments: CatalogueKind<Department> = {
  entity: Department,
  subjectType: 'department',
  manage: 'organisation.manage',
  order: { position: 'ASC', id: 'ASC' },
};

export const fields: CatalogueKind<Field> = {
  entity: Field,
  subjectType: 'field',
  manage: 'organisation.manage',
  order: { position: 'ASC', id: 'ASC' },
  references: { departmentId: 'department' },
};

export const procedures: CatalogueKind<Procedure> = {
  entity: Procedure,
  subjectType: 'procedure',
  manage: 'organisation.manage',
  order: { name: 'ASC', id: 'ASC' },
  compare: (a, b) => a.name.localeCompare(b.name, 'vi'),
  references: { fieldId: 'field' },
};

export const deadlineRules: CatalogueKind<DeadlineRule> = {
  entity: DeadlineRule,
  subjectType: 'deadline_rule',
  manage: 'calendar.manage',
  order: { stage: 'ASC', opinionKind: 'ASC', urgency: 'ASC', id: 'ASC' },
};
