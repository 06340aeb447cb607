import { get, type Schemas } from './client.js';

export type Directive = Schemas['DirectiveView'];

export const directives = {
  list: async (dialogueId: string) => (await get('/api/v1/dialogues/{id}/directives', dialogueId)).items,
};
