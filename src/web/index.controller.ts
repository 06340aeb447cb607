import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Permit } from '../auth/decorators.js';
import { CONFIG } from '../common/common.module.js';
import type { Config } from '../config/config.js';
import { BackgroundQueries } from '../dialogue/background/background.queries.js';
import { DialogueQueries } from '../dialogue/dialogue.queries.js';
import { PublishedAnswerQueries } from '../report/public/published-answer.queries.js';
import { icon } from './icon.js';

/** What search engines and browser tabs read. */
@ApiExcludeController()
@Controller()
export class IndexController {
  constructor(
    private readonly reading: DialogueQueries,
    private readonly background: BackgroundQueries,
    private readonly answers: PublishedAnswerQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Permit('public.read')
  robots(): string {
    return `User-agent: *\nDisallow: /api/\nDisallow: /console\nDisallow: /hall/\nDisallow: /track\nDisallow: /j/\nDisallow: /sign-in\nSitemap: ${this.config.publicUrl.origin}/sitemap.xml\n`;
  }

  @Get(['icon.svg', 'favicon.ico'])
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=604800')
  @Permit('public.read')
  icon(): string {
    return icon;
  }

  @Get('sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Permit('public.read')
  async sitemap(): Promise<string> {
    const [coming, past] = await Promise.all([
      this.reading.publicList({ when: 'coming', limit: 100 }),
      this.reading.publicList({ when: 'past', limit: 100 }),
    ]);
    const dialogues = [...coming.items, ...past.items];
    const withFigures = await this.background.published(dialogues.map(({ id }) => id));
    const answers = await this.answers.search({ limit: 50 });
    const pages = [
      '',
      'answers',
      ...dialogues.flatMap(({ id, slug }) => [`d/${slug}`, ...(withFigures.has(id) ? [`d/${slug}/figures`] : [])]),
      ...new Set(answers.items.map(({ dialogueSlug, number }) => `d/${dialogueSlug}/answers/${number}`)),
    ];
    const urls = pages.map((page) => `<url><loc>${this.config.publicUrl.origin}/${page}</loc></url>`).join('');
    return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`;
  }
}
