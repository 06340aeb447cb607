import { api } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Directive = Schemas['DirectiveView'];

export const directives = {
  async list(dialogueId: string): Promise<Directive[]> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/directives', { params: { path: { id: dialogueId } } });
    return (data as { items: Directive[] }).items;
  },
};
