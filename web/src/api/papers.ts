import type { PaperKind } from '#contract/papers.js';
import { api, type once } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Paper = Schemas['PaperView'];
export type PaperDialogue = Schemas['PaperDialogueView'];

export interface PaperEntry {
  number: number;
  symbol: string;
  signedOn: string;
  signedBy: string | null;
  subject: string;
}

const of = (id: string) => ({ params: { path: { id } } });

export const papers = {
  async register(year?: number): Promise<PaperDialogue[]> {
    const { data } = await api.GET('/api/v1/papers', { params: { query: year ? { year } : {} } });
    return data as PaperDialogue[];
  },

  async of(dialogueId: string): Promise<Paper[]> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/papers', of(dialogueId));
    return data as Paper[];
  },

  async number(
    dialogueId: string,
    entry: PaperEntry & { kind: PaperKind },
    headers: ReturnType<typeof once>,
  ): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/papers', { ...of(dialogueId), body: entry, headers });
  },

  async correct(id: string, entry: PaperEntry & { version: number; reason: string }): Promise<void> {
    await api.PATCH('/api/v1/papers/{id}', { ...of(id), body: entry });
  },
};
