import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalid } from './dialogue-assertions.js';
import { broken } from './planning/plan-problems.js';

/** Version named by `If-Match: "3"`, or undefined without the header. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const value = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (value === undefined) return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(value)?.[1];
  if (version === undefined) throw invalid([broken('If-Match', 'invalid')]);
  return Number(version);
});
