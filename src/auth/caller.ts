import type { Trust } from './device.service.js';

/** Who sends something over the network without an account, as far as limits are concerned. */
export interface Caller {
  address: string;
  trust: Trust;
  /** The solved challenge that came with the request: `token.n`. */
  solution: string | undefined;
  /** Notes in the browser's cookie that it has solved a challenge. */
  worked: () => void;
}
