import type { Socket } from 'socket.io';
import type { Actor } from '../../auth/actor.js';
import type { ServerEvents } from '../../contract/live.js';
import type { Recipient } from '../../database/projection.js';
import type { SubscribeRequest } from '../live.policy.js';

export type ViewerSocket = Socket<Record<string, never>, ServerEvents>;

/** Parts of engine.io missing in its types: the bytes waiting to be sent. */
interface Wire {
  writeBuffer: readonly { data?: unknown }[];
  transport: { socket?: { bufferedAmount?: number } };
}

const sizeOf = (data: unknown): number =>
  typeof data === 'string' ? Buffer.byteLength(data) : data instanceof Uint8Array ? data.byteLength : 0;

/** One open screen. It follows its room, or waits for its first snapshot or until its buffer has drained. */
export class Viewer {
  /** Its cursor while waiting; while following, the room's cursor applies. */
  cursor: number;
  /** The log of that cursor. */
  log: string | undefined;
  /** Since when (performance.now) it has taken nothing; undefined while it keeps up. */
  slowSince: number | undefined;
  /** Its snapshot could not be read; it is retried. */
  retry = false;

  constructor(
    readonly socket: ViewerSocket,
    readonly request: SubscribeRequest,
    readonly actor: Actor | undefined,
    public recipient: Recipient,
    since: number,
    log: string | undefined,
  ) {
    this.cursor = since;
    this.log = log;
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  /** Bytes written but not yet taken by the network. */
  get unsent(): number {
    const { writeBuffer, transport } = this.socket.conn as unknown as Wire;
    return writeBuffer.reduce((sum, packet) => sum + sizeOf(packet.data), transport.socket?.bufferedAmount ?? 0);
  }
}
