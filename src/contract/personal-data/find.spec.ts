import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findPersonalData } from './find.js';
import { TextReader } from './text-reader.js';

const found = (text: string) => findPersonalData(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe('personal data in a text', () => {
  it.each([
    ['Gọi tôi số 0900.000.123 nhé', 'phone', '0900.000.123'],
    ['SĐT: +84 900 000 123.', 'phone', '+84 900 000 123'],
    ['zalo 84900000123', 'phone', '84900000123'],
    ['điện thoại 900000123', 'phone', '900000123'],
    ['nhà riêng 024 3825 0000', 'phone', '024 3825 0000'],
    ['máy cũ 01230000123', 'phone', '01230000123'],
    ['(090) 0000123', 'phone', '090) 0000123'],
    ['CCCD 001099000123', 'identity_number', '001099000123'],
    ['số 001 099 000123 cấp năm ngoái', 'identity_number', '001 099 000123'],
    ['CMND số 012345678', 'identity_number', '012345678'],
    ['MST 0300588569', 'tax_code', '0300588569'],
    ['công ty 0100112437-001', 'tax_code', '0100112437-001'],
    ['thư: mau.don+1@minh-khe.example, cảm ơn', 'email', 'mau.don+1@minh-khe.example'],
    ['xe 29A-123.45 đỗ', 'plate', '29A-123.45'],
    ['xe máy 59-X1 123.45', 'plate', '59-X1 123.45'],
    ['biển 30K12345', 'plate', '30K12345'],
    ['biển số 29LD-1234', 'plate', '29LD-1234'],
    ['ở số nhà 12/3A, tổ 4', 'house_number', '12/3A'],
    ['nhà số 7', 'house_number', '7'],
    ['tại số 25 phố Trần Phú', 'house_number', '25'],
    ['15 ngõ 20 có rác', 'house_number', '15'],
    ['ông Nguyễn Văn Mẫu nói', 'name', 'Nguyễn Văn Mẫu'],
    ['Bà Đơn ở tổ 5', 'name', 'Đơn'],
    ["chị H'Hen Niê đã nộp", 'name', "H'Hen Niê"],
    ['đ/c Trần Thị Mẫu chủ trì', 'name', 'Trần Thị Mẫu'],
    ['Đồng chí Lê An', 'name', 'Lê An'],
    ['Tôi là Nguyễn Mẫu, 40 tuổi', 'name', 'Nguyễn Mẫu'],
    ['Họ và tên: Trần Mẫu', 'name', 'Trần Mẫu'],
    ['gặp Nguyễn Thị Mẫu Đơn ở một cửa', 'name', 'Nguyễn Thị Mẫu Đơn'],
    ['ÔNG NGUYỄN VĂN MẪU', 'name', 'NGUYỄN VĂN MẪU'],
  ])('%p has a %s: %p', (text, kind, part) => expect(found(text)).toEqual([[kind, part]]));

  it.each([
    'Ngày 05/12/2026, lúc 08 giờ 30, có 1.234.567 hồ sơ',
    'ngân sách 84.900.000.000 đồng, năm trước 900.000.000 đồng',
    'Quyết định số 31/2026/QĐ-UBND và 31 KH 2026',
    'gọi 1022 hoặc 19001234',
    'bà con nhân dân, ông bà, anh chị em',
    'Kính gửi ông Chủ tịch UBND phường, bà Phó Chủ tịch',
    'ĐỀ NGHỊ ÔNG CHỦ TỊCH VÀ BÀ CON XEM XÉT',
    'đường Bà Triệu, phố Ông Ích Khiêm, phường Trần Hưng Đạo, Bà Rịa',
    'trường THCS Nguyễn Văn Cừ',
    'Ngập 3 đường chính và 2 phố nhỏ',
    'a @ b, giá 5k@cái, @moderator, user@localhost',
    'mã hồ sơ 12345678',
    '😀 không có gì 🙏',
    '',
  ])('none in %p', (text) => expect(found(text)).toEqual([]));

  it('is found several times in one text', () => {
    const text =
      'Tôi là Nguyễn Thị Mẫu, số nhà 12 ngõ 5, CCCD 001099000123, ĐT 0900 000 123 hoặc mau@thu.example. Ông Lê Mẫu xe 29A-123.45 cũng vậy.';
    expect(found(text).map(([kind]) => kind)).toEqual([
      'name',
      'house_number',
      'identity_number',
      'phone',
      'email',
      'name',
      'plate',
    ]);
  });

  it('takes the longer of two that overlap', () => {
    expect(found('0100112437001')).toEqual([['tax_code', '0100112437001']]);
    expect(found('CCCD 001099000123')).toHaveLength(1);
  });

  it('is returned as sorted, separate ranges inside the text', () => {
    const pieces = fc.constantFrom(
      ...'ông|Nguyễn| |.|-|0900000123|001099000123|@|a@b.c|29A-123.45|số nhà|12/3|đường|Trần|+|(|)|\n|😀|\ud800|1|84'.split(
        '|',
      ),
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  const readsPerCharacter = (piece: string, length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const reader = new TextReader(text);
    findPersonalData(text, reader);
    return reader.reads / text.length;
  };

  it.each(['1 ', '0', 'a@', 'a.'])('takes linear time for a megabyte of %p', (piece) => {
    const reads = readsPerCharacter(piece, 1_000_000);
    expect(reads).toBeLessThan(60);
    expect(reads).toBeLessThan(readsPerCharacter(piece, 10_000) * 1.1);
  });

  it.each([
    '9.',
    '29A-1',
    '09',
    '(0',
    '@',
    'ông ',
    'Ông A',
    '29A-',
    '1/',
    "a'",
    '12/3A/',
    'số nhà 1',
    'Nguyễn ',
    '+84 ',
    '-',
    'ế',
    '\ud800',
    '\n',
  ])('takes linear time for many repetitions of %p', (piece) => {
    const reads = readsPerCharacter(piece, 60_000);
    expect(reads).toBeLessThan(60);
    expect(reads).toBeLessThan(readsPerCharacter(piece, 6_000) * 1.1);
  });
});
