import { newKey } from './key.js';
import { api, once } from './client.js';
import type { DueExplanation } from './assignments.js';
import type { AssignmentOrder } from './opinions.js';

export interface DueOption {
  workingDays: number;
  dueOn: string;
  /** False: the year's holidays are not confirmed yet. */
  confirmed: boolean;
  explanation: DueExplanation;
}

/** What the chair chooses from with one touch. */
export interface DueOptions {
  today: string;
  columns: DueOption[];
  departments: { id: string; name: string }[];
  fieldDepartmentId: string | null;
  proposed: { departmentId: string; workingDays: number | null } | null;
  written: DueOption;
  /** The organisation above, if this installation knows one. */
  superiorName: string | null;
}

export const decisions = {
  async options(dialogueId: string, opinionId: string | null): Promise<DueOptions> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/due-options', {
      params: { path: { id: dialogueId }, query: opinionId ? { opinionId } : {} },
    });
    return data as DueOptions;
  },

  /** A conclusion of the chair with no single opinion behind it. */
  async direct(dialogueId: string, text: string, assignments: AssignmentOrder[], key = newKey()): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/directives', {
      params: { path: { id: dialogueId } },
      body: { text, assignments },
      headers: once(key),
    });
  },
};
