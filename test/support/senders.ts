import { randomBytes } from 'node:crypto';
import type { ProblemBody } from '../../src/contract/problems.js';
import type { OpinionReceiptView } from '../../src/opinion/submission/dto/receipt.view.js';
import type { SubmitOpinionDto } from '../../src/opinion/submission/dto/submit-opinion.dto.js';

/** One opinion on its way: whatever happens, it is sent again under the same key. */
export interface Letter {
  key: string;
  text: string;
  /** Whatever else it says than the others. */
  more: Partial<SubmitOpinionDto>;
  /** What the first 201 said. */
  receipt?: OpinionReceiptView;
}

/** What came back for one try; undefined when the connection ended without an answer. */
export type Answer = { status: number; receipt?: OpinionReceiptView; problem?: ProblemBody } | undefined;

/** People who send opinions over many connections from one browser's device, each with an Idempotency-Key. */
export class Crowd {
  readonly letters: Letter[] = [];
  private readonly device = randomBytes(32).toString('base64url');

  constructor(readonly dialogueId: string) {}

  get acknowledged(): Letter[] {
    return this.letters.filter(({ receipt }) => receipt);
  }

  get unacknowledged(): Letter[] {
    return this.letters.filter(({ receipt }) => !receipt);
  }

  write(more: Partial<SubmitOpinionDto> = {}): Letter {
    const letter = {
      key: randomBytes(24).toString('base64url'),
      text: more.text ?? `Ý kiến thử số ${this.letters.length + 1}: đèn đường ngõ 42 chưa sáng.`,
      more,
    };
    this.letters.push(letter);
    return letter;
  }

  async send(url: string, letter: Letter): Promise<Answer> {
    const answer = await this.post(url, letter).catch(() => undefined);
    if (answer?.receipt) letter.receipt ??= answer.receipt;
    return answer;
  }

  /** New letters over `connections` connections at once, each as soon as the one before was answered, while `goesOn`. */
  async flood(
    url: string,
    goesOn: (answer: Answer) => boolean,
    { connections = 20, letters = Infinity }: { connections?: number; letters?: number } = {},
  ): Promise<void> {
    let left = letters;
    const connection = async (): Promise<void> => {
      while (left-- > 0 && goesOn(await this.send(url, this.write())));
    };
    await Promise.all(Array.from({ length: connections }, connection));
  }

  private async post(url: string, { key, text, more }: Letter): Promise<Answer> {
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
