import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Language } from '../common/language.js';
import { problemBody, ProblemFilter, toRefusal } from '../common/problem/problem.filter.js';
import type { Refusal } from '../common/problem/refusal.js';
import { failurePage } from './failure-page.js';
import type { Pages } from './pages.js';

const wantsPage = ({ url, headers }: FastifyRequest): boolean =>
  !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');

/** Sends errors as a page to browsers that asked for one, and as problem+json to programs. */
@Catch()
export class PageFilter extends ProblemFilter {
  constructor(
    log: Logger,
    private readonly pages: Pages,
  ) {
    super(log);
  }

  override catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const refusal = toRefusal(thrown);
    const broken = refusal.status >= 500;
    // The form that was sent shows what is wrong with it by itself.
    if (!wantsPage(request) || !(broken || request.method === 'GET')) return super.catch(thrown, host);
    request.refusal = refusal;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (refusal.details.retryAfter !== undefined) void reply.header('retry-after', String(refusal.details.retryAfter));
    if (broken) return this.sendFailure(refusal, thrown, request, reply);
    this.sendPage(refusal, request, reply).catch((failure: unknown) =>
      this.sendFailure(toRefusal(failure), failure, request, reply),
    );
  }

  private async sendPage(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { status, detail } = problemBody(refusal, this.pages.languageOf(request));
    const props = { organisation: 'Đối Thoại', status, text: detail };
    const about = `${status} ${detail}`;
    await this.pages.sendShared(request, reply.status(status), 'message', { about }, async () => props);
  }

  private sendFailure(refusal: Refusal, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    this.note(refusal, error, request);
    const sentence = (language: Language) => ({ language, text: problemBody(refusal, language, request.id).detail });
    const first = this.pages.languageOf(request);
    const page = failurePage(
      refusal.status,
      [sentence(first), sentence(first === 'vi' ? 'en' : 'vi')],
      request.method === 'GET' ? request.url : '/',
    );
    void reply
      .status(refusal.status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page);
  }
}
