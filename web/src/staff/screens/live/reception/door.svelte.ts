import type { GuestThing } from '../../../../../../src/contract/views.js';
import { newKey } from '../../../../api/client.js';
import { guests, type Arrived, type AtTheDoor, type WalkIn } from '../../../../api/guests.js';
import { Problem } from '../../../../api/problem.js';
import { Presses } from '../shared/presses.svelte.js';

/** What is done at the door. The last to arrive stays in sight until the next one. */
export class Door {
  readonly presses = new Presses();
  last = $state.raw<{ guest: Arrived; again: boolean } | null>(null);
  #dialogueId: string;
  /** One key for each person and try, so that pressing again after a lost answer is the same check-in. */
  #keys = new Map<string, string>();

  constructor(dialogueId: string) {
    this.#dialogueId = dialogueId;
  }

  checkIn({ id, invitationId, registrationId }: GuestThing): Promise<boolean> {
    return this.#arrive(id, invitationId ? { invitationId } : { registrationId: registrationId ?? id });
  }

  byCode(doorCode: string): Promise<boolean> {
    return this.#arrive('code', { doorCode });
  }

  async walkIn(who: WalkIn, key: string): Promise<boolean> {
    const guest = await this.presses.run('walk-in', () => guests.walkIn(this.#dialogueId, who, key));
    if (guest) this.last = { guest, again: false };
    return guest !== undefined;
  }

  async #arrive(what: string, who: AtTheDoor): Promise<boolean> {
    const named = JSON.stringify(who);
    const key = this.#keys.get(named) ?? newKey();
    this.#keys.set(named, key);
    const guest = await this.presses.run(what, () => guests.checkIn(this.#dialogueId, who, key));
    if (guest) {
      this.#keys.delete(named);
      this.last = { guest, again: false };
      return true;
    }
    return this.#wasThere(named);
  }

  /** Somebody who is in the hall already is no failure; the door says since when. */
  #wasThere(named: string): boolean {
    const problem = this.presses.failure?.problem;
    if (!(problem instanceof Problem) || problem.code !== 'already-checked-in' || !problem.present) return false;
    this.#keys.delete(named);
    this.last = { guest: problem.present as Arrived, again: true };
    this.presses.forget();
    return true;
  }
}
