/**
 * What common passwords are made of beside the leaked ones: short words, and Vietnamese ones as they are typed without
 * accents. Runs of one key, of the alphabet, of digits and along a row of the keyboard are recognised without being
 * listed, and so are years.
 */
const listed = `
passphrase pass login logon admin root superuser user guest test demo temp hello enter apple nokia cisco linux ubuntu
love lover honey baby angel queen king tiger lion eagle wolf bear horse cat dog puppy bunny shark snake rose lily
candy sugar ninja ghost demon devil jesus god faith grace trust hope peace golf manchesterunited milan messi david
emily maria anna diana laura honda bmw audi paris china japan korea asia money rich lucky metal music dance party
happy smile mommy daddy welcomehome storm fire water earth space venus march april may june july qwertz poiuyt lkjhgf
mnbvcx one two three four five six seven eight nine ten zero abc abcd qwe asd zxc xyz aaa the and you your yours mine
this that with from have love2 night today open letme blink fuck shit bitch pussy sexy porn naked hotmail gmail yahoo
email mail webmail matma dangnhap quantri quantrivien nguoidung taikhoan truycap baomat bimat khongco khongcogi yeuanh
yeuem yeunhau toiyeu toiyeuem toiyeuvietnam yeuvietnam tinhyeu yeuthuong thuongem nhoem nhoanh hanoi hochiminh tphcm
thanhphohochiminh haiphong cantho hue dalat vungtau halong thanhpho thixa quan huyen xa phongban coquan donvi
uybannhandan ubnd hdnd mattran vanphong dangbo danguy doithoai doithoaitructuyen congdan chinhquyen hanhchinh motcua
dichvucong canbo congchuc lanhdao chutich phochutich bithu giamdoc truongphong thuky chutri nhanvien thongtin
congnghethongtin nguyenvan nguyenthi tran tranvan tranthi le levan lethi pham phamvan phamthi hoang huynh phan vu vo
dang bui do ho ngo duong ly nguyenvana nguyenthia tranvanb tuan dung hung minh nam anh hai hoa huong lan linh mai thao
trang thuy van yen tuananh ngocanh minhanh thanhcong hanhphuc mayman phattai phatloc locphat giadinh cha me bo ba ong
em con conyeu beyeu bome chame vochong chongyeu voyeu banbe hoctap sinhvien giaovien nhatruong congty chungta xinchao
camon tamtiet chaomung thanhvien banhmi comtam phobo caphe trasua bongda ronalo lien lienquan lienminh zingme zing
zalo momo viettel vinaphone mobifone vnpt
`;

/** Shorter ones of the leaked list are found in any passphrase. */
const shortestLeaked = 6;

/** Signs written for letters, as in P@ssw0rd. */
const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};
export const undisguised = (text: string): string => [...text].map((one) => disguises[one] ?? one).join('');

let loading: Promise<ReadonlySet<string>> | undefined;

/** Loaded when the first password is chosen, so that no start of the server waits for half a megabyte. */
export const loadCommonWords = (): Promise<ReadonlySet<string>> => (loading ??= load());

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const leaked = dictionary['passwords-common'].filter(
    (one) => one.length >= shortestLeaked && /^[a-z\d@$!|]+$/.test(one),
  );
  return new Set([...listed.trim().split(/\s+/), ...leaked, ...leaked.map(undisguised)]);
}
