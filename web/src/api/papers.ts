import { api, get, type once, patch, post, type Schemas, unwrap } from './client.js';

export type Paper = Schemas['PaperView'];
export type PaperDialogue = Schemas['PaperDialogueView'];

export const papers = {
  register(year?: number): Promise<PaperDialogue[]> {
    return unwrap(api.GET('/api/v1/papers', { params: { query: year ? { year } : {} } }));
  },

  of: (dialogueId: string) => get('/api/v1/dialogues/{id}/papers', dialogueId),
  number: (dialogueId: string, entry: Schemas['NumberPaperDto'], headers: ReturnType<typeof once>) =>
    post('/api/v1/dialogues/{id}/papers', dialogueId, entry, { headers }),
  correct: (id: string, entry: Schemas['CorrectPaperDto']) => patch('/api/v1/papers/{id}', id, entry),
};
