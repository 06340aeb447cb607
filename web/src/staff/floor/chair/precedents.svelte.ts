import { promises, type EarlierQuestion, type PromisesMade } from '#api/promises.js';
import { Problem } from '#api/problem.js';

/** Promises and similar questions of earlier dialogues. Optional, so failures are ignored. */
export class Background {
  promises = $state.raw<PromisesMade | null>(null);
  earlier = $state.raw<readonly EarlierQuestion[]>([]);

  #dialogueId: string;
  #asked: string | null = null;

  constructor(dialogueId: string) {
    this.#dialogueId = dialogueId;
  }

  async loadPromises(): Promise<void> {
    this.promises = (await quietly(promises.of(this.#dialogueId))) ?? null;
  }

  async loadEarlier(opinionId: string | null): Promise<void> {
    this.#asked = opinionId;
    this.earlier = [];
    const found = opinionId === null ? [] : await quietly(promises.earlier(opinionId));
    if (this.#asked === opinionId) this.earlier = found ?? [];
  }
}

const quietly = <Answer>(asking: Promise<Answer>): Promise<Answer | undefined> =>
  asking.catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    return undefined;
  });
