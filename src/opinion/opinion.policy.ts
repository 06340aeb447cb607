import type { Matter, Place } from '../disclosure/disclosure.js';

/** What decides about rights on an opinion: its organisation and dialogue, and the departments that handle it. */
export type HandledOpinion = Matter & Place;

/** A rehearsal belongs to those who run the real dialogue. */
export const handlingOf = (
  row: Place & { departmentIds: readonly string[]; rehearsalOf: string | null; identityKeptAt: string | null },
): HandledOpinion => ({
  organisationId: row.organisationId,
  dialogueId: row.rehearsalOf ?? row.dialogueId,
  departmentIds: row.departmentIds,
  identityKept: row.identityKeptAt !== null,
});
