import type { SubmitOpinionDto } from '../../src/opinion/submission/dto/submit-opinion.dto.js';

/** Occurs only in personal data and original texts; anywhere else it is a leak. */
const personal = /bimatq|(?:84|0)900000\d{3}/i;
const covered = /congkhaiq/;
const longest = 32;

const threeDigits = (n: number): string => String(n % 1000).padStart(3, '0');

/**
 * The n-th opinion, with personal data that must never reach hall and public. Every third author consents to be named
 * once called.
 */
export const secretive = (n: number): Partial<SubmitOpinionDto> & { text: string } => ({
  name: 'Nguyễn Thị Bimatq',
  phone: `0900000${threeDigits(n)}`,
  email: `bimatq${n}@minh-khe.example`,
  address: `Số ${n} ngõ Bimatq, phường Minh Khê`,
  text: `Ý kiến số ${n}: cống trước nhà ông Bimatq tắc từ tháng 6, gọi cho tôi số 0900000${threeDigits(n)}.`,
  displayConsent: agreesToBeNamed(n) ? 'name' : n % 3 === 1 ? 'initials' : 'none',
});

export const agreesToBeNamed = (n: number): boolean => n % 3 === 0;

/** Its public wording. */
export const coveredText = (n: number): string => `Ý kiến số ${n} (congkhaiq): cống ngõ 42 tắc từ tháng 6.`;

/** Searches raw bytes, across chunk boundaries. */
export class ByteSniffer {
  personalData: string | undefined;
  sawPublicText = false;
  private tail = '';

  inspect(bytes: Buffer): void {
    const text = this.tail + bytes.toString('latin1');
    const at = text.search(personal);
    if (at >= 0) this.personalData ??= text.slice(Math.max(0, at - 200), at + 50);
    this.sawPublicText ||= covered.test(text);
    this.tail = text.slice(-longest);
  }
}
