import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor.js';
import { Me, Permit } from '../auth/decorators.js';
import { Id } from '../common/validation/id.pipe.js';
import { DepartmentReportQueries } from './department/department-report.queries.js';
import { DialogueReportQueries } from './dialogue/dialogue-report.queries.js';
import { DepartmentsReportDto, YearDto } from './dto/reports.dto.js';
import { DepartmentsReportView, DialogueReportView, UnitsReportView } from './dto/reports.view.js';
import { UnitReportQueries } from './unit/unit-report.queries.js';

@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportController {
  constructor(
    private readonly departmentsReport: DepartmentReportQueries,
    private readonly dialogueReport: DialogueReportQueries,
    private readonly unitsReport: UnitReportQueries,
  ) {}

  @Get('departments')
  @Permit('report.read')
  departments(@Me() actor: Actor, @Query() query: DepartmentsReportDto): Promise<DepartmentsReportView> {
    return this.departmentsReport.get(actor, query);
  }

  @Get('dialogues/:id')
  @Permit('report.read')
  dialogue(@Me() actor: Actor, @Id() id: string): Promise<DialogueReportView> {
    return this.dialogueReport.get(actor, id);
  }

  @Get('units')
  @Permit('report.units')
  units(@Me() actor: Actor, @Query() query: YearDto): Promise<UnitsReportView> {
    return this.unitsReport.get(actor, query);
  }
}
