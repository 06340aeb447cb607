import type { GuestLiveView } from '#contract/views.js';
import { guests, type Arrived, type GuestIdentifier, type WalkIn } from '#api/guests.js';
import { Problem } from '#api/problem.js';
import { session } from '../../app/session.svelte.js';
import { CommandOutbox, type Queued } from '#lib/outbox/command-outbox.svelte.js';

/** A command of the reception, with the texts shown until the server has answered. */
export type CheckInCommand =
  | { kind: 'check-in'; who: GuestIdentifier; guestId: string | null; name: string; from: string }
  | { kind: 'walk-in'; who: WalkIn; guestId: null; name: string; from: string };

interface Done {
  guest: Arrived;
  /** They had been checked in before. */
  again: boolean;
}

/** The last to arrive, shown until the next one. */
export interface Last {
  key: string;
  name: string;
  from: string;
  /** Time of arrival: the server's, or until then this device's. */
  at: number;
  state: 'kept' | 'done' | 'again';
}

/**
 * Check-in at the reception. Every arrival is stored on this device with its time, then sent once, so that people need
 * not wait for the network.
 */
export class CheckIn {
  readonly outbox: CommandOutbox<CheckInCommand, Done>;
  last = $state.raw<Last | null>(null);
  #now: () => number;

  constructor(dialogueId: string, now: () => number) {
    this.#now = now;
    this.outbox = new CommandOutbox({
      accountId: session.accountId,
      name: `door/${dialogueId}`,
      send: (queued) => send(dialogueId, queued),
      onsent: ({ key }, { guest, again }) => {
        if (this.last?.key !== key) return;
        this.last = {
          key,
          name: guest.name,
          from: guest.businessName ?? guest.departmentName ?? '',
          at: guest.checkedInAt ? Date.parse(guest.checkedInAt) : this.last.at,
          state: again ? 'again' : 'done',
        };
      },
    });
  }

  arrive({ id, invitationId, registrationId, name, businessName, departmentName }: GuestLiveView): void {
    const from = businessName ?? departmentName ?? '';
    const who = invitationId ? { invitationId } : { registrationId: registrationId ?? id };
    this.#put({ kind: 'check-in', who, guestId: id, name, from });
  }

  byCode(doorCode: string): void {
    this.#put({ kind: 'check-in', who: { doorCode }, guestId: null, name: grouped(doorCode), from: '' });
  }

  walkIn(who: WalkIn): void {
    this.#put({ kind: 'walk-in', who, guestId: null, name: who.name, from: who.businessName ?? '' });
  }

  /** Sends a refused walk-in again as somebody else than the guest of the same name. */
  asNamesake(refused: Queued<CheckInCommand>): void {
    const { command } = refused;
    if (command.kind !== 'walk-in') return;
    this.outbox.again(refused, { ...command, who: { ...command.who, namesake: true } });
  }

  /** The check-in stored on this device, which the server has not confirmed yet. */
  keptOf(guest: GuestLiveView): Queued<CheckInCommand> | undefined {
    return this.outbox.waiting.find(({ command }) => command.guestId === guest.id);
  }

  get refusedLast() {
    return this.outbox.refused.find(({ key }) => key === this.last?.key);
  }

  #put(command: CheckInCommand): void {
    const { key, at } = this.outbox.put(command, Math.round(this.#now()));
    this.last = { key, name: command.name, from: command.from, at, state: 'kept' };
  }
}

async function send(dialogueId: string, { key, command, at }: Queued<CheckInCommand>): Promise<Done> {
  const moment = new Date(at).toISOString();
  try {
    const guest =
      command.kind === 'walk-in'
        ? await guests.walkIn(dialogueId, { ...command.who, at: moment }, key)
        : await guests.checkIn(dialogueId, { ...command.who, at: moment }, key);
    return { guest, again: false };
  } catch (error) {
    // Being checked in already is not a failure; the screen shows since when.
    if (error instanceof Problem && error.code === 'already-checked-in' && error.present)
      return { guest: error.present as Arrived, again: true };
    throw error;
  }
}

const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
