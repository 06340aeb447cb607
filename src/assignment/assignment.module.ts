import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { Corrections } from './corrections.js';
import { DecisionService } from './decision.service.js';
import { DueDates } from './due-dates.js';
import { Openings } from './openings.js';

@Module({
  imports: [OrganisationModule],
  providers: [DueDates, Openings, Corrections, DecisionService],
  exports: [DecisionService],
})
export class AssignmentModule {}
