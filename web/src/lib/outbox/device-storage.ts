/**
 * What this browser keeps, as JSON. Where it keeps nothing (a private window, a full disk, storage switched off) reading
 * finds nothing and writing says so; no form stops working for it.
 */
export class DeviceStorage {
  constructor(private readonly area: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>) {}

  /** Undefined where there is nothing, or nothing that can be read. */
  read(name: string): unknown {
    try {
      return JSON.parse(this.area().getItem(name) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether it is kept. */
  write(name: string, value: unknown): boolean {
    try {
      this.area().setItem(name, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  drop(name: string): void {
    try {
      this.area().removeItem(name);
    } catch {
      // What is not kept need not be dropped.
    }
  }

  names(prefix: string): string[] {
    try {
      const area = this.area();
      const all = Array.from({ length: area.length }, (_, index) => area.key(index));
      return all.filter((name): name is string => name?.startsWith(prefix) ?? false);
    } catch {
      return [];
    }
  }
}

/** Until somebody drops it; read by every tab. */
export const onDevice = new DeviceStorage(() => localStorage);
/** As long as this tab is open, reloads included. */
export const inTab = new DeviceStorage(() => sessionStorage);
