/** The server remembers a key for 48 hours; after that a repetition would be written a second time. */
const repeatableMs = 47 * 3_600_000;

/** It may have arrived before the server forgot its key, so a person has to check before it is sent again. */
export const isDoubtful = (firstTriedAt: number | null, now: number): boolean =>
  firstTriedAt !== null && now - firstTriedAt > repeatableMs;

/** Unknown whether it arrived (0), or the server was not able to accept it: the same request may succeed later. */
export const mayPassLater = (status: number): boolean =>
  status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;
