import type { MessageChannel } from '../contract/message.js';

/** A message as it is handed to a server. */
export interface Letter {
  /** The same for every try, so that a server can tell a repetition. */
  id: string;
  channel: MessageChannel;
  /** E-mail address, or phone number as +84…. */
  to: string;
  /** For e-mail only. */
  subject: string;
  text: string;
  /** Page on which the recipient can stop such messages. */
  stopAt: string | null;
}

/** Resolves when the server has taken the message; else rejects with {@link NotTaken}. */
export type Deliver = (letter: Letter) => Promise<void>;

/** The server did not take a message. `forGood`: it would not do so later either. */
export class NotTaken extends Error {
  constructor(
    message: string,
    readonly forGood: boolean,
  ) {
    super(message);
  }
}
