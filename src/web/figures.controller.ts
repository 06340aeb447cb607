import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permit } from '../auth/decorators.js';
import { CONFIG } from '../common/common.module.js';
import type { Config } from '../config/config.js';
import { BackgroundQueries } from '../dialogue/background/background.queries.js';
import { DialogueQueries } from '../dialogue/dialogue.queries.js';
import { Pages } from './pages.js';

const number = /^[1-9]\d{0,4}$/;

/** The page with a dialogue's figures: tables and charts, readable without JavaScript. */
@ApiExcludeController()
@Controller()
export class FiguresController {
  constructor(
    private readonly pages: Pages,
    private readonly dialogues: DialogueQueries,
    private readonly background: BackgroundQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('d/:slug/figures')
  @Permit('public.read')
  async figures(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Query('edition') edition?: string,
  ): Promise<void> {
    const wanted = edition && number.test(edition) ? Number(edition) : undefined;
    await this.pages.sendShared(request, reply, 'figures', {}, async () => {
      const [dialogue, figures] = await Promise.all([
        this.dialogues.getPublic(slug),
        this.background.getPublic(slug, wanted),
      ]);
      return {
        dialogue: { slug: dialogue.slug, title: dialogue.title, organisationName: dialogue.organisationName },
        figures,
        url: `${this.config.publicUrl.origin}/d/${dialogue.slug}/figures`,
      };
    });
  }
}
