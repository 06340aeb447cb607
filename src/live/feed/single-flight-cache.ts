interface Entry<Value> {
  revision: number;
  value: Promise<Value>;
  askedAt: number;
}

/**
 * Caches the newest value of each key; concurrent requests share one computation. The least recently used values are
 * evicted when there are more than `limit`, and those not requested for `keptMs`.
 */
export class SingleFlightCache<Value> {
  /** The least recently used first. */
  private readonly values = new Map<string, Entry<Value>>();

  constructor(
    private readonly limit: number,
    private readonly keptMs: number,
    private readonly now = (): number => performance.now(),
  ) {}

  get size(): number {
    return this.values.size;
  }

  /** A value at least as new as `revision`. Failures are not cached. */
  get(key: string, revision: number, make: () => Promise<Value>): Promise<Value> {
    const askedAt = this.now();
    const known = this.values.get(key);
    this.values.delete(key);
    const fresh = known !== undefined && known.revision >= revision;
    const entry = fresh ? { ...known, askedAt } : { revision, value: make(), askedAt };
    this.values.set(key, entry);
    if (!fresh)
      entry.value.catch(() => {
        if (this.values.get(key)?.value === entry.value) this.values.delete(key);
      });
    for (const [oldest, { askedAt: last }] of this.values) {
      if (this.values.size <= this.limit && askedAt - last <= this.keptMs) break;
      this.values.delete(oldest);
    }
    return entry.value;
  }
}
