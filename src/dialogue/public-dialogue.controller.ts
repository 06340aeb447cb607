import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../auth/decorators.js';
import { DialogueQueries } from './dialogue.queries.js';
import { ListPublicDialoguesDto } from './dto/list-dialogues.dto.js';
import { PublicDialoguePage, PublicDialogueView } from './dto/public-dialogue.view.js';

@ApiTags('public')
@Controller('api/v1/public/dialogues')
export class PublicDialogueController {
  constructor(private readonly queries: DialogueQueries) {}

  @Get()
  @Permit('public.read')
  list(@Query() query: ListPublicDialoguesDto): Promise<PublicDialoguePage> {
    return this.queries.listPublic(query);
  }

  @Get(':slug')
  @Permit('public.read')
  get(@Param('slug') slug: string): Promise<PublicDialogueView> {
    return this.queries.getPublic(slug);
  }
}
