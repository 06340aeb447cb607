import { dialogues, type Dialogue } from '#api/dialogues.js';
import { organisations, type Procedure } from '#api/organisation.js';
import { Problem } from '#api/problem.js';

/** Loaded once, and retried after failure; without it the screen works with fewer choices. */
export class DialoguePlan {
  plan = $state.raw<Dialogue | null>(null);
  failed = $state(false);
  #procedures = $state.raw<readonly Procedure[]>([]);

  #dialogueId: string;

  constructor(dialogueId: string) {
    this.#dialogueId = dialogueId;
  }

  async load(): Promise<void> {
    this.failed = false;
    try {
      const plan = await dialogues.get(this.#dialogueId);
      this.plan = plan;
      this.#procedures = await organisations.procedures(plan.organisationId);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.failed = true;
    }
  }

  get fields(): { value: string; label: string }[] {
    return (this.plan?.fields ?? []).map(({ fieldId, name }) => ({ value: fieldId, label: name }));
  }

  get departments(): { value: string; label: string }[] {
    return (this.plan?.departments ?? []).map(({ departmentId, shortName }) => ({
      value: departmentId,
      label: shortName,
    }));
  }

  /** Procedures of a field, or all if none is given. */
  proceduresOf(fieldId: string | null): { value: string; label: string }[] {
    return this.#procedures
      .filter((one) => fieldId === null || one.fieldId === fieldId)
      .map(({ id, name }) => ({ value: id, label: name }));
  }
}
