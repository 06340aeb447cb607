import type { TableDraft } from './figures-draft.js';

interface Kept {
  version: number;
  draft: TableDraft[];
}

const placeOf = (dialogueId: string): string => `figures.${dialogueId}`;

/** What was typed and not saved outlives the screen: a reload, a login that ended, a wrong click. This tab only. */
export const kept = {
  find(dialogueId: string): Kept | undefined {
    const text = sessionStorage.getItem(placeOf(dialogueId));
    return text === null ? undefined : (JSON.parse(text) as Kept);
  },

  keep(dialogueId: string, version: number, draft: TableDraft[]): void {
    sessionStorage.setItem(placeOf(dialogueId), JSON.stringify({ version, draft }));
  },

  forget(dialogueId: string): void {
    sessionStorage.removeItem(placeOf(dialogueId));
  },
};
