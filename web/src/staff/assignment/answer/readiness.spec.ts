import { readiness } from './readiness.js';

describe('checks before a draft is submitted', () => {
  it.each(['Ngày 03/12/2026 đã nạo vét', 'xong trong tháng 12', 'trước 10.12', '5/12'])(
    'finds a date in "%s"',
    (text) => {
      expect(readiness(text, '').date).toBe(true);
    },
  );

  it('finds no date in amounts and sizes', () => {
    expect(readiness('Đã nạo vét 80 m cống D600, hết 1.200.000 đồng.', '').date).toBe(false);
  });

  it('find phone and identity numbers however they are written', () => {
    for (const text of [
      'gọi 0900 000 123',
      'gọi 0900.000.123',
      'căn cước 001099012345',
      'gọi 0900 . 000 . 123',
      'mau @ thu.example',
    ])
      expect(readiness(text, '').personal).toBe(false);
    expect(readiness('Ngày 03/12/2026, đoạn 12 m, 1.200.000 đồng', '').personal).toBe(true);
  });

  it('require a legal basis', () => {
    expect([readiness('', ' ').basis, readiness('', 'Kế hoạch 12/KH-UBND').basis]).toEqual([false, true]);
  });
});
