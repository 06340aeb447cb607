import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { problemBody, ProblemFilter, toRefusal } from '../common/problem/problem.filter.js';
import type { Pages } from './pages.js';

const asksForPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');

/** Sends errors as a page to browsers that asked for one, and as problem+json to programs. */
@Catch()
export class PageFilter extends ProblemFilter {
  constructor(
    log: Logger,
    private readonly pages: Pages,
  ) {
    super(log);
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const refusal = toRefusal(error);
    if (refusal.status >= 500 || !asksForPage(request)) return super.catch(error, host);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, detail } = problemBody(refusal, this.pages.languageOf(request));
    if (refusal.details.retryAfter !== undefined) void reply.header('retry-after', String(refusal.details.retryAfter));
    this.pages.send(request, reply.status(status), 'message', { organisation: 'Đối Thoại', status, text: detail });
  }
}
