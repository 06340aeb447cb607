import { type Seen, seenOf } from '../../src/contract/seen.js';
import type { FloorLiveView } from '../../src/contract/views.js';
import type { Senders } from './senders.js';
import { agreesToBeNamed, coveredText, secretive } from './secrets.js';
import { every, sleep, until } from './until.js';

type Headers = Record<string, string>;

/** Activity in a dialogue during network faults: opinions arrive at a rate, some are redacted, called and decided. */
export class DialogueActivity {
  /** Number of opinions called, and decided. */
  called = 0;
  decided = 0;
  private going = true;
  private arriving = true;
  /** Redacted opinions, with the last version seen. */
  private readonly handled: { n: number; id: string; version: number }[] = [];
  private stopped = false;
  private sending: Promise<void>[] = [];
  private readonly moderation: Promise<void>;
  private readonly pace: NodeJS.Timeout;
  /** The floor as last answered; a refusal brings the present one. */
  private seen: Seen = { turnId: null, opinionId: null, version: 1 };

  constructor(
    private readonly senders: Senders,
    private readonly moderator: Headers,
    private readonly chair: Headers,
    private readonly urls: readonly string[],
    perSecond: number,
  ) {
    this.pace = every(1000 / perSecond, () => this.sending.push(this.deliver()));
    this.moderation = this.moderate();
  }

  /** Stops at once. */
  async stop(): Promise<void> {
    clearInterval(this.pace);
    this.stopped = true;
    this.going = false;
    await Promise.allSettled([this.moderation, ...this.sending]);
  }

  /** Sends no new opinions, and repeats unacknowledged ones until they are. Existing opinions are still changed. */
  async stopArrivals(): Promise<void> {
    clearInterval(this.pace);
    await Promise.all(this.sending);
    this.arriving = false;
  }

  /** Stops all activity. */
  async end(): Promise<void> {
    await this.stopArrivals();
    this.going = false;
    await this.moderation;
  }

  private url(n: number): string {
    return this.urls[n % this.urls.length] as string;
  }

  /** Sends with one key, alternating between the servers, until one responds with 201. */
  private async deliver(): Promise<void> {
    const n = this.senders.sent.length + 1;
    const opinion = this.senders.compose(secretive(n));
    let attempt = n;
    await until(`opinion ${n} is acknowledged`, async () => {
      const answer = await this.senders.send(this.url(attempt++), opinion);
      if (answer?.status !== 201) await sleep(100);
      return answer?.status === 201 || this.stopped;
    });
  }

  /** Handles the latest opinion; failures because of a killed server are ignored. */
  private async moderate(): Promise<void> {
    const seen = new Set<number>();
    while (this.going) {
      const n = this.senders.sent.findLastIndex(({ receipt }) => receipt) + 1;
      const id = this.senders.sent[n - 1]?.receipt?.id;
      if (id && !seen.has(n) && !agreesToBeNamed(n)) {
        seen.add(n);
        await this.handle(n, id).catch(() => undefined);
      } else if (!this.arriving) await this.coverAgain().catch(() => undefined);
      await sleep(50);
    }
  }

  private async handle(n: number, id: string): Promise<void> {
    await this.post(n, this.moderator, `opinions/${id}/redact`, { version: 1, publicText: coveredText(n) });
    await this.post(n, this.moderator, `opinions/${id}/accept`, { version: 2 });
    const floor = `dialogues/${this.senders.dialogueId}/floor/call`;
    const called = await this.post(n, this.chair, floor, { seen: this.seen, opinionId: id });
    this.called += 1;
    this.seen = seenOf(called);
    const { version } = called.opinion as NonNullable<FloorLiveView['opinion']>;
    const decision = { version, seen: this.seen, outcome: 'answered' };
    const { floor: after } = await this.post<{ floor: FloorLiveView }>(
      n,
      this.chair,
      `opinions/${id}/decision`,
      decision,
    );
    this.decided += 1;
    this.seen = seenOf(after);
    this.handled.push({ n, id, version });
  }

  /** Sets the same public wording again, on one opinion after another. */
  private async coverAgain(): Promise<void> {
    const opinion = this.handled.shift();
    if (!opinion) return;
    this.handled.push(opinion);
    const { n, id, version } = opinion;
    const answer = await this.ask(n, this.moderator, `opinions/${id}/redact`, { version, publicText: coveredText(n) });
    const said = (await answer.json()) as { version?: number; present?: { version?: number } };
    opinion.version = said.version ?? said.present?.version ?? version;
  }

  private async post<Answer = FloorLiveView>(n: number, headers: Headers, path: string, body: object): Promise<Answer> {
    const answer = await this.ask(n, headers, path, body);
    const said = (await answer.json()) as Answer & { present?: FloorLiveView };
    if (answer.ok) return said;
    if (answer.status === 409 && said.present && 'turn' in said.present) this.seen = seenOf(said.present);
    throw new Error(`${path}: ${answer.status}`);
  }

  private ask(n: number, headers: Headers, path: string, body: object): Promise<Response> {
    return fetch(`${this.url(n)}/api/v1/${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }
}
