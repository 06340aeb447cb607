import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** Documents the header of a route that may ask for a challenge. */
export const TakesChallenge = (): MethodDecorator & ClassDecorator =>
  ApiHeader({
    name: 'X-Challenge',
    required: false,
    description: '`token.n`, the solved challenge of a 429 challenge-required',
  });

export function challengeIn({ headers }: FastifyRequest): string | undefined {
  const header = headers['x-challenge'];
  return typeof header === 'string' ? header : undefined;
}
