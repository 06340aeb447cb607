import type { SubmitOpinionDto } from '../../src/opinion/submission/dto/submit-opinion.dto.js';

/** What stands in nothing but personal data and texts as they were written: found anywhere else, it was let out. */
const personal = /bimatq|(?:84|0)900000\d{3}/i;
const covered = /congkhaiq/;
const longest = 32;

const threeDigits = (n: number): string => String(n % 1000).padStart(3, '0');

/** The n-th opinion, full of what may never reach hall and public. Every third author agrees to be named once called. */
export const secretive = (n: number): Partial<SubmitOpinionDto> & { text: string } => ({
  name: 'Nguyễn Thị Bimatq',
  phone: `0900000${threeDigits(n)}`,
  email: `bimatq${n}@minh-khe.example`,
  address: `Số ${n} ngõ Bimatq, phường Minh Khê`,
  text: `Ý kiến số ${n}: cống trước nhà ông Bimatq tắc từ tháng 6, gọi cho tôi số 0900000${threeDigits(n)}.`,
  displayConsent: agreesToBeNamed(n) ? 'name' : n % 3 === 1 ? 'initials' : 'none',
});

export const agreesToBeNamed = (n: number): boolean => n % 3 === 0;

/** The same as a moderator leaves it. */
export const coveredText = (n: number): string => `Ý kiến số ${n} (congkhaiq): cống ngõ 42 tắc từ tháng 6.`;

/** Listens to raw bytes, however they were cut into pieces. */
export class Ear {
  heardPersonal: string | undefined;
  heardCovered = false;
  private tail = '';

  hear(bytes: Buffer): void {
    const text = this.tail + bytes.toString('latin1');
    const at = text.search(personal);
    if (at >= 0) this.heardPersonal ??= text.slice(Math.max(0, at - 200), at + 50);
    this.heardCovered ||= covered.test(text);
    this.tail = text.slice(-longest);
  }
}
