import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import {
  ChangeDepartmentDto,
  ChangeFieldDto,
  ChangeProcedureDto,
  CreateDeadlineRuleDto,
  CreateDepartmentDto,
  CreateFieldDto,
  CreateProcedureDto,
  EndDto,
} from '../dto/organisation.dto.js';
import {
  DeadlineRuleList,
  DeadlineRuleView,
  DepartmentList,
  DepartmentView,
  FieldList,
  FieldView,
  ProcedureList,
  ProcedureView,
} from '../dto/organisation.view.js';
import { CatalogueService, type CatalogueKind } from './catalogue.service.js';
import { DeadlineRule, Department, Field, Procedure } from '../organisation.entity.js';

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
  references: { departmentId: Department },
};

export const procedures: CatalogueKind<Procedure> = {
  entity: Procedure,
  subjectType: 'procedure',
  manage: 'organisation.manage',
  order: { name: 'ASC', id: 'ASC' },
  compare: (a, b) => a.name.localeCompare(b.name, 'vi'),
  references: { fieldId: Field },
};

export const deadlineRules: CatalogueKind<DeadlineRule> = {
  entity: DeadlineRule,
  subjectType: 'deadline_rule',
  manage: 'calendar.manage',
  order: { stage: 'ASC', opinionKind: 'ASC', urgency: 'ASC', id: 'ASC' },
};

/** Departments, fields, procedures and deadline rules of an organisation. They are ended on a day, never deleted. */
@ApiTags('organisation')
@Controller('api/v1')
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Get('organisations/:id/departments')
  @Permit('organisation.read')
  async departments(@Me() actor: Actor, @Id() id: string): Promise<DepartmentList> {
    return { items: await this.catalogue.list(actor, departments, id) };
  }

  @Post('organisations/:id/departments')
  @Permit('organisation.manage')
  createDepartment(@Me() actor: Actor, @Id() id: string, @Body() dto: CreateDepartmentDto): Promise<DepartmentView> {
    return this.catalogue.create(actor, departments, id, { ...dto, position: dto.position ?? 0 });
  }

  @Patch('departments/:id')
  @Permit('organisation.manage')
  changeDepartment(@Me() actor: Actor, @Id() id: string, @Body() dto: ChangeDepartmentDto): Promise<DepartmentView> {
    return this.catalogue.change(actor, departments, id, dto);
  }

  @Get('organisations/:id/fields')
  @Permit('organisation.read')
  async fields(@Me() actor: Actor, @Id() id: string): Promise<FieldList> {
    return { items: await this.catalogue.list(actor, fields, id) };
  }

  @Post('organisations/:id/fields')
  @Permit('organisation.manage')
  createField(@Me() actor: Actor, @Id() id: string, @Body() dto: CreateFieldDto): Promise<FieldView> {
    return this.catalogue.create(actor, fields, id, {
      ...dto,
      position: dto.position ?? 0,
      departmentId: dto.departmentId ?? null,
    });
  }

  @Patch('fields/:id')
  @Permit('organisation.manage')
  changeField(@Me() actor: Actor, @Id() id: string, @Body() dto: ChangeFieldDto): Promise<FieldView> {
    return this.catalogue.change(actor, fields, id, dto);
  }

  @Get('organisations/:id/procedures')
  @Permit('organisation.read')
  async procedures(@Me() actor: Actor, @Id() id: string): Promise<ProcedureList> {
    return { items: await this.catalogue.list(actor, procedures, id) };
  }

  @Post('organisations/:id/procedures')
  @Permit('organisation.manage')
  createProcedure(@Me() actor: Actor, @Id() id: string, @Body() dto: CreateProcedureDto): Promise<ProcedureView> {
    return this.catalogue.create(actor, procedures, id, { ...dto, code: dto.code ?? null });
  }

  @Patch('procedures/:id')
  @Permit('organisation.manage')
  changeProcedure(@Me() actor: Actor, @Id() id: string, @Body() dto: ChangeProcedureDto): Promise<ProcedureView> {
    return this.catalogue.change(actor, procedures, id, dto);
  }

  @Get('organisations/:id/deadline-rules')
  @Permit('organisation.read')
  async deadlineRules(@Me() actor: Actor, @Id() id: string): Promise<DeadlineRuleList> {
    return { items: await this.catalogue.list(actor, deadlineRules, id) };
  }

  @Post('organisations/:id/deadline-rules')
  @Permit('calendar.manage')
  createDeadlineRule(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() dto: CreateDeadlineRuleDto,
  ): Promise<DeadlineRuleView> {
    return this.catalogue.create(actor, deadlineRules, id, dto);
  }

  /** A rule is never changed, so that old dates can still be explained: it ends, and another begins. */
  @Post('deadline-rules/:id/end')
  @Permit('calendar.manage')
  endDeadlineRule(@Me() actor: Actor, @Id() id: string, @Body() dto: EndDto): Promise<DeadlineRuleView> {
    return this.catalogue.change(actor, deadlineRules, id, dto);
  }
}
