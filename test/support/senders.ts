import { randomBytes } from 'node:crypto';
import type { ProblemBody } from '../../src/contract/problems.js';
import type { OpinionReceiptView } from '../../src/opinion/submission/dto/receipt.view.js';
import type { SubmitOpinionDto } from '../../src/opinion/submission/dto/submit-opinion.dto.js';

/** An opinion being sent; retries have the same key. */
export interface SentOpinion {
  key: string;
  text: string;
  /** Fields that differ from the default. */
  more: Partial<SubmitOpinionDto>;
  /** The receipt of the first 201. */
  receipt?: OpinionReceiptView;
}

/** The response to an attempt; undefined if the connection ended without one. */
export type Answer = { status: number; receipt?: OpinionReceiptView; problem?: ProblemBody } | undefined;

/** Sends opinions over many connections from one device, each with an Idempotency-Key. */
export class Senders {
  readonly sent: SentOpinion[] = [];
  private readonly device = randomBytes(32).toString('base64url');

  constructor(readonly dialogueId: string) {}

  get acknowledged(): SentOpinion[] {
    return this.sent.filter(({ receipt }) => receipt);
  }

  get unacknowledged(): SentOpinion[] {
    return this.sent.filter(({ receipt }) => !receipt);
  }

  compose(more: Partial<SubmitOpinionDto> = {}): SentOpinion {
    const opinion = {
      key: randomBytes(24).toString('base64url'),
      text: more.text ?? `Ý kiến thử số ${this.sent.length + 1}: đèn đường ngõ 42 chưa sáng.`,
      more,
    };
    this.sent.push(opinion);
    return opinion;
  }

  async send(url: string, opinion: SentOpinion): Promise<Answer> {
    const answer = await this.post(url, opinion).catch(() => undefined);
    if (answer?.receipt) opinion.receipt ??= answer.receipt;
    return answer;
  }

  /** Sends new opinions over several connections, each after the response to the previous one, while `goesOn`. */
  async flood(
    url: string,
    goesOn: (answer: Answer) => boolean,
    { connections = 20, letters = Infinity }: { connections?: number; letters?: number } = {},
  ): Promise<void> {
    let left = letters;
    const connection = async (): Promise<void> => {
      while (left-- > 0 && goesOn(await this.send(url, this.compose())));
    };
    await Promise.all(Array.from({ length: connections }, connection));
  }

  private async post(url: string, { key, text, more }: SentOpinion): Promise<Answer> {
    const response = await fetch(`${url}/api/v1/dialogues/${this.dialogueId}/opinions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie: `dv=${this.device}` },
      body: JSON.stringify({
        kind: 'question',
        consent: true,
        name: 'Nguyễn Thị Mẫu Đơn',
        phone: '0900000123',
        ...more,
        text,
      }),
    });
    const body: unknown = await response.json();
    return response.ok
      ? { status: response.status, receipt: body as OpinionReceiptView }
      : { status: response.status, problem: body as ProblemBody };
  }
}
