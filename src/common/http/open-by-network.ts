import { networksOf, wideFactor } from './networks.js';

/** Counts what addresses have open at once, by network: an IPv6 one in its /64, and more widely in the /48 around that. */
export class OpenByNetwork {
  private readonly open = new Map<string, number>();

  /** Whether an address may open one more, if `most` are allowed. */
  hasRoom(address: string, most: number): boolean {
    const { own, wide } = networksOf(address);
    return this.of(own) < most && (wide === own || this.of(wide) < most * wideFactor);
  }

  /** Counts one; returns what tells that it has ended. */
  add(address: string): () => void {
    const networks = [...new Set(Object.values(networksOf(address)))];
    for (const network of networks) this.open.set(network, this.of(network) + 1);
    return () => {
      for (const network of networks) {
        const left = this.of(network) - 1;
        if (left > 0) this.open.set(network, left);
        else this.open.delete(network);
      }
    };
  }

  private of(network: string): number {
    return this.open.get(network) ?? 0;
  }
}
