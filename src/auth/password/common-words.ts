/**
 * What common passwords are made of: words, names and key patterns that lists of leaked passwords are full of, in English
 * and in Vietnamese as it is typed without accents. Written for this project, under its licence. Runs of one key, of the
 * alphabet, of digits and along a row of the keyboard are recognised without being listed, and so are years.
 */
const listed = `
password passwort passwd passcode passphrase pass secret login logon signin admin administrator root superuser user
username guest test tester testing demo default changeme changeit temp temporary welcome hello letmein enter access
master manager office company public private secure security server service system windows microsoft google facebook
youtube internet computer network database website android samsung iphone apple nokia oracle cisco linux ubuntu
iloveyou loveyou love lover lovely sweetheart darling honey baby babygirl babyboy princess prince angel queen king
dragon monkey tiger lion eagle wolf panther bear horse kitten cat dog puppy bunny butterfly dolphin shark snake spider
sunshine moonlight rainbow summer winter spring autumn flower rose lily orange banana apple cherry strawberry chocolate
cookie candy sugar pepper ginger coffee whiskey budweiser pokemon pikachu naruto superman batman spiderman ironman
avengers starwars starlight startrek matrix ninja samurai warrior soldier killer hunter shadow ghost phantom demon devil
heaven jesus christ christian church god godisgreat blessed blessing faith grace trust hope peace freedom liberty
football soccer baseball basketball hockey tennis volleyball golf swimming fitness champion winner liverpool arsenal
chelsea barcelona realmadrid manchester manchesterunited manutd juventus milan ronaldo messi cristiano beckham michael
michelle jordan jessica jennifer ashley amanda daniel david andrew anthony charlie thomas robert william richard joseph
joshua matthew jonathan nicholas christopher alexander benjamin samantha elizabeth stephanie victoria patricia natalie
nicole heather melissa rebecca rachel hannah sophia olivia emily isabella maria anna diana laura sandra martin george
harley ferrari porsche mercedes mustang corvette toyota honda yamaha suzuki bmw audi volkswagen lamborghini
london paris newyork america american england germany france canada australia china japan korea singapore thailand asia
money dollar million millionaire rich lucky fortune golden silver diamond platinum crystal metal metallica slipknot
nirvana eminem rockstar guitar music dance party happy smile forever always together friend friends family mother father
mommy daddy brother sister children welcomehome unbelievable incredible wonderful beautiful fantastic awesome whatever
nothing something everything anything nobody somebody hardcore thunder lightning hurricane tornado storm fire water
earth universe galaxy planet space rocket phoenix mercury jupiter saturn venus creative developer engineer teacher
student doctor lawyer police school college university library business marketing finance account accounting january
february march april may june july august september october november december monday tuesday wednesday thursday friday
saturday sunday qwerty qwertz azerty qazwsx qazwsxedc zaqxsw zaqwsx wsxedc edcrfv rfvtgb qweasd qweasdzxc asdzxc poiuyt
lkjhgf mnbvcx zxcvbn asdfgh one two three four five six seven eight nine ten zero hundred thousand number
abc abcd qwe asd zxc xyz aaa the and you your yours mine this that with from have love2 forget remember please thanks
thankyou goodbye goodluck morning night today tomorrow yesterday open sesame opensesame trustno trustnoone letme
blink fuckyou fuck shit bitch asshole pussy sexy porn naked hotmail gmail yahoo outlook email mail webmail
matkhau matma dangnhap quantri quantrivien nguoidung taikhoan truycap baomat bimat khongbiet khongco khongcogi
anhyeuem emyeuanh yeuanh yeuem yeunhau toiyeu toiyeuem toiyeuvietnam yeuvietnam tinhyeu yeuthuong thuongem nhoem nhoanh
vietnam hanoi saigon hochiminh tphcm thanhphohochiminh danang haiphong cantho hue nhatrang dalat vungtau halong
thanhpho thixa quan huyen phuong xa phongban coquan donvi uybannhandan ubnd hdnd mattran vanphong dangbo danguy
doithoai doithoaitructuyen congdan chinhquyen hanhchinh motcua dichvucong canbo congchuc lanhdao chutich phochutich
bithu giamdoc truongphong thuky chutri nhanvien thongtin congnghethongtin
nguyen nguyenvan nguyenthi tran tranvan tranthi le levan lethi pham phamvan phamthi hoang huynh phan vu vo dang bui
do ho ngo duong ly nguyenvana nguyenthia tranvanb tuan dung hung minh nam anh hai hoa huong lan linh mai thao trang
thuy van yen tuananh ngocanh minhanh thanhcong hanhphuc mayman phattai phatloc locphat giadinh cha me bo ba ong em con
conyeu beyeu bome chame vochong chongyeu voyeu banbe hoctap sinhvien giaovien nhatruong congty chungta
xinchao camon tamtiet chaomung thanhvien banhmi comtam phobo caphe trasua bongda
ronalo lien lienquan lienminh garena zingme zing zalo momo viettel vinaphone mobifone vnpt
`;

export const commonWords: ReadonlySet<string> = new Set(listed.trim().split(/\s+/));
