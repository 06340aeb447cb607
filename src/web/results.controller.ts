import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.js';
import { Me, Permit } from '../auth/decorators.js';
import { CONFIG } from '../common/common.module.js';
import { pick } from '../common/pick.js';
import { Id } from '../common/validation/id.pipe.js';
import type { Config } from '../config/config.js';
import { DialogueQueries } from '../dialogue/dialogue.queries.js';
import { ListResultsDto, type ResultsView } from '../report/dto/result.view.js';
import { DialogueSumsQueries } from '../report/dialogue/dialogue-sums.queries.js';
import { numberIn, ResultQueries } from '../report/public/result.queries.js';
import { checked, filledIn, typedIn } from './form.js';
import { Pages } from './pages.js';

/** The results of a dialogue, and a page for each. */
@ApiExcludeController()
@Controller('d/:slug/results')
export class ResultsController {
  constructor(
    private readonly pages: Pages,
    private readonly dialogues: DialogueQueries,
    private readonly results: ResultQueries,
    private readonly sums: DialogueSumsQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Permit('public.read')
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const filter = await checked(ListResultsDto, filledIn(typedIn(query), 'lang')).catch((): ListResultsDto => ({}));
    await this.pages.sendShared(request, reply, 'results', {}, async () => {
      const dialogue = await this.dialogues.getPublic(slug);
      const found = await this.results.list(slug, filter, this.pages.languageOf(request));
      const base = `/d/${dialogue.slug}/results`;
      const sums = await this.sums.get(dialogue.id);
      const verdicts = await this.results.countVerdicts(dialogue.id);
      const url = this.config.publicUrl.origin + base;
      return { ...listed(filter, found), dialogue, sums, verdicts, base, preview: false, url };
    });
  }

  @Get(':number')
  @Permit('public.read')
  async one(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('number') number: string,
  ): Promise<void> {
    await this.pages.sendShared(request, reply, 'result', {}, async () => {
      const dialogue = await this.dialogues.getPublic(slug);
      const whole = await this.results.get(slug, numberIn(number), this.pages.languageOf(request));
      const base = `/d/${dialogue.slug}/results`;
      const url = `${this.config.publicUrl.origin}${base}/${number}`;
      return { dialogue: pick(dialogue, aboutDialogue), ...whole, base, preview: false, url };
    });
  }
}

/** The same pages before outcomes are published, for those who write replies down and check them. */
@ApiExcludeController()
@Controller('preview/:id/results')
export class ResultsPreviewController {
  constructor(
    private readonly pages: Pages,
    private readonly dialogues: DialogueQueries,
    private readonly results: ResultQueries,
    private readonly sums: DialogueSumsQueries,
  ) {}

  @Get()
  @Permit('reply.check')
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Me() me: Actor,
    @Id() id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const filter = await checked(ListResultsDto, filledIn(typedIn(query), 'lang')).catch((): ListResultsDto => ({}));
    const found = await this.results.preview(me, id, filter, this.pages.languageOf(request));
    const dialogue = await this.dialogues.getPublic(id);
    const base = `/preview/${id}/results`;
    await this.pages.send(request, reply, 'results', {
      ...listed(filter, found),
      dialogue,
      sums: await this.sums.get(id, me),
      verdicts: await this.results.countVerdicts(id),
      base,
      preview: true,
      url: base,
    });
  }

  @Get(':number')
  @Permit('reply.check')
  async one(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Me() me: Actor,
    @Id() id: string,
    @Param('number') number: string,
  ): Promise<void> {
    const whole = await this.results.previewOne(me, id, numberIn(number), this.pages.languageOf(request));
    const dialogue = pick(await this.dialogues.getPublic(id), aboutDialogue);
    const base = `/preview/${id}/results`;
    await this.pages.send(request, reply, 'result', { dialogue, ...whole, base, preview: true, url: base });
  }
}

const aboutDialogue = ['slug', 'title', 'heldOn', 'organisationName'] as const;

function listed(filter: ListResultsDto, { items, next, ...beside }: ResultsView) {
  const { q = '', field = '', department = '', outcome = '', after } = filter;
  const query = { q, field, department, outcome, after: after ? String(after) : '' };
  return { query, page: { items, next }, ...beside };
}
