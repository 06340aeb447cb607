import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

/** PostgreSQL's "data exception": what it says of the value quotes it. */
const quotesValue = /^22[\dA-Z]{3}$/;

/**
 * One JSON line per event, without personal data: no bodies, no cookies, no query strings, no e-mail, no phone.
 * Errors keep their stack but lose the values the database driver attaches: parameters, details, and those it quotes.
 */
export const createLogger = (level: string, to: DestinationStream = pino.destination(1)): Logger =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        err: (error: unknown) => {
          const { name, message, stack, code } = (error ?? {}) as Error & { code?: string };
          const query = (error as { query?: string } | null)?.query;
          const told = quotesValue.test(code ?? '') ? 'a value was refused' : query ? message.split(' - ')[0] : message;
          return {
            name,
            message: told,
            code,
            stack: stack?.replace(message, () => told ?? ''),
            ...(query ? { query } : {}),
          };
        },
      },
    },
    to,
  );

/** Sends Nest's own messages to the same log. */
export const nestLogger = (log: Logger): LoggerService => ({
  log: (message, context) => log.debug({ context }, String(message)),
  warn: (message, context) => log.warn({ context }, String(message)),
  error: (message, ...rest) => log.error({ rest: rest.map(String) }, String(message)),
});
