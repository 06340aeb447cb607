/**
 * The browser's storage, as JSON. If nothing can be stored (private window, full disk, storage disabled), reading finds
 * nothing and writing returns false; forms work all the same.
 */
export class DeviceStorage {
  constructor(private readonly area: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>) {}

  /** Undefined if there is nothing, or it cannot be parsed. */
  read(name: string): unknown {
    try {
      return JSON.parse(this.area().getItem(name) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Returns whether it was stored. */
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
      // If nothing can be stored, there is nothing to remove.
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

/** Kept until removed, and shared by all tabs. */
export const onDevice = new DeviceStorage(() => localStorage);
/** Kept while this tab is open, including reloads. */
export const inTab = new DeviceStorage(() => sessionStorage);
