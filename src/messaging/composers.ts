import { Injectable } from '@nestjs/common';
import type { MessageChannel } from '../contract/message.js';
import type { Letter } from './delivery.js';
import type { Recipient } from './message.entity.js';

/** A message whose turn it is. Instants are ISO text. */
export interface Outgoing {
  id: string;
  channel: MessageChannel;
  template: string;
  subjectType: Recipient;
  subjectId: string;
  /** Template, recipient and what it tells of, as given to the outbox, joined by slashes. */
  step: string;
  createdAt: string;
  attempts: number;
  /** Until when this process alone may send it. */
  notBefore: string;
}

/** Address and words as they are now; null: it is not to be told any more. */
export type Composer = (message: Outgoing) => Promise<Omit<Letter, 'id' | 'channel'> | null>;

/** Modules above register how messages to their recipients are worded. */
@Injectable()
export class Composers {
  private readonly composers = new Map<Recipient, Composer>();

  register(recipient: Recipient, composer: Composer): void {
    this.composers.set(recipient, composer);
  }

  async compose(message: Outgoing): ReturnType<Composer> {
    const composer = this.composers.get(message.subjectType);
    if (!composer) throw new Error(`nobody words messages to ${message.subjectType}`);
    return composer(message);
  }
}
