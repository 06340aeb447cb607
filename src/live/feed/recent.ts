/** The newest value of each key, made once however many ask at the same time; the keys asked least recently go first. */
export class Recent<Value> {
  private readonly values = new Map<string, { revision: number; value: Promise<Value> }>();

  constructor(private readonly limit: number) {}

  /** A value at least as new as `revision`. One that could not be made is not kept. */
  get(key: string, revision: number, make: () => Promise<Value>): Promise<Value> {
    const known = this.values.get(key);
    this.values.delete(key);
    const entry = known && known.revision >= revision ? known : { revision, value: make() };
    this.values.set(key, entry);
    if (entry === known) return entry.value;
    entry.value.catch(() => {
      if (this.values.get(key) === entry) this.values.delete(key);
    });
    const [oldest] = this.values.size > this.limit ? this.values.keys() : [];
    if (oldest !== undefined) this.values.delete(oldest);
    return entry.value;
  }
}
