import type { Socket } from 'socket.io';
import type { Actor } from '../../auth/actor.js';
import type { ServerEvents } from '../../contract/live.js';
import type { Recipient } from '../../database/projection.js';
import type { SubscribeRequest } from '../live.policy.js';

export type ViewerSocket = Socket<Record<string, never>, ServerEvents>;

/** Parts of engine.io that its types keep to themselves: what waits for the wire. */
interface Wire {
  writeBuffer: readonly { data?: unknown }[];
  transport: { socket?: { bufferedAmount?: number } };
}

const sizeOf = (data: unknown): number =>
  typeof data === 'string' ? Buffer.byteLength(data) : data instanceof Uint8Array ? data.byteLength : 0;

/** One open screen. It follows its room, or waits: for its first picture, or until what was sent has left. */
export class Viewer {
  /** What it holds while it waits; while it follows, the room's cursor counts. */
  cursor: number;
  /** Since when (performance.now) it has been taking nothing; undefined while it keeps up. */
  slowSince: number | undefined;
  /** Its picture could not be read; it is tried again. */
  unseated = false;

  constructor(
    readonly socket: ViewerSocket,
    readonly wish: SubscribeRequest,
    readonly actor: Actor | undefined,
    public watcher: Recipient,
    since: number,
  ) {
    this.cursor = since;
  }

  get here(): boolean {
    return this.socket.connected;
  }

  /** Bytes handed over and not yet taken by the network. */
  get unsent(): number {
    const { writeBuffer, transport } = this.socket.conn as unknown as Wire;
    return writeBuffer.reduce((sum, packet) => sum + sizeOf(packet.data), transport.socket?.bufferedAmount ?? 0);
  }
}
