import { LiveRoom, type LiveOptions } from '#live/client.svelte.js';
import { session } from '../app/session.svelte.js';

/** For those who are signed in: a login that has ended is told by the frame, and after the next one it is followed again. */
export class StaffRoom extends LiveRoom {
  constructor(options: LiveOptions) {
    super(options);
    $effect(() => {
      if (this.state === 'removed') void session.check();
    });
  }

  override follow(): () => void {
    void session.renewals;
    return super.follow();
  }
}
