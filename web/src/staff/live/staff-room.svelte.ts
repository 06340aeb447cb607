import { LiveRoom, type LiveOptions } from '#live/client.svelte.js';
import { session } from '../app/session.svelte.js';

/** For signed-in people: continues after an expired login once they have signed in again. */
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
