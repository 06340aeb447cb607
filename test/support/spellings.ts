import fc from 'fast-check';

/** A sentence with a contact in it, and where it stands. */
export interface Spelling {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly way: string;
}

const plain = (contact: fc.Arbitrary<string>) => contact.map((one) => ({ before: '', contact: one }));
const digit = fc.integer({ min: 0, max: 9 });
const digits = (count: number): fc.Arbitrary<string> =>
  fc.array(digit, { minLength: count, maxLength: count }).map((some) => some.join(''));
const pick = <One>(...some: readonly One[]): fc.Arbitrary<One> => fc.constantFrom(...some);

/** Numbers that belong to nobody. */
const mobile = digits(3).map((end) => `0900000${end}`);
const landline = digits(4).map((end) => `0240000${end}`);
const identity = digits(6).map((end) => `001099${end}`);
const oldIdentity = digits(6).map((end) => `012${end}`);

const separators = [
  ' ',
  '  ',
  '\u00a0',
  '.',
  ' . ',
  '-',
  ' - ',
  '–',
  '_',
  '/',
  ',',
  ', ',
  '\n',
  ' (',
  ') ',
  '\t',
  '·',
  ' | ',
];

/** Cut into groups of one to five digits. */
const grouped = (number: fc.Arbitrary<string>, separator = pick(...separators)): fc.Arbitrary<string> =>
  fc
    .tuple(number, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 }), separator)
    .map(([whole, sizes, between]) => {
      const groups: string[] = [];
      for (let at = 0; at < whole.length;) {
        const size = sizes[groups.length] ?? 1;
        groups.push(whole.slice(at, at + size));
        at += size;
      }
      return groups.join(between);
    });

const usual = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(number, pick(...separators))
    .map(([whole, between]) => [whole.slice(0, 4), whole.slice(4, 7), whole.slice(7)].join(between));

const translated = (number: fc.Arbitrary<string>, zero: number): fc.Arbitrary<string> =>
  number.map((whole) => whole.replace(/\d/g, (one) => String.fromCodePoint(zero + Number(one))));

const withHidden = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      number,
      pick('\u200b', '\u00ad', '\u200c', '\u2060', '\ufeff', '\u200d', '\u0332', '\u115f'),
      fc.integer({ min: 1, max: 9 }),
    )
    .map(([whole, hidden, at]) =>
      at > 7 ? [...whole].join(hidden) : `${whole.slice(0, at)}${hidden}${whole.slice(at)}`,
    );

const withLetters = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(number, pick('o', 'O', 'О'), pick('l', 'I', '1'))
    .map(([whole, zero, one]) => whole[0] + whole.slice(1).replaceAll('0', zero).replaceAll('1', one));

const names: readonly (readonly string[])[] = [
  ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'],
  ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'],
  ['Không', 'Một', 'Hai', 'Ba', 'Tư', 'Lăm', 'Sáu', 'Bẩy', 'Tám', 'Chín'],
];

const spoken = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(number, pick(...names), pick(' ', ', ', '-', ' . '), fc.boolean()).map(([whole, words, between, half]) => {
    const said = [...(half ? whole.slice(4) : whole)].map((one) => words[Number(one)]).join(between);
    return half ? `${whole.slice(0, 4)}${between}${said}` : said;
  });

const withWords = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(number, pick('đuôi', 'duoi', 'cuối', 'rồi', 'chấm', 'tiếp', 'lẻ'))
    .map(([whole, word]) => `${whole.slice(0, 7)} ${word} ${whole.slice(7)}`);

const abroad = fc
  .tuple(mobile, pick('+84', '0084', '84', '(+84)', '+84 (0)', '84-', '+84 '), pick('', ' ', '.', '-'))
  .map(
    ([whole, country, between]) => `${country}${[whole.slice(1, 4), whole.slice(4, 7), whole.slice(7)].join(between)}`,
  );

const lead = pick('SĐT', 'sđt:', 'zalo', 'ĐT ', 'call', 'điện thoại số', 'Zalo:', 'dt', 'số máy', 'tel.');
/** A number that only the word before it makes one. */
const led = (number: fc.Arbitrary<string>): fc.Arbitrary<{ before: string; contact: string }> =>
  fc.tuple(lead, number).map(([word, contact]) => ({ before: `${word} `, contact }));

const short = mobile.map((whole) => whole.slice(1));
const cardLead = pick('CCCD', 'cccd số', 'CMND', 'căn cước', 'so cmnd', 'chứng minh thư số');

const local = pick('mau.don', 'maudon88', 'mau_don', 'don-mau');
const host = pick('gmail', 'yahoo', 'minh-khe');
const at = pick('@', ' @ ', '(at)', ' (at) ', ' [at] ', ' a còng ', ' a cong ', '＠');
const mail = fc
  .tuple(local, at, host, pick('.', ' chấm ', ' . ', ' dot ', '(.)'), pick('com', 'vn'))
  .map((parts) => parts.join(''));
const bareMail = fc
  .tuple(local, pick('@', ' a còng ', '(at)'), pick('gmail', 'yahoo', 'hotmail'))
  .map((parts) => parts.join(''));
const link = pick(
  'facebook.com/mau.don',
  'fb.com/maudon88',
  'zalo.me/0900000123',
  'm.me/mau.don',
  't.me/mau_don',
  'https://www.facebook.com/mau.don?id=1',
);

const letter = pick(...'ABCDEFGHKLMNPSTUVXYZ');
const plate = fc
  .tuple(
    fc.integer({ min: 11, max: 99 }).map(String),
    pick('', '-', ' - ', '–', '.'),
    fc.oneof(
      letter,
      fc.tuple(letter, fc.integer({ min: 1, max: 9 })).map(([a, b]) => `${a}${b}`),
    ),
    pick('-', ' ', ' - ', '–', '.', ''),
    digits(3),
    pick('.', ' ', ''),
    digits(2),
  )
  .filter(([, , series, gap, , cut]) => series.length === 1 || gap !== '' || cut === '.')
  .map((parts) => parts.join(''));
const smallPlate = fc
  .tuple(plate, pick('biển số ', 'xe ', 'BKS ', 'biển kiểm soát '))
  .map(([contact, before]) => ({ before, contact: contact.toLowerCase() }));
const passport = fc
  .tuple(
    pick('hộ chiếu ', 'Hộ chiếu số ', 'ho chieu: ', 'passport '),
    pick(...'BCEKNPbcn'),
    pick('', ' ', '-'),
    digits(7),
  )
  .map(([before, series, gap, number]) => ({ before, contact: `${series}${gap}${number}` }));
const account = fc
  .tuple(
    pick('STK ', 'stk: ', 'số tài khoản ', 'tk ', 'chuyển khoản vào ', 'S.T.K '),
    fc.integer({ min: 8, max: 14 }).chain(digits),
    pick('', ' ', '-', '.'),
  )
  .map(([before, number, gap]) => ({ before, contact: number.replace(/(\d{4})(?=\d)/g, `$1${gap}`) }))
  .filter(({ contact }) => !/^\d{1,3}(\.\d{3})+$/.test(contact));
const family = pick('Nguyễn', 'Trần', 'Lò', 'Giàng', 'Thạch', 'Vàng', 'Hoàng', 'Nông', 'Điểu');
const person = fc.tuple(family, pick('Thị', 'Văn'), pick('Mẫu', 'Mẫu Đơn', 'Páo')).map((parts) => parts.join(' '));
const name = fc.oneof(
  plain(person),
  plain(
    pick('Giàng A Páo', "H'Hen Niê", 'H’Mẫu Êban', 'Y Mẫu Niê', 'NGUYỄN VĂN MẪU', 'nguyễn thị mẫu', 'Nguyen Van Mau'),
  ),
  fc
    .tuple(pick('tôi tên ', 'ông ', 'bà ', 'Tôi là ', 'họ tên: ', 'chị '), person, fc.boolean())
    .filter(([, one, small]) => !small || !/^(Thạch|Điểu)/.test(one))
    .map(([before, one, small]) => ({ before, contact: small ? one.toLowerCase() : one })),
);
const office = pick('bí thư', 'Chủ tịch', 'trưởng thôn', 'cán bộ', 'hiệu trưởng', 'tổ trưởng');
const holder = fc
  .tuple(office, pick(' Nguyễn Mẫu', ' Trần Mẫu', ' Lê Mẫu Đơn', ' Phạm Văn Mẫu'))
  .map(([before, contact]) => ({ before: `${before} `, contact: contact.trim() }));
const shortName = plain(pick('N.V.Mẫu', 'L.T.Mẫu Đơn', "K'Mẫu", "H'Mẫu", 'Trần V. Mẫu Đơn'));
const letteredAccount = fc
  .tuple(pick('STK ', 'số tài khoản ', 'tk '), digits(3), pick('A', 'B'), digits(8))
  .map(([before, ...parts]) => ({ before, contact: parts.join('') }));
const mention = plain(pick('@maudon88', '@mau.don', 'maudon88 gmail', 'mau_don@yahoo'));
const shownName = pick('FB: ', 'Facebook: ', 'zalo tên: ').map((before) => ({ before, contact: 'Mau Don' }));
const spacedMail = fc
  .tuple(pick('maudon', 'mau.don', 'maudon88'), pick('gmail.com', 'minhkhe.vn'), pick(' ', '  '))
  .map(([user, domain, gap]) => [...`${user}@${domain}`].join(gap));
const spelledLead = fc
  .tuple(pick('s đ t ', 'S.Đ.T: ', 'đ t ', 'dđ ', 'tele ', 'za lo '), grouped(short, pick(' ', '.', '-')))
  .map(([before, contact]) => ({ before, contact }));
const runTogether = mobile.map((whole) => [...whole].map((one) => names[0]?.[Number(one)]).join(''));
const repeated = digits(3).map(
  (end) => `không chín ba số không hai con không ${[...end].map((one) => names[0]?.[Number(one)]).join(' ')}`,
);

const nonzero = fc.integer({ min: 1, max: 9 });
const haste = fc
  .tuple(nonzero, nonzero, nonzero, pick(0, 1))
  .map(
    ([a, b, c, way]) =>
      `không chín không không không không không ${names[way]?.[a]} trăm ${names[way]?.[b]} ${c === 5 && way === 0 ? 'lăm' : names[way]?.[c]}`,
  );
const withAnd = fc
  .tuple(digits(3), pick(' và ', ' rồi ', ' sau đó ', ' va ', ' với '), pick(' và ', ' ', ' tiếp theo '))
  .map(([end, one, other]) => `0900${one}000${other}${end}`);
const card = fc.tuple(digits(4), pick(' ', '-', '.')).map(([end, gap]) => ['4111', '1111', '1111', end].join(gap));
const whose = pick(' của tôi ', ' của em: ', ' của mẹ ', ' của ông ');
const owned = fc.oneof(
  fc
    .tuple(pick('CMND', 'chứng minh thư', 'CCCD'), whose, grouped(oldIdentity, pick('.', ' ', '-')))
    .map(([word, of, contact]) => ({ before: `${word}${of}`, contact })),
  fc
    .tuple(pick('Tài khoản', 'STK ngân hàng'), whose, digits(9))
    .map(([word, of, end]) => ({ before: `${word}${of}`, contact: `0011 ${end.slice(0, 4)} ${end.slice(4)}` })),
);
const joinedName = fc
  .tuple(pick('Nguyễn', 'Trần', 'Lò', 'Hoàng'), pick('Thị', 'Văn'), pick('Mẫu', 'Páo'), pick('', '-', '_', '.', '\n'))
  .map(([one, middle, given, gap]) => (gap === '\n' ? `${one} ${middle}\n${given}` : [one, middle, given].join(gap)));
const relation = fc
  .tuple(
    pick(
      'vợ là ',
      'hộ ',
      'gia đình ',
      'ký: ',
      'Trân trọng, ',
      'cô giáo ',
      'Người phản ánh: ',
      'con trai ',
      'chồng tên ',
    ),
    pick('Trần Mẫu', 'Lê Mẫu Đơn', 'Hoàng Páo'),
  )
  .map(([before, contact]) => ({ before, contact }));
const hmong = fc
  .tuple(pick('giàng', 'sùng', 'thào', 'vàng', 'lầu'), pick('a', 'mí', 'seo'), pick('páo', 'mẫu', 'chư'))
  .map((parts) => parts.join(' '));
const elsewhere = pick(
  'youtube.com/@maudon',
  'linkedin.com/in/mau-don',
  'mau.don-at-gmail-dot-com',
  'maudon@gmail com',
  'mau.don@gmail..com',
  'maudon@thu',
);
const silent = pick('telegram @', 'tiktok: @', 'nick @').map((before) => ({ before, contact: 'maudon' }));

interface Way {
  readonly way: string;
  readonly made: fc.Arbitrary<{ before: string; contact: string }>;
}

const ways: readonly Way[] = [
  { way: 'usual groups', made: plain(usual(mobile)) },
  { way: 'any groups', made: plain(grouped(mobile)) },
  { way: 'full width', made: plain(translated(usual(mobile), 0xff10)) },
  { way: 'Arabic-Indic', made: plain(translated(mobile, 0x0660)) },
  { way: 'hidden characters', made: plain(withHidden(mobile)) },
  { way: 'letters for digits', made: plain(withLetters(mobile)) },
  { way: 'letters in groups', made: plain(withLetters(usual(mobile))) },
  { way: 'words', made: plain(spoken(mobile)) },
  { way: 'words between', made: plain(withWords(mobile)) },
  { way: 'from abroad', made: plain(abroad) },
  { way: 'without the zero', made: led(grouped(short, pick(' ', '.', '-', '_', ','))) },
  { way: 'landline', made: plain(grouped(landline)) },
  { way: 'identity card', made: plain(grouped(identity, pick('', ' ', '.', '-'))) },
  {
    way: 'old identity card',
    made: fc.tuple(cardLead, grouped(oldIdentity)).map(([word, contact]) => ({ before: `${word} `, contact })),
  },
  { way: 'mail', made: plain(mail) },
  { way: 'mail without its end', made: plain(bareMail) },
  { way: 'profile', made: plain(link) },
  { way: 'plate', made: plain(plate) },
  { way: 'plate in small letters', made: smallPlate },
  { way: 'passport', made: passport },
  { way: 'account', made: account },
  { way: 'name', made: name },
  { way: 'holder of an office', made: holder },
  { way: 'shortened name', made: shortName },
  { way: 'account with a letter', made: letteredAccount },
  { way: 'account of a network', made: mention },
  { way: 'name on a network', made: shownName },
  { way: 'mail in single letters', made: plain(spacedMail) },
  { way: 'abbreviation spelled out', made: spelledLead },
  { way: 'words run together', made: plain(runTogether) },
  { way: 'repeated digits', made: plain(repeated) },
  { way: 'hundreds said in haste', made: plain(haste) },
  { way: 'and between', made: plain(withAnd) },
  { way: 'card', made: plain(card) },
  { way: 'whose it is between', made: owned },
  { way: 'joined name', made: plain(joinedName) },
  { way: 'name behind a relation', made: relation },
  { way: 'Hmong name in small letters', made: plain(hmong) },
  { way: 'accounts elsewhere', made: plain(elsewhere) },
  { way: 'account of letters only', made: silent },
];

const sentence = fc.tuple(
  pick('Ngõ tôi ngập đã ba tháng, ', 'Đề nghị phường xem lại. ', 'Có gì ', 'Xin gặp: ', ''),
  pick(', xin cảm ơn.', ' để hỏi thêm', '', '. Trân trọng', ' nhé', ')'),
);

export const spelling: fc.Arbitrary<Spelling> = fc.oneof(
  ...ways.map(({ way, made }) =>
    fc.tuple(sentence, made).map(([[opening, end], { before, contact }]) => {
      const start = opening.length + before.length;
      return { text: `${opening}${before}${contact}${end}`, start, end: start + contact.length, way };
    }),
  ),
);

const between = (min: number, max: number) => fc.integer({ min, max }).map(String);
const two = (max: number) => fc.integer({ min: 1, max }).map((some) => String(some).padStart(2, '0'));
const thousands = fc
  .tuple(between(1, 999), fc.array(digits(3), { minLength: 1, maxLength: 3 }), pick('.', ',', ' '))
  .map(([first, rest, separator]) => [first, ...rest].join(separator));
const day = fc
  .tuple(two(28), pick('/', '-', '.'), two(12), between(1990, 2031))
  .map(([d, s, m, y]) => `${d}${s}${m}${s}${y}`);
const house = fc
  .tuple(between(1, 999), between(1, 99), between(1, 30), pick('', 'A', 'B'))
  .map(([a, b, c, d]) => `${a}/${b}/${c}${d}`);
const court = pick('UBND', 'CP', 'QĐ-UBND', 'NĐ-CP', 'TT-BTC', 'KH-UBND', 'NQ-HĐND');

const street = pick(
  'Trần Hưng Đạo',
  'Lý Thường Kiệt',
  'Nguyễn Văn Linh',
  'Lê Lợi',
  'Nguyễn Thị Minh Khai',
  'Phan Bội Châu',
);

const filled = (template: string, ...values: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...values).map((some) => some.reduce((text, value) => text.replace('#', () => value), template));

/** Sentences with numbers that reach nobody. */
export const harmless: fc.Arbitrary<string> = fc.oneof(
  filled('Giá đền bù # đồng/m2 là quá thấp.', thousands),
  filled('Ngân sách năm # là # đồng, đã chi # đồng.', between(2015, 2031), thousands, thousands),
  filled('Kinh phí # tỷ # triệu lấy ở đâu?', between(1, 90), between(1, 999)),
  filled('Phí rác tăng từ # đ lên # đ một tháng.', thousands, thousands),
  filled('Thửa đất số # tờ bản đồ # diện tích # m2.', between(1, 2000), between(1, 99), between(20, 90_000)),
  filled('Thửa # tờ #, # m² đất ở và # m² vườn.', between(1, 900), between(1, 99), between(20, 400), between(20, 4000)),
  filled('Theo Nghị định #/#/NĐ-CP ngày #.', between(1, 180), between(2010, 2026), day),
  filled('Quyết định số #/QĐ-UBND ngày # chưa thực hiện.', between(1, 9000), day),
  filled('Công văn 0#/#/# trả lời chưa rõ.', between(10, 999), between(2010, 2026), court),
  filled('Nhà số # ngõ # phố Minh Khê xây lấn vỉa hè.', house, between(1, 400)),
  filled('Số # ngõ # ngập khi mưa.', house, between(1, 400)),
  filled('Trước số # đường Trần Phú có hố sâu # m.', between(1, 900), between(1, 3)),
  filled('Đoạn từ số # đến số # ngách #/# tối đen.', between(1, 90), between(91, 200), between(1, 90), between(1, 90)),
  filled('Họp ngày # lúc #:# tại nhà văn hóa.', day, two(20), two(59)),
  filled('Từ # đến # chưa ai trả lời, đã # ngày.', day, day, between(10, 900)),
  filled('Các ngày #/#, #/# và #/# mất nước.', two(28), two(12), two(28), two(12), two(28), two(12)),
  filled('Cụ # tuổi, bị bệnh # năm, hưởng # đồng.', between(60, 101), between(1, 30), thousands),
  filled('Cháu # tuổi học lớp #, lớp có # em.', between(6, 17), between(1, 12), between(20, 60)),
  filled('Tọa độ 21.#, 105.# bị sạt lở.', digits(6), digits(6)),
  filled('Chỉ # % trong # hộ đã ký, còn # hộ.', between(1, 99), thousands, between(1, 900)),
  filled('Giai đoạn # - # tăng #,# %.', between(2010, 2019), between(2020, 2030), between(1, 99), between(1, 9)),
  filled('Năm # và # có # hồ sơ quá hạn.', between(2010, 2019), between(2020, 2030), thousands),
  filled(
    'Hồ sơ số #.#.#-#-# nộp ngày #.',
    between(1, 99),
    two(99),
    two(99),
    digits(6).map((d) => `2${d.slice(1)}`),
    digits(4),
    day,
  ),
  filled('Từ #/#/# - #/#/# mất nước.', two(28), two(12), two(99), two(28), two(12), two(99)),
  filled('Từ #/# - #/#/# và các ngày #, 29, 30.', two(28), two(12), two(28), two(12), two(99), two(28)),
  filled('Chợ mở #.# - #.#, 13.30 - 17.00.', two(11), two(59), two(12), two(59)),
  filled(
    'Mực nước #,#; #,#; #,#; 1,2; 0,8 m.',
    between(0, 9),
    digits(1),
    between(0, 9),
    digits(1),
    between(0, 9),
    digits(1),
  ),
  filled('Các tổ #, 4, 9, #, 11, 12 và 13 chưa thu gom rác.', between(1, 9), between(5, 40)),
  filled('Tháng #/#, #/# chưa phát lương hưu.', two(12), between(2019, 2026), two(12), between(2019, 2026)),
  filled('Đền bù # nghìn, hỗ trợ # triệu # nghìn.', between(100, 999), between(1, 900), between(1, 900)),
  filled('Mua điện thoại # đồng, vay ngân hàng # đồng.', thousands, thousands),
  filled('Nhà ông bà tôi ngập từ năm #, nay # tuổi.', between(1960, 2020), between(60, 99)),
  filled('Bảng giá #.000 - #.000 đồng/m2 của năm #.', between(1, 999), between(1, 999), between(2015, 2026)),
  filled('Các tổ 01, 02, 03, 04, 05 và # chưa có nước.', between(6, 30)),
  filled('Số # # đổ xà bần, ngõ # # mất điện.', between(1, 900), street, between(1, 90), street),
  filled('Nhà #/# # và ngã tư # - # ngập.', between(1, 90), between(1, 90), street, street, street),
  filled('# từ số # đến số # hư hỏng.', street, between(1, 90), between(91, 900)),
  filled('Hóa đơn # kWh, mã khách hàng PE0#, # đồng.', between(50, 900), digits(10), thousands),
  filled('Hẻm #/# Nguyễn Văn Mẫu chưa có đèn.', between(1, 90), between(1, 90)),
  filled('Ki-ốt 03 04 05 # 28 bỏ trống, cột # đổ.', two(28), between(10, 900)),
  filled('Số nhà #A/#/# hẻm # nước chảy yếu.', between(11, 99), between(10, 99), between(10, 99), between(1, 9)),
  filled('Tôi là nông dân # tuổi, có # sào ruộng, thu # đồng.', between(30, 90), between(1, 9), thousands),
  filled('Tôi đã trả #00000 cho # tháng, còn #.', between(1, 9999), between(1, 12), between(2, 90)),
  filled('Đợt 1 nộp # đồng, đợt 2 # đồng, đợt 3 # đồng.', thousands, thousands, thousands),
  filled('Năm # có # hộ nghèo, # hộ cận nghèo và # người già.', between(2010, 2026), thousands, thousands, thousands),
  filled('Giấy phép số 0# và biên lai 0# cấp ngày #.', digits(5), digits(6), day),
  filled('Trạm # kVA, đường dây # kV, # kWh một tháng.', between(100, 2000), between(10, 500), thousands),
  filled('QCVN #:#/BTNMT và TCVN #:#.', between(1, 90), between(2005, 2026), between(1000, 9999), between(1995, 2026)),
  filled('Vỉa hè # x # m, cao # cm, cách # m.', between(1, 99), between(1, 9), between(5, 90), between(100, 900)),
  filled(
    'Xe buýt số # chạy # phút một chuyến, từ #:# đến #:#.',
    between(1, 160),
    between(10, 60),
    two(9),
    two(59),
    two(22),
    two(59),
  ),
);
