import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Permit } from '../auth/decorators.js';
import { CONFIG } from '../common/common.module.js';
import type { Config } from '../config/config.js';
import { BackgroundQueries } from '../dialogue/background/background.queries.js';
import { DialogueQueries } from '../dialogue/dialogue.queries.js';
import { PublishedAnswerQueries } from '../report/public/published-answer.queries.js';

/** The favicon. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>.a{fill:#0b5d55}.b{fill:none;stroke:#0b5d55;stroke-width:2.2}.c{fill:#fff}@media (prefers-color-scheme:dark){.a{fill:#74cdbd}.b{stroke:#74cdbd}.c{fill:#10201d}}</style><path class="a" d="M3 9a5 5 0 0 1 5-5h9a5 5 0 0 1 5 5v5a5 5 0 0 1-5 5h-6l-5 4.5V19a4.6 4.6 0 0 1-3-4.4z"/><path class="b" d="M25 11.2a4.6 4.6 0 0 1 4 4.6v4.6a4.6 4.6 0 0 1-2.8 4.2V29l-4.6-4h-6a4.6 4.6 0 0 1-4-2.4"/><path class="c" d="M7.5 10.5h10v1.9h-10z"/></svg>`;

/** robots.txt, sitemap and favicon. */
@ApiExcludeController()
@Controller()
export class IndexController {
  constructor(
    private readonly queries: DialogueQueries,
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
      this.queries.listPublic({ when: 'coming', limit: 100 }),
      this.queries.listPublic({ when: 'past', limit: 100 }),
    ]);
    const dialogues = [...coming.items, ...past.items];
    const withFigures = await this.background.listPublished(dialogues.map(({ id }) => id));
    const answers = await this.answers.search({ limit: 50 });
    const pages = [
      '',
      'answers',
      ...dialogues.flatMap(({ id, slug, outcomesPublished }) => [
        `d/${slug}`,
        ...(withFigures.has(id) ? [`d/${slug}/figures`] : []),
        ...(outcomesPublished ? [`d/${slug}/results`] : []),
      ]),
      ...new Set(answers.items.map(({ dialogueSlug, number }) => `d/${dialogueSlug}/results/${number}`)),
    ];
    const urls = pages.map((page) => `<url><loc>${this.config.publicUrl.origin}/${page}</loc></url>`).join('');
    return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`;
  }
}
