/** What is kept on this device until the server has answered: one intention, under the key it is sent with. */
export interface Letter<Deed> {
  key: string;
  deed: Deed;
  /** Counts up on this device; a clock may be put right between two presses. */
  order: number;
  /** When it was meant, by the server's clock, ms. */
  at: number;
  /** When it was first sent, by this device's clock; the server forgets keys after two days. */
  firstTriedAt: number | null;
  /** Why the server will not have it, in the reader's language. */
  refused: { message: string; fields: readonly { field: string; message: string }[] } | null;
}

/** As they were meant; two tabs may have counted the same. */
export const inOrder = (a: Letter<unknown>, b: Letter<unknown>): number =>
  a.order - b.order || a.at - b.at || a.key.localeCompare(b.key);

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Letters on the device, one entry each, so that two tabs never overwrite each other's. Plain storage: it works without https,
 * and it is written before anybody is told that something is kept.
 */
export class LetterBox<Deed> {
  constructor(
    private readonly shelf: Shelf,
    private readonly name: string,
  ) {}

  /** In the order in which they were meant. Entries that cannot be read are left alone. */
  all(): Letter<Deed>[] {
    const letters: Letter<Deed>[] = [];
    for (let index = 0; index < this.shelf.length; index += 1) {
      const place = this.shelf.key(index);
      if (!place?.startsWith(`${this.name}/`)) continue;
      const letter = read<Deed>(this.shelf.getItem(place));
      if (letter) letters.push(letter);
    }
    return letters.sort(inOrder);
  }

  /** False where the device has no room or keeps nothing. */
  keep(letter: Letter<Deed>): boolean {
    try {
      this.shelf.setItem(`${this.name}/${letter.key}`, JSON.stringify(letter));
      return true;
    } catch {
      return false;
    }
  }

  drop(key: string): void {
    this.shelf.removeItem(`${this.name}/${key}`);
  }
}

function read<Deed>(written: string | null): Letter<Deed> | undefined {
  try {
    const letter = JSON.parse(written ?? '') as Letter<Deed>;
    return typeof letter.key === 'string' && typeof letter.order === 'number' ? letter : undefined;
  } catch {
    return undefined;
  }
}

/** `wait`: nobody knows whether it arrived, or nobody could say yes; `sign-in`: the login has ended; `refused`: a no. */
export type Answer = 'wait' | 'sign-in' | 'refused';

export function answerOf({ status }: { status: number }): Answer {
  if (status === 401) return 'sign-in';
  return status === 0 || status === 408 || status === 429 || status >= 500 ? 'wait' : 'refused';
}

const forgottenAfter = 47 * 3_600_000;

/** It may have arrived before the server forgot its key: a person looks before it is sent again. */
export const isDoubtful = ({ firstTriedAt }: Pick<Letter<unknown>, 'firstTriedAt'>, now: number): boolean =>
  firstTriedAt !== null && now - firstTriedAt > forgottenAfter;
