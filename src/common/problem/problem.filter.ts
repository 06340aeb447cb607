import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { fill, type ProblemBody, type ProblemCode, problems } from '../../contract/problems.js';
import { paramNames } from '../../contract/param-names.js';
import { asRefusal } from './database-errors.js';
import { languageOf } from '../language.js';
import { ruleMessage, written } from '../validation/rule-message.js';
import { happened, Refusal } from './refusal.js';

const byStatus: Record<number, ProblemCode> = {
  400: 'malformed-body',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

/** Maps framework and parser errors to our own codes; anything unexpected becomes `internal` without details. */
export function toRefusal(error: unknown): Refusal {
  const known = asRefusal(error);
  if (known instanceof Refusal) return known;
  const status =
    error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number } | null)?.statusCode ?? 500);
  const code = byStatus[status] ?? (status >= 400 && status < 500 ? 'malformed-body' : 'internal');
  return new Refusal(code, { cause: error, params: code === 'body-too-large' ? { max: '1 MB' } : {} });
}

function said(params: Record<string, string | number>, language: 'vi' | 'en'): Record<string, string | number> {
  const column = language === 'vi' ? 0 : 1;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      paramNames[name]?.[value]?.[column] ?? written(name, value, language),
    ]),
  );
}

/** Making one costs more than all the rest of a refusal. */
const waits = new Map<string, Intl.NumberFormat>();

/** A waiting time in words: minutes and hours rather than 3,412 seconds. */
function waitOf(seconds: number, language: 'vi' | 'en'): string {
  const [unit, length] = seconds < 120 ? ['second', 1] : seconds < 7_200 ? ['minute', 60] : ['hour', 3_600];
  const key = `${language} ${unit}`;
  const words = waits.get(key) ?? new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  waits.set(key, words);
  return words.format(Math.ceil(seconds / length));
}

export function problemBody(refusal: Refusal, language: 'vi' | 'en', requestId?: string): ProblemBody {
  const { code, details, status } = refusal;
  const column = language === 'vi' ? 1 : 2;
  const params = {
    count: details.errors?.length ?? 0,
    requestId: requestId ?? '',
    get wait() {
      return waitOf(details.retryAfter ?? 1, language);
    },
    ...said({ ...happened(undefined, undefined), ...details.params }, language),
  };
  return {
    type: `/api/problems/${code}`,
    title: code,
    status,
    code,
    detail: fill(problems[code][column], params),
    ...(requestId === undefined ? {} : { requestId }),
    ...(details.errors
      ? { errors: details.errors.map((one) => ({ ...one, message: one.message || ruleMessage(one, language) })) }
      : {}),
    ...(details.present === undefined ? {} : { present: details.present }),
    ...(details.challenge ? { present: { challenge: details.challenge } } : {}),
  };
}

export function sendProblem(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): void {
  request.refusal = refusal;
  if (refusal.details.retryAfter !== undefined) void reply.header('retry-after', String(refusal.details.retryAfter));
  void reply
    .status(refusal.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problemBody(refusal, languageOf(request.headers), request.id)));
}

/** Turns every error into problem+json in the caller's language. Causes of 5xx are logged, never sent. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = toRefusal(error);
    this.note(refusal, error, request);
    sendProblem(refusal, request, reply);
  }

  protected note(refusal: Refusal, error: unknown, request: FastifyRequest): void {
    if (refusal.status < 500) return;
    this.log.error(
      { err: refusal.details.cause ?? error, requestId: request.id, code: refusal.code },
      'request failed',
    );
  }
}
