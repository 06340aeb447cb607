import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { sleep } from './until.js';

const sliceMs = 100;

/** A proxied connection; once it has lost bytes it never forwards any again. */
interface Pair {
  near: Socket;
  far: Socket;
  lost: boolean;
}

/** A TCP proxy between a client and a server: it can be cut, slow down, drop everything silently, and be restored. */
export class NetworkProxy {
  /** Called with all bytes from the server. */
  onServerBytes: ((bytes: Buffer) => void) | undefined;
  /** Limits the rate of bytes from the server. */
  bytesPerSecond: number | undefined;
  private readonly pairs = new Set<Pair>();
  private state: 'whole' | 'cut' | 'silent' = 'whole';
  private readonly server: Server;

  private constructor(private target: URL) {
    this.server = createServer((near) => (this.state === 'cut' ? near.resetAndDestroy() : this.join(near)));
  }

  static async to(url: string): Promise<NetworkProxy> {
    const proxy = new NetworkProxy(new URL(url));
    await once(proxy.server.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  /** The server's URL with the host of the proxy. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href.replace(/\/$/, '');
  }

  /** Sends new connections to another server. */
  retarget(url: string): void {
    this.target = new URL(url);
  }

  get targetOrigin(): string {
    return this.target.origin;
  }

  /** Breaks all connections, and new ones at once. The port stays open. */
  cut(): void {
    this.state = 'cut';
    for (const pair of this.pairs) this.destroy(pair);
  }

  /** Keeps connections open and accepts new ones, but drops everything in both directions, including FIN. */
  blackhole(): void {
    this.state = 'silent';
  }

  /** Forwards again; connections that have lost bytes are broken. */
  restore(): void {
    this.state = 'whole';
    for (const pair of this.pairs) if (pair.lost) this.destroy(pair);
  }

  async close(): Promise<void> {
    this.cut();
    const closed = once(this.server, 'close');
    this.server.close();
    await closed;
  }

  private join(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    const pair: Pair = { near, far, lost: false };
    this.pairs.add(pair);
    for (const socket of [near, far]) {
      socket.setNoDelay();
      // Errors are handled in `close`.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        if (near.destroyed && far.destroyed) this.pairs.delete(pair);
      });
    }
    void this.forward(pair, near, far);
    void this.forward(pair, far, near);
  }

  private destroy({ near, far }: Pair): void {
    near.destroy();
    far.destroy();
  }

  private async forward(pair: Pair, from: Socket, to: Socket): Promise<void> {
    const down = from === pair.far;
    try {
      for await (const bytes of from as AsyncIterable<Buffer>) {
        pair.lost ||= this.state === 'silent';
        if (pair.lost) continue;
        if (down) this.onServerBytes?.(bytes);
        await this.write(bytes, to, down);
      }
    } catch {
      // One side broke; the other is ended below.
    }
    pair.lost ||= this.state === 'silent';
    if (!pair.lost) to.end();
  }

  private async write(bytes: Buffer, to: Socket, down: boolean): Promise<void> {
    let at = 0;
    while (at < bytes.length) {
      const speed = down ? this.bytesPerSecond : undefined;
      const slice = bytes.subarray(at, speed === undefined ? undefined : at + Math.ceil((speed * sliceMs) / 1000));
      await new Promise<void>((passed, failed) => to.write(slice, (error) => (error ? failed(error) : passed())));
      at += slice.length;
      if (speed !== undefined) await sleep(sliceMs);
    }
  }
}
