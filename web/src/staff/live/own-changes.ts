interface Versioned {
  id: string;
  version: number;
}

/**
 * The changes this device makes to opinions, or to the floor. They are sent one after another, and each may be aimed at a version that
 * an earlier one has replaced already: its answer, or the frame that shows it, may still be on the way.
 */
export class OwnChanges<Changed extends Versioned> {
  #last: Promise<unknown> = Promise.resolve();
  /** What a change left, by the version it was sent with. Nobody else can have changed it in between. */
  #made = new Map<string, Changed>();

  /** Sends it when those before it have been answered, whatever the answer. */
  inTurn<Result>(send: () => Promise<Result>): Promise<Result> {
    const sent = this.#last.then(send);
    this.#last = sent.catch(() => undefined);
    return sent;
  }

  record({ id, version }: Versioned, after: Changed): void {
    if (after.version > version) this.#made.set(`${id}:${version}`, after);
  }

  /** What own changes alone have made of it since. */
  since<Seen extends Versioned>(seen: Seen): Seen {
    const after = this.#made.get(`${seen.id}:${seen.version}`);
    return after ? this.since({ ...seen, ...after }) : seen;
  }
}
