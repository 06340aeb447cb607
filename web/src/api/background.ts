import type { FigureTable } from '#contract/figures.js';
import { api, type once, type Schemas, unwrap } from './client.js';

type Headers = ReturnType<typeof once>;

export type Background = Schemas['BackgroundView'];

const of = (id: string) => ({ params: { path: { id } } });

export const background = {
  get(dialogueId: string): Promise<Background> {
    return unwrap(api.GET('/api/v1/dialogues/{id}/background', of(dialogueId)));
  },

  save(dialogueId: string, version: number, tables: FigureTable[], headers: Headers): Promise<Background> {
    return unwrap(
      api.PUT('/api/v1/dialogues/{id}/background', {
        ...of(dialogueId),
        body: { version, tables },
        headers,
      }),
    );
  },

  publish(dialogueId: string, version: number, reason: string | null, headers: Headers): Promise<Background> {
    return unwrap(
      api.POST('/api/v1/dialogues/{id}/background/publish', {
        ...of(dialogueId),
        body: { version, reason },
        headers,
      }),
    );
  },
};
