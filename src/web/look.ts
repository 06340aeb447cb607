import type { FastifyRequest } from 'fastify';
import { type Language, languageOf } from '../common/language.js';
import { dialogueLanguage } from '../contract/dialogue.js';
import type { Look } from './renderer.js';

/** The language that `?lang=` asks for. */
function wantedLanguage(request: FastifyRequest): Language | undefined {
  const { lang } = request.query as { lang?: unknown };
  return lang === 'vi' || lang === 'en' ? lang : undefined;
}

/** Language and theme chosen by the visitor (address, cookies), or the browser's. */
export function lookOf(request: FastifyRequest): Look {
  const theme = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
  const language = wantedLanguage(request) ?? languageOf(request.headers);
  return { language, ...(theme ? { theme: theme as 'light' | 'dark' } : {}) };
}

/** Of a screen that everybody looks at: what the projector's computer or its last user prefers says nothing. */
export const hallLookOf = (request: FastifyRequest): Look => ({
  language: wantedLanguage(request) ?? dialogueLanguage,
});
