import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '../../common/ids.js';
import { PostgresClient, postgresConnection } from '../../database/postgres-client.js';

const channel = 'doi_thoai_live';
const spacingMs = 20;
const retryMs = 500;
/** A NOTIFY is limited to 8000 bytes; for more dialogues at once all are announced. */
const mostIds = 200;

/**
 * Tells other processes on the same PostgreSQL which dialogues changed. Only a hint: NOTIFY inside the transaction
 * would take a cluster-wide lock, so it is sent after COMMIT on a separate connection and may be lost; therefore heads
 * are also read every second. Listening starts before the first read, so that no change falls between the two.
 */
export class PostgresNotifier {
  private readonly self = newId();
  private readonly pending = new Set<string>();
  private listener: PostgresClient | undefined;
  private sender: PostgresClient | undefined;
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> | undefined;
  private lastSentAt = 0;
  private stopped = false;
  private listening: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    /** null: anything may have changed. */
    private readonly heard: (dialogueIds: readonly string[] | null) => void,
  ) {}

  start(): void {
    this.listening = this.listen();
  }

  notify(dialogueIds: Iterable<string>): void {
    if (this.stopped) return;
    for (const id of dialogueIds) this.pending.add(id);
    this.timer ??= setTimeout(() => this.flush(), Math.max(0, this.lastSentAt + spacingMs - performance.now()));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.sending;
    await Promise.allSettled([this.listener?.end(), this.sender?.end()].filter((end) => end !== undefined));
    await this.listening;
  }

  private flush(): void {
    this.sending = this.send().finally(() => {
      this.lastSentAt = performance.now();
      this.timer = undefined;
      this.sending = undefined;
      if (this.pending.size > 0) this.notify([]);
    });
  }

  private async send(): Promise<void> {
    const ids = this.pending.size > mostIds ? [] : [...this.pending];
    this.pending.clear();
    try {
      this.sender ??= await this.connect('SET synchronous_commit = off');
      await this.sender.query('SELECT pg_notify($1, $2)', [channel, [this.self, ...ids].join(',')]);
    } catch {
      const broken = this.sender;
      this.sender = undefined;
      await broken?.end().catch(() => undefined);
    }
  }

  private async listen(): Promise<void> {
    while (!this.stopped) {
      try {
        this.listener = await this.connect(`LISTEN ${channel}`, (payload) => this.receive(payload));
        const ended = new Promise<void>((resolve) => this.listener?.once('end', resolve));
        // Stopped while connecting, so close the connection here.
        if (this.stopped) void this.listener.end();
        else this.heard(null);
        await ended;
      } catch {
        // Retried below; until then the heads are read every second.
      }
      if (!this.stopped) await delay(retryMs);
    }
  }

  private receive(payload: string): void {
    const [from, ...ids] = payload.split(',');
    if (from !== this.self) this.heard(ids.length > 0 ? ids : null);
  }

  private async connect(first: string, onNotification?: (payload: string) => void): Promise<PostgresClient> {
    const client = new PostgresClient(postgresConnection(this.url));
    client.on('error', () => void client.end().catch(() => undefined));
    if (onNotification) client.on('notification', ({ payload }) => onNotification(payload ?? ''));
    await client.connect();
    await client.query(first);
    return client;
  }
}
