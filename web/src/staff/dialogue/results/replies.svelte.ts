import { replies, type ReplyLine, type ReplyList } from '#api/replies.js';
import { Load } from '../../shared/load.svelte.js';

export const replyStates = ['missing', 'unchecked', 'checked'] as const;
export type ReplyState = (typeof replyStates)[number];

/** Replies of a dialogue in one state, or all: page after page, each line renewed when it changes. */
export class Replies extends Load<ReplyList> {
  readonly #dialogueId: string;
  readonly #state: () => ReplyState | undefined;

  constructor(dialogueId: string, state: () => ReplyState | undefined) {
    super(() => replies.list(dialogueId, filterOf(state())));
    this.#dialogueId = dialogueId;
    this.#state = state;
  }

  /** Adds the next page below. */
  async more(): Promise<void> {
    const before = this.value;
    if (!before || before.next === null) return;
    const page = await replies.list(this.#dialogueId, { ...filterOf(this.#state()), after: before.next });
    if (this.value === before) this.value = { ...page, items: [...before.items, ...page.items] };
  }

  /** Reads one line again; it keeps its place, also where its state is not the one asked for. */
  async renew({ number, opinionId }: ReplyLine): Promise<void> {
    const { items, counts } = await replies.list(this.#dialogueId, { after: number - 1, limit: 1 });
    const [found] = items;
    if (!this.value || found?.opinionId !== opinionId) return this.again();
    this.value = {
      ...this.value,
      counts,
      items: this.value.items.map((one) => (one.opinionId === opinionId ? found : one)),
    };
  }
}

const filterOf = (state: ReplyState | undefined) => (state ? { state } : {});

/** What the reply is begun with: what the chair said, then what was promised. */
export const beginning = ({ said }: Pick<ReplyLine, 'said'>): string =>
  [...said.filter(({ by }) => by === null), ...said.filter(({ by }) => by !== null)]
    .map(({ text }) => text.trim())
    .join('\n');

/** The next line without words, below the given one and then from the top. */
export function nextMissing(items: readonly ReplyLine[], after: string): ReplyLine | undefined {
  const at = items.findIndex(({ opinionId }) => opinionId === after);
  return [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))].find(({ state }) => state === 'missing');
}
