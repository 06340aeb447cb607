/** What was being written when the network or the battery went: on this device, for this account, until it is saved. */
export interface Kept {
  text: string;
  legalBasis: string;
  at: number;
}

const PREFIX = 'doi-thoai:draft:';

const addressOf = (accountId: string, taskId: string): string => `${PREFIX}${accountId}:${taskId}`;

/** Where the browser keeps nothing (a private window, a full disk) the form works as ever. */
function quietly<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export const keep = (accountId: string, taskId: string, kept: Kept): boolean =>
  quietly(() => {
    localStorage.setItem(addressOf(accountId, taskId), JSON.stringify(kept));
    return true;
  }) ?? false;

export const findKept = (accountId: string, taskId: string): Kept | undefined =>
  quietly(() => JSON.parse(localStorage.getItem(addressOf(accountId, taskId)) ?? 'null') as Kept | null) ?? undefined;

export const forget = (accountId: string, taskId: string): void => {
  quietly(() => localStorage.removeItem(addressOf(accountId, taskId)));
};

/** On a device that several people use, nobody finds another one's drafts. */
export function forgetAll(): void {
  quietly(() => {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  });
}
