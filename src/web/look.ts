import type { FastifyRequest } from 'fastify';
import { languageOf } from '../common/language.js';
import type { Look } from './renderer.js';

/** Language and theme chosen by the visitor (cookies), or the browser's. */
export function lookOf(request: FastifyRequest): Look {
  const theme = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
  return { language: languageOf(request.headers), ...(theme ? { theme: theme as 'light' | 'dark' } : {}) };
}
