import { api, type once, type Schemas, unwrap } from './client.js';

export type Paper = Schemas['PaperView'];
export type PaperDialogue = Schemas['PaperDialogueView'];

const of = (id: string) => ({ params: { path: { id } } });

export const papers = {
  register(year?: number): Promise<PaperDialogue[]> {
    return unwrap(api.GET('/api/v1/papers', { params: { query: year ? { year } : {} } }));
  },

  of(dialogueId: string): Promise<Paper[]> {
    return unwrap(api.GET('/api/v1/dialogues/{id}/papers', of(dialogueId)));
  },

  async number(dialogueId: string, entry: Schemas['NumberPaperDto'], headers: ReturnType<typeof once>): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/papers', { ...of(dialogueId), body: entry, headers });
  },

  async correct(id: string, entry: Schemas['CorrectPaperDto']): Promise<void> {
    await api.PATCH('/api/v1/papers/{id}', { ...of(id), body: entry });
  },
};
