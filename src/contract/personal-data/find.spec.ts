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
    'mua điện thoại 5.000.000 đồng, điện thoại 12.345.678 đ',
    'gọi 113, 114, 115',
    'Các tổ 03, 04, 05, 06, 07 mất nước; ngày 05/12, 06/12 và 07/12 cũng vậy',
    'Từ 02/09/2024 - 05/10/2024, 08:30, 123.456 lượt',
    'Tọa độ 10.762622, 106.660172',
    'mã khách hàng PE01000123456',
    "xã Ea H'Leo, Đắk R'Lấp",
    'T.P.Vinh, T.X.Mẫu',
    'thủ tục 1.004227.000.00.00.H10, 1.200.000.000 đồng',
    'năm hai không hai sáu có ba tổ, một trăm hai mươi triệu đồng',
    '😀 không có gì 🙏',
    '',
  ])('none in %p', (text) => expect(found(text)).toEqual([]));

  it.each([
    ['84-900-000-123', 'phone', '84-900-000-123'],
    ['zalo 84 900 000 123', 'phone', '84 900 000 123'],
    ['SĐT 900 000 123', 'phone', '900 000 123'],
    ['0900  000\u00a0123', 'phone', '0900  000\u00a0123'],
    ['0900,000,123', 'phone', '0900,000,123'],
    ['0900 . 000 . 123', 'phone', '0900 . 000 . 123'],
    ['0900\n000 123', 'phone', '0900\n000 123'],
    ['０９０００００１２３', 'phone', '０９０００００１２３'],
    ['0900\u200b000\u00ad123', 'phone', '0900\u200b000\u00ad123'],
    [
      'không chín không không, không không không, một hai ba',
      'phone',
      'không chín không không, không không không, một hai ba',
    ],
    ['khong chin muoi, 00 00 mot hai ba', 'phone', 'khong chin muoi, 00 00 mot hai ba'],
    ['0900 000 đuôi 123', 'phone', '0900 000 đuôi 123'],
    ['O9OO OOO l23', 'phone', 'O9OO OOO l23'],
    ['0900/000/0lO', 'phone', '0900/000/0lO'],
    ['0900 000 0OO', 'phone', '0900 000 0OO'],
    ['gọi +1 (415) 555-0100', 'phone', '+1 (415) 555-0100'],
    ['ĐT 3825 0000', 'phone', '3825 0000'],
    ['SĐT 0900000123 hoặc 900 000 456', 'phone', '0900000123'],
    ['CMND 125 000 123', 'identity_number', '125 000 123'],
    ['chứng minh nhân dân số 125 000 123', 'identity_number', '125 000 123'],
    ['mau.don at minh-khe.example', 'email', 'mau.don at minh-khe.example'],
    ['Có gì thông báo 0️⃣9️⃣0️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣3️⃣', 'phone', '0️⃣9️⃣0️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣3️⃣'],
    ['STK 19030000123456', 'bank_account', '19030000123456'],
    ['hộ chiếu C1234567', 'identity_number', 'C1234567'],
    ['29a-123.45', 'plate', '29a-123.45'],
    ['29A - 123.45', 'plate', '29A - 123.45'],
    ['mau.don @ minh-khe.example', 'email', 'mau.don @ minh-khe.example'],
    ['mau.don(at)gmail chấm com', 'email', 'mau.don(at)gmail chấm com'],
    ['maudon88 a còng gmail', 'email', 'maudon88 a còng gmail'],
    ['facebook.com/mau.don.5 nhé', 'profile', 'facebook.com/mau.don.5'],
    ['fb: mau.don88', 'profile', 'mau.don88'],
    ['tôi tên Lò Thị Mẫu', 'name', 'Lò Thị Mẫu'],
    ['Giàng A Páo', 'name', 'Giàng A Páo'],
    ['ông nguyễn văn mẫu nói', 'name', 'nguyễn văn mẫu'],
    ['bí thư Trần Mẫu', 'name', 'Trần Mẫu'],
    ['Chủ tịch xã Trần Văn Mẫu', 'name', 'Trần Văn Mẫu'],
    ['ông Nguyễn V. Mẫu', 'name', 'Nguyễn V. Mẫu'],
    ['đơn của N.V.Mẫu', 'name', 'N.V.Mẫu'],
    ["K'Brêu báo tin", 'name', "K'Brêu"],
    ['STK 711A12345678', 'bank_account', '711A12345678'],
    ['maudon88 gmail', 'email', 'maudon88 gmail'],
    ['m a u @ t h u . v n', 'email', 'm a u @ t h u . v n'],
    ['FB: Mau Don', 'profile', 'Mau Don'],
    ['@maudon88', 'profile', 'maudon88'],
  ])('%j has a %s in another spelling: %j', (text, kind, part) => {
    expect(found(text)).toContainEqual([kind, part]);
  });

  it('is certain where nothing else can be meant, likely where a person should look', () => {
    const certainty = (text: string) => findPersonalData(text).map((one) => one.certainty);
    expect(certainty('0900 000 123')).toEqual(['certain']);
    expect(certainty('SĐT 900 000 123')).toEqual(['certain']);
    expect(certainty('84.900.000.123')).toEqual(['likely']);
    expect(certainty('hồ sơ 0900000123')).toEqual(['likely']);
    expect(certainty('tôi ở số nhà 12 ngõ 5')).toEqual(['likely']);
    expect(certainty('ngập trước số 12 ngõ 5')).toEqual(['possible']);
    expect(certainty('Số 25 Trần Hưng Đạo ngập')).toEqual(['possible']);
    expect(certainty('hẻm 12/3 Nguyễn Văn Mẫu ngập')).toEqual(['possible']);
    expect(certainty('ông Trần Hưng Đạo')).toEqual(['likely']);
  });

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
    '0 ',
    '12 34 ',
    '0 01 ',
    '84.',
    '1\u200b',
    '０',
    'O0 ',
    'o ',
    'không ',
    'chín mươi ',
    'một trăm lẻ ',
    'ba trăm ',
    'ba trăm bốn ',
    'ba mươi ',
    'mười ',
    '0900 sau đó ',
    'CCCD của tôi ',
    'stk của tôi ',
    'a-at-',
    'mau@thu ',
    '@maudon ',
    'gmail ',
    '4111 ',
    'Nguyễn-',
    'Ng. ',
    'hộ Trần ',
    'gia đình ',
    'NguyễnVăn',
    '29MĐ1 ',
    'CCCD 1 ',
    'zalo ',
    'stk 1 ',
    'a còng ',
    'gmail com ',
    'fb.com/a/',
    'chấm ',
    'ông nguyễn ',
    'a @ ',
    'a @b c d ',
    'a ',
    'ngõ 1/',
    'N.V.',
    'bí thư ',
    'a\u0301\u0301',
  ])('takes linear time for many repetitions of %p', (piece) => {
    const reads = readsPerCharacter(piece, 60_000);
    expect(reads).toBeLessThan(60);
    expect(reads).toBeLessThan(readsPerCharacter(piece, 6_000) * 1.1);
  });

  it('takes linear time for any of its words repeated in any order', () => {
    const words = (
      "0|9|12|0900|29A|a|@|1234|123456789|Nguyễn|Mẫu|H'Hen|o|l|không|chín|trăm|mươi|lẻ|một|ba|sau đó|và|CCCD|stk|của tôi|" +
      'zalo|gmail|com|at|dot|fb|ngõ|số nhà|bí thư|hộ|gia đình|ông|giàng|đồng|hồ sơ'
    ).split('|');
    const gaps = [' ', '', '.', '-', ', ', '/', '@', ':', '\n', '('];
    const piece = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        expect(readsPerCharacter(pieces.join(''), 6_000)).toBeLessThan(60);
      }),
      { numRuns: 300 },
    );
  });
});
