import type { FigureTable } from '#contract/figures.js';
import { api, type once } from './client.js';
import type { components } from './schema.js';

type Headers = ReturnType<typeof once>;

export type Background = components['schemas']['BackgroundView'];

const of = (id: string) => ({ params: { path: { id } } });

export const background = {
  async get(dialogueId: string): Promise<Background> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/background', of(dialogueId));
    return data as Background;
  },

  async save(dialogueId: string, version: number, tables: FigureTable[], headers: Headers): Promise<Background> {
    const { data } = await api.PUT('/api/v1/dialogues/{id}/background', {
      ...of(dialogueId),
      body: { version, tables },
      headers,
    });
    return data as Background;
  },

  async publish(dialogueId: string, version: number, reason: string | null, headers: Headers): Promise<Background> {
    const { data } = await api.POST('/api/v1/dialogues/{id}/background/publish', {
      ...of(dialogueId),
      body: { version, reason },
      headers,
    });
    return data as Background;
  },
};
