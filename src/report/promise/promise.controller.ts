import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import { EarlierQuestionsView, PromisesView } from '../dto/promises.view.js';
import { PromisesDto } from '../dto/reports.dto.js';
import { EarlierQuestionQueries } from './earlier-question.queries.js';
import { PromiseQueries } from './promise.queries.js';

@ApiTags('reports')
@Controller('api/v1')
export class PromiseController {
  constructor(
    private readonly promises: PromiseQueries,
    private readonly earlier: EarlierQuestionQueries,
  ) {}

  /** Promises of the last dialogue of the same kind (or of this one) and their present state. */
  @Get('dialogues/:id/promises')
  @Permit('assignment.read')
  of(@Me() me: Actor, @Id() id: string, @Query() query: PromisesDto): Promise<PromisesView> {
    return this.promises.get(me, id, query.of ?? 'previous');
  }

  /** Similar questions in earlier dialogues, and what was promised then. */
  @Get('opinions/:id/earlier')
  @Permit('opinion.decide')
  like(@Me() me: Actor, @Id() id: string): Promise<EarlierQuestionsView> {
    return this.earlier.listLike(me, id);
  }
}
