import { createHash } from 'node:crypto';

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Ngô',
  'Lý',
  'Mai',
  'Cao',
  'Phan',
  'Trịnh',
  'Đinh',
];
const middles = ['Thị', 'Văn', 'Thị Thu', 'Minh', 'Đức', 'Thị Ngọc', 'Hữu'];
const givens = ['Mẫu Đơn', 'Thử', 'Ví Dụ', 'Mẫu', 'Thí', 'Giả Định', 'Nháp', 'Phỏng', 'Kiểm', 'Nghiệm', 'Minh Họa'];

const pick = (list: readonly string[], n: number): string => list[n % list.length] as string;

/** Obviously fictitious names: the given names mean "sample", "test", "example". */
export const fictitiousName = (n: number): string =>
  `${pick(families, n)} ${pick(middles, n * 3 + Math.floor(n / families.length))} ${pick(givens, n * 7 + Math.floor(n / 5))}`;

/** From a range of numbers that is not assigned. */
export const fictitiousPhone = (n: number): string => `+84900000${String(n % 1000).padStart(3, '0')}`;

export interface Person {
  name: string;
  phone: string;
  /** The hash of the browser's device token. */
  device: string;
  guest: { kind: 'individual'; name: string; phone: string };
}

/** Generates the people of a demo in a reproducible order. */
export class People {
  private devices = 0;

  /** `from` is the first person's number; a different `label` gives different devices. */
  constructor(
    private count = 0,
    private readonly label = 'demo',
  ) {}

  next(): Person {
    const n = this.count++;
    const [name, phone] = [fictitiousName(n), fictitiousPhone(n)];
    return { name, phone, device: this.device(), guest: { kind: 'individual', name, phone } };
  }

  device(): string {
    return createHash('sha256').update(`${this.label} ${this.devices++}`).digest('hex');
  }
}
