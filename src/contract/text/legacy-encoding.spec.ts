import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findLegacyEncoding, fromTcvn3, fromVni, type LegacyEncoding } from './legacy-encoding.js';
import { tcvn3, vniPairs, vniSingles } from './legacy-tables.js';

const letters = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';

/** The 67 small letters in TCVN 5712:1993, as the iconv of glibc writes them. */
const bytes =
  'b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9acea' +
  'ebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfe';

const inverse = (...tables: ReadonlyMap<string, string>[]) =>
  new Map(tables.flatMap((table) => [...table].map(([legacy, letter]) => [letter, legacy])));
const toLegacy: Record<LegacyEncoding, ReadonlyMap<string, string>> = {
  TCVN3: inverse(tcvn3),
  VNI: inverse(vniPairs, vniSingles),
};
const encode = (text: string, encoding: LegacyEncoding) =>
  Array.from(text, (letter) => toLegacy[encoding].get(letter) ?? letter).join('');

const vietnamese = fc.stringMatching(new RegExp(`^[a-z ${letters}.,0-9-]{0,80}$`));
const sentence = 'kính đề nghị ủy ban nhân dân phường minh khê trả lời việc cấp giấy chứng nhận quyền sử dụng đất';

describe('the tables of legacy encodings', () => {
  it('of TCVN3 agree with the standard', () => {
    expect(Buffer.from(encode(letters, 'TCVN3'), 'latin1').toString('hex')).toBe(bytes);
  });

  it.each(['TCVN3', 'VNI'] as const)('of %s have every lower-case letter', (encoding) => {
    expect(letters.split('').filter((letter) => !toLegacy[encoding].has(letter))).toEqual([]);
  });

  it('restore the original text', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fromTcvn3(encode(text, 'TCVN3'))).toBe(text);
        expect(fromVni(encode(text, 'VNI'))).toBe(text);
      }),
    );
  });
});

describe('finding TCVN3', () => {
  it.each([
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['NguyÔn ThÞ MÉu §¬n', 'Nguyễn Thị Mẫu Đơn'],
    ['TrÇn Minh Anh', 'Trần Minh Anh'],
    ['n­íc s¹ch', 'nước sạch'],
    ['Vò Hïng', 'Vũ Hùng'],
    ['Vâ An', 'Võ An'],
  ])('%p, and shows %p', (text, preview) => {
    expect(findLegacyEncoding(text)).toEqual({ encoding: 'TCVN3', preview });
  });

  it('in one paragraph pasted among good ones', () => {
    const text = 'Kính gửi Ủy ban nhân dân phường\nT«i xin hái vÒ thñ tôc ®Êt ®ai\nXin cảm ơn «nhiều»';
    expect(findLegacyEncoding(text)?.preview).toBe('Tôi xin hỏi về thủ tục đất đai');
  });
});

describe('finding a name with one decisive mark', () => {
  it.each([
    ['TCVN3', 'Phan Thñy', 'Phan Thủy'],
    ['TCVN3', 'Ng« Nga', 'Ngô Nga'],
    ['TCVN3', 'Lý ®¬n', 'Lý đơn'],
    ['VNI', 'Mai Haèng', 'Mai Hằng'],
    ['VNI', 'Ñinh Nga', 'Đinh Nga'],
    ['VNI', 'Hoà Cuùc', 'Hồ Cúc'],
  ])('in %s: %p, and shows %p', (encoding, text, preview) => {
    expect(findLegacyEncoding(text)).toEqual({ encoding, preview });
  });
});

describe('finding VNI', () => {
  it.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Nguyeãn Thò Maãu Ñôn', 'Nguyễn Thị Mẫu Đơn'],
    ['Ñöôøng Traàn Phuù', 'Đường Trần Phú'],
    ['Ñaëng Thò Hoa', 'Đặng Thị Hoa'],
    ['Lyù An', 'Lý An'],
  ])('%p, and shows %p', (text, preview) => {
    expect(findLegacyEncoding(text)).toEqual({ encoding: 'VNI', preview });
  });
});

describe('finding a legacy encoding', () => {
  it.each(['TCVN3', 'VNI'] as const)('works for any stretch of %s of eight words', (encoding) => {
    const words = sentence.split(' ');
    const from = fc.integer({ min: 0, max: words.length - 8 });
    fc.assert(
      fc.property(from, (start) => {
        const text = words.slice(start, start + 8).join(' ');
        const found = findLegacyEncoding(encode(text, encoding));
        expect(found).toEqual({ encoding, preview: text });
      }),
    );
  });

  it.each([
    sentence,
    'Hoà Bình, Hòa Bình, hoá đơn, khoẻ, thuỷ lợi',
    'Cá có giá, nhà có ba; là bà Hà',
    'Ông Y Moan Niê, bà H’Hen, xã Ea Kpam',
    'Đường hư, nghành điện, gía xăng tăng, quá trời lun',
    'NGUYỄN THỊ MẪU ĐƠN',
    'Plain ASCII about nothing at all.',
    'A naïve café owner, 5 µm thick, Tokyo™ and Kodak® © 2026, 10 £, § 5, «quotes», 640×480, m¹',
    'Le maître où l’élève a été très sûr, ça va, Noël, œuvre',
    'Größe, Mädchen, schön, »für dich«, Tür',
    'El niño pidió más años de educación, así que él tú mí',
    'São Paulo, não é a mãe, corações, pão',
    'Skriv gång på gång så må ni gå på',
    'Seán, Naïm, Gaël, Zoé',
    'Mai Noël',
    'Le Clézio',
    'Lê René',
    'Cao José',
    'Hà «Lan»',
    'Hoà Lan',
    'Núñez',
    'Zoë Haïti',
    'Raphaël Löhr',
    'José Núñez',
    'Jürgen Däubler',
    '😀👍🏽 👨‍👩‍👧 ❤️ 🇻🇳',
    '· mục một\n· mục hai\n• mục ba',
    '中文 русский ไทย',
    'µ ¶ · ¸ ¹ ® § «»',
    '',
  ])('leaves %p alone', (text) => {
    expect(findLegacyEncoding(text)).toBeUndefined();
    expect(findLegacyEncoding(text.normalize('NFD'))).toBeUndefined();
  });

  it('leaves a Vietnamese syllable alone whatever its tone', () => {
    const syllable = fc.constantFrom(...sentence.split(' '), 'hoà', 'cá', 'là', 'có', 'thôi', 'về');
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 12 }), (words) => {
        expect(findLegacyEncoding(words.join(' '))).toBeUndefined();
      }),
    );
  });

  it('accepts any input, and keeps previews short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(Array.from(findLegacyEncoding(text)?.preview ?? '').length).toBeLessThanOrEqual(120);
      }),
    );
    const long = encode(`${sentence} `.repeat(50), 'TCVN3');
    expect(findLegacyEncoding(long)?.preview).toHaveLength(120);
  });
});
