import { Manager } from 'socket.io-client';
import { until } from './until.js';

/** Thirteen unexpected values, as JSON; `missing` omits the value. */
export const malformedValues: Record<string, string | undefined> = {
  missing: undefined,
  null: 'null',
  true: 'true',
  'a negative number': '-1',
  'a fraction': '1.5',
  'more than any number': '1e999',
  'an empty text': '""',
  'a text with NUL and half a character': '"a\\u0000\\ud800"',
  'a long text': JSON.stringify('x'.repeat(3_000)),
  'an array': '[1,[2]]',
  'a deep array': '['.repeat(1_000) + ']'.repeat(1_000),
  'an object': '{"length":1,"toString":null}',
  'keys of every prototype': '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}',
};

/** A socket.io client that can send any packet. */
export class RawClient {
  readonly received: string[] = [];
  closed = false;

  private constructor(private readonly manager: Manager) {}

  static async open(url: string, cookie?: string): Promise<RawClient> {
    const manager = new Manager(url, {
      path: '/socket.io',
      transports: ['websocket'],
      autoConnect: false,
      reconnection: false,
      ...(cookie === undefined ? {} : { extraHeaders: { cookie } }),
    });
    const client = new RawClient(manager);
    await new Promise<void>((opened, failed) => manager.open((error) => (error ? failed(error) : opened())));
    manager.engine.on('data', (data: unknown) => client.received.push(String(data)));
    manager.engine.on('close', () => (client.closed = true));
    return client;
  }

  /** Packets of socket.io: `0/live,{}` joins, `2/live,["frame"]` is an event. */
  send(...packets: (string | Buffer)[]): void {
    for (const packet of packets) this.manager.engine.write(packet);
  }

  /** Result of the handshake: `admitted`, the code of the refusal, or `closed`. */
  async join(auth: string): Promise<string> {
    this.send(`0/live,${auth}`);
    await until('an answer to the handshake', () => this.closed || this.received.length > 0);
    const [first] = this.received;
    if (first === undefined) return 'closed';
    const [, kind, said] = /^(\d)\/live,(.*)$/s.exec(first) ?? [];
    return kind === '0' ? 'admitted' : (JSON.parse(said ?? '') as { data: { code: string } }).data.code;
  }

  async ends(): Promise<void> {
    await until('the connection to be ended', () => this.closed);
  }

  close(): void {
    this.manager.engine.close();
  }
}
