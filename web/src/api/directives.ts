import type { Assignment } from './assignments.js';
import { api } from './client.js';

export interface Directive {
  id: string;
  number: number;
  text: string;
  chairName: string | null;
  givenAt: number;
  assignments: Assignment[];
}

export const directives = {
  async list(dialogueId: string): Promise<Directive[]> {
    const { data } = await api.GET('/api/v1/dialogues/{dialogueId}/directives', { params: { path: { dialogueId } } });
    return (data as { items: Directive[] }).items;
  },
};
