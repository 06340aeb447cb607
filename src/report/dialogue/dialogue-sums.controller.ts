import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { MaybeMe, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import { DialogueSumsView } from '../dto/sums.view.js';
import { DialogueSumsQueries } from './dialogue-sums.queries.js';

@ApiTags('reports')
@Controller('api/v1/dialogues/:id/sums')
export class DialogueSumsController {
  constructor(private readonly sums: DialogueSumsQueries) {}

  /** What was decided on the day and how things stand now; both always add up to the number received. */
  @Get()
  @Permit('public.read')
  get(@Id() id: string, @MaybeMe() actor?: Actor): Promise<DialogueSumsView> {
    return this.sums.get(id, actor);
  }
}
