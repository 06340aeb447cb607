import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Feed, roomKey } from './feed/feed.js';
import { type SubscribeRequest, LiveAccess } from './live.policy.js';

/** The live room by HTTP: what a gap, a first load or a network without websockets needs. */
@Injectable()
export class CatchUpService {
  /** Text of pictures and frames that many ask for. */
  private readonly texts = new WeakMap<object, string>();

  constructor(
    private readonly rights: LiveAccess,
    private readonly feed: Feed,
  ) {}

  async since(
    wish: SubscribeRequest,
    actor: Actor | undefined,
    since: number,
  ): Promise<{ etag: string; json: () => string }> {
    const watcher = await this.rights.watcher(wish, actor);
    const answer = await this.feed.since(wish.dialogueId, watcher, since);
    const reached = 'frame' in answer ? `${answer.frame.from}-${answer.frame.to}` : String(answer.snapshot.asOf);
    const room = createHash('sha256').update(roomKey(wish.dialogueId, watcher)).digest('base64url').slice(0, 12);
    const part = 'frame' in answer ? answer.frame : answer.snapshot;
    return {
      etag: `W/"${room}-${reached}"`,
      json: () => {
        const text = this.texts.get(part) ?? JSON.stringify(answer);
        this.texts.set(part, text);
        return text;
      },
    };
  }
}
