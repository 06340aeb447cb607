import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { sleep } from './until.js';

const sliceMs = 100;

/** Two sockets that are one connection; once it has lost something it never passes anything on again. */
interface Pair {
  near: Socket;
  far: Socket;
  lost: boolean;
}

/** The network between a program and a server: it can be cut, be narrow or swallow without a word, and be mended. */
export class Relay {
  /** Hears every byte that comes from the server. */
  tap: ((bytes: Buffer) => void) | undefined;
  /** How fast it passes on what the server says; as fast as it comes unless given. */
  bytesPerSecond: number | undefined;
  private readonly pairs = new Set<Pair>();
  private state: 'whole' | 'cut' | 'silent' = 'whole';
  private readonly server: Server;

  private constructor(private target: URL) {
    this.server = createServer((near) => (this.state === 'cut' ? near.resetAndDestroy() : this.join(near)));
  }

  static async to(url: string): Promise<Relay> {
    const relay = new Relay(new URL(url));
    await once(relay.server.listen(0, '127.0.0.1'), 'listening');
    return relay;
  }

  /** Its own address, with all else as in the server's. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href.replace(/\/$/, '');
  }

  /** New connections go to another server. */
  leadTo(url: string): void {
    this.target = new URL(url);
  }

  get leadsTo(): string {
    return this.target.origin;
  }

  /** Every connection breaks, and new ones break at once. The port stays its own. */
  cut(): void {
    this.state = 'cut';
    for (const pair of this.pairs) this.hangUp(pair);
  }

  /** Connections stand and new ones are accepted, but nothing comes through, in neither direction, not even an end. */
  swallow(): void {
    this.state = 'silent';
  }

  /** Passes on again; a connection that has lost something meanwhile breaks. */
  mend(): void {
    this.state = 'whole';
    for (const pair of this.pairs) if (pair.lost) this.hangUp(pair);
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
      // What breaks is told by `close`, also after the last byte was read.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        if (near.destroyed && far.destroyed) this.pairs.delete(pair);
      });
    }
    void this.carry(pair, near, far);
    void this.carry(pair, far, near);
  }

  private hangUp({ near, far }: Pair): void {
    near.destroy();
    far.destroy();
  }

  private async carry(pair: Pair, from: Socket, to: Socket): Promise<void> {
    const down = from === pair.far;
    try {
      for await (const bytes of from as AsyncIterable<Buffer>) {
        pair.lost ||= this.state === 'silent';
        if (pair.lost) continue;
        if (down) this.tap?.(bytes);
        await this.pass(bytes, to, down);
      }
    } catch {
      // The connection broke on one side, which the other side is told below.
    }
    pair.lost ||= this.state === 'silent';
    if (!pair.lost) to.end();
  }

  private async pass(bytes: Buffer, to: Socket, down: boolean): Promise<void> {
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
