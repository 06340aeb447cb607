import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor.js';
import { Me, Permit } from '../auth/decorators.js';
import { Id } from '../common/validation/id.pipe.js';
import { ChangeOrganisationDto, CreateOrganisationDto } from './dto/organisation.dto.js';
import { OrganisationList, OrganisationView } from './dto/organisation.view.js';
import { OrganisationService } from './organisation.service.js';

@ApiTags('organisation')
@Controller('api/v1/organisations')
export class OrganisationController {
  constructor(private readonly organisations: OrganisationService) {}

  @Get()
  @Permit('organisation.read')
  async list(@Me() actor: Actor): Promise<OrganisationList> {
    return { items: await this.organisations.list(actor) };
  }

  @Get(':id')
  @Permit('organisation.read')
  get(@Me() actor: Actor, @Id() id: string): Promise<OrganisationView> {
    return this.organisations.get(actor, id);
  }

  @Post()
  @Permit('organisation.manage')
  create(@Me() actor: Actor, @Body() dto: CreateOrganisationDto): Promise<OrganisationView> {
    return this.organisations.create(actor, dto);
  }

  @Patch(':id')
  @Permit('organisation.manage')
  change(@Me() actor: Actor, @Id() id: string, @Body() dto: ChangeOrganisationDto): Promise<OrganisationView> {
    return this.organisations.change(actor, id, dto);
  }
}
