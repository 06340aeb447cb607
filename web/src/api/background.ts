import type { FigureTable } from '#contract/figures.js';
import { get, type once, post, put, type Schemas } from './client.js';

type Headers = ReturnType<typeof once>;

export type Background = Schemas['BackgroundView'];

export const background = {
  get: (dialogueId: string) => get('/api/v1/dialogues/{id}/background', dialogueId),
  save: (dialogueId: string, version: number, tables: FigureTable[], headers: Headers) =>
    put('/api/v1/dialogues/{id}/background', dialogueId, { version, tables }, { headers }),
  publish: (dialogueId: string, version: number, reason: string | null, headers: Headers) =>
    post('/api/v1/dialogues/{id}/background/publish', dialogueId, { version, reason }, { headers }),
};
