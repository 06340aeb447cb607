import type { TextReader, Token } from './text-reader.js';

export type CueKind = 'phone' | 'identity_number' | 'bank_account' | 'tax_code' | 'document' | 'amount';

export interface Cue {
  readonly kind: CueKind;
  /** Words between it and the number. */
  readonly distance: number;
  /** False for words that only suggest it, such as "gọi". */
  readonly strong: boolean;
}

const words = (text: string): string[] => text.split(',').map((word) => word.trim());

/** Words that announce what a number is, folded; of one word or two. */
const strong: readonly (readonly [kind: Exclude<CueKind, 'amount'>, words: readonly string[]])[] = [
  [
    'phone',
    words(
      'sdt,dt,dtdd,dth,dd,dien thoai,dthoai,di dong,zalo,za lo,zl,tel,tele,phone,phon,fone,mobile,mobi,cell,call,viber,whatsapp,' +
        'telegram,sms,imess,so may,may ban,co dinh,sim,hotline,alo,lh,momo',
    ),
  ],
  [
    'identity_number',
    words('cccd,cmnd,cmtnd,cmt,can cuoc,dinh danh,chung minh,ho chieu,passport,bhxh,bhyt,gplx,lai xe,bang lai'),
  ],
  ['bank_account', words('stk,tai khoan,tknh,tk,ck,chuyen khoan,banking,atm')],
  ['tax_code', words('mst,so thue')],
  [
    'document',
    words(
      'ho so,ma don,bien nhan,bien lai,tiep nhan,phieu hen,quyet dinh,nghi dinh,thong tu,cong van,van ban,giay phep,ma so,ma vach,' +
        'tra cuu,hoa don,seri,khach hang,cong to',
    ),
  ],
];
const weak: readonly string[] = words('goi,lien he,nhan tin,lien lac,bao cho,ib,inbox');
/** Whose number it is; what it is may stand before: "CMND của tôi". */
const whose: readonly string[] = words(
  'so toi,so em,so minh,so chau,toi so,em so,cua toi,cua em,cua minh,cua chau,cua ba,cua ong,cua me,cua bo',
);
/** Banks: what follows may be an account, or a sum. */
const banks: readonly string[] = words(
  'ngan hang,vietcombank,vcb,techcombank,tcb,bidv,agribank,vietinbank,mbbank,acb,sacombank,tpbank,vpbank,vib,shb,hdbank',
);

/** Words for money and size, with their accents: "chị" is no "chi", "già" no "giá". */
const amounts = words(
  'giá,tiền,ngân sách,ngan sach,kinh phí,kinh phi,vốn,tổng,tổng cộng,phí,dự toán,diện tích,dien tich,doanh thu,hơn,gần,khoảng',
);

const cues: ReadonlyMap<string, Omit<Cue, 'distance'>> = new Map<string, Omit<Cue, 'distance'>>([
  ...[...weak, ...whose].map((word) => [word, { kind: 'phone', strong: false }] as const),
  ...banks.map((word) => [word, { kind: 'bank_account', strong: false }] as const),
  ...amounts.map((word) => [word, { kind: 'amount', strong: true }] as const),
  ...strong.flatMap(([kind, list]) => list.map((word) => [word, { kind, strong: true }] as const)),
]);

const CUE_WORDS = 7;
/** A number after one of these words is of the same kind as the one before. */
const andAnother = new Set(['hoac', 'va', 'hay']);

/**
 * The nearest announcement before a token, a strong one before a weak one; `before` is that of the number before, for
 * "… hoặc 900 000 123".
 */
export function cueBefore(reader: TextReader, index: number, before: Cue | undefined): Cue | undefined {
  let later: Token | undefined;
  let found: Cue | undefined;
  let isWhose = false;
  for (let at = index - 1; at >= 0 && at >= index - CUE_WORDS; at--) {
    const token = reader.token(at);
    if (token?.kind !== 'letters') return found ?? (!later || andAnother.has(later.plain) ? before : undefined);
    const cue = cueAt(reader, at, token, later);
    if (cue) {
      const { isPair, ...said } = cue;
      const here = { ...said, distance: index - 1 - at - (isPair ? 1 : 0) };
      if (!found && (here.strong || here.kind === 'amount')) return here;
      if (found && here.strong && (here.kind === found.kind || (isWhose && here.kind !== 'amount'))) return here;
      if (!found) isWhose = isPair && whose.includes(`${token.plain} ${later?.plain}`);
      found ??= here;
    }
    later = token;
  }
  return found;
}

function cueAt(
  reader: TextReader,
  index: number,
  token: Token,
  later: Token | undefined,
): (Omit<Cue, 'distance'> & { isPair: boolean }) | undefined {
  const pair = later && (cues.get(`${token.plain} ${later.plain}`) ?? cues.get(`${token.small} ${later.small}`));
  if (pair) return { ...pair, isPair: true };
  const single = cues.get(token.small) ?? cues.get(token.plain) ?? cues.get(spelledOut(reader, index));
  return single && (single.kind !== 'amount' || cues.has(token.small)) ? { ...single, isPair: false } : undefined;
}

const LONGEST_ABBREVIATION = 5;

/** The letters of an abbreviation that ends at a token, written one by one: s đ t, S.Đ.T. */
function spelledOut(reader: TextReader, index: number): string {
  let letters = '';
  for (let at = index; at > index - LONGEST_ABBREVIATION; at--) {
    const token = reader.token(at);
    const isNext = at === index || /^[.\s]{1,2}$/.test(reader.between(at, 2) ?? 'x');
    if (token?.kind !== 'letters' || token.plain.length !== 1 || !isNext) break;
    letters = token.plain + letters;
  }
  return letters;
}
