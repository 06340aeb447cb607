import { api, type Schemas, unwrap } from './client.js';

export type Directive = Schemas['DirectiveView'];

export const directives = {
  async list(dialogueId: string): Promise<Directive[]> {
    return (await unwrap(api.GET('/api/v1/dialogues/{id}/directives', { params: { path: { id: dialogueId } } }))).items;
  },
};
