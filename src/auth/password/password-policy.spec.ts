import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadCommonWords } from './common-words.js';
import { ownWords, passwordWeakness } from './password-policy.js';

const own = ownWords('bui.thi.lan@minh-khe.example', 'Bùi Thị Lan', 'Ủy ban nhân dân phường Minh Khê', 'minh-khe');

describe('a new password', () => {
  let common: ReadonlySet<string>;
  beforeAll(async () => {
    common = await loadCommonWords();
  });
  const weakness = (password: string, known = own) => passwordWeakness(password, { own: known, common });

  it.each([
    '123456789012',
    '098765432109',
    '111111111111',
    'aaaaaaaaaaaa',
    '            ',
    'password1234',
    'Password@2026',
    'P@ssw0rd1234',
    'passwordpassword',
    'doithoai2026',
    'Doithoai@2026',
    'qwertyuiop123',
    'qwertyuiop[]',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
    'abcdefghijkl',
    'abc123abc123',
    'iloveyou1234',
    'letmein12345',
    'administrator',
    'Administrator1',
    'welcome@2026',
    'changeme1234',
    'matkhau@1234',
    'Mật khẩu 123',
    'anhyeuem1234',
    'Vietnam@2026',
    'Hanoi@123456',
    'manchesterunited',
    'unbelievable',
    'christopher1',
    'qwer1234qwer',
    'superman2026',
    'nguyenvana123',
    'khongbiet123',
  ])('%s is too common', (password) => {
    expect(weakness(password)).toBe('password-common');
  });

  it.each(['buithilan2026', 'Minh Khê 12345', 'minh-khe.example1', 'lan@minh-khe', 'MinhKhe@2026!'])(
    '%s is made of what everybody knows of the person',
    (password) => {
      expect(weakness(password)).not.toBeNull();
    },
  );

  it('names what is one’s own only where it decides', () => {
    const others = ownWords('x.quynhxuan@soctrang.example');
    expect(weakness('quynhxuansoctrang', others)).toBe('password-own');
    expect(weakness('quynhxuansoctrang', ownWords())).toBeNull();
  });

  it.each([
    'mẫu đơn nở bên hồ',
    'hoa sữa đầu ngõ nhỏ',
    'bằng lăng tím sân trường',
    'một câu dễ nhớ',
    'mười hai ký tự',
    'một mật khẩu khác',
    'correct horse battery staple',
    'k7Zq-m2Xw-p9Rt',
    '8f3kd02mz7qp',
    'vRt9wKx2mQb7Ls4h',
    'tàu hỏa chạy qua cầu cũ',
  ])('%s is accepted', (password) => {
    expect(weakness(password)).toBeNull();
  });

  it('is none of the forty thousand most often leaked', () => {
    expect(common.size).toBeGreaterThan(40_000);
    expect([...common].filter((one) => one.length >= 12 && weakness(one) === null)).toEqual([]);
  });

  it('is refused whatever common word it begins with, however it is dressed', () => {
    const words = [...common].filter((one) => one.length >= 4);
    const word = fc.nat({ max: words.length - 1 }).map((n) => words[n] ?? '');
    const tail = fc.constantFrom('123456', '2026', '@2026', '!!!', '1', '12345678', '');
    const dress = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.replaceAll('a', '@').replaceAll('o', '0'),
    );
    fc.assert(
      fc.property(word, tail, dress, (one, end, dressed) => {
        expect(weakness(dressed(one) + end)).not.toBeNull();
      }),
    );
  });
});
