const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Family names in lower case: of the Vietnamese majority, and of other peoples of the country. */
export const familyNames: ReadonlySet<string> = setOf(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh trương lâm mai đào phùng lương tạ ' +
    'tô hà cao thái châu kiều quách tăng vương lưu chu nghiêm lại triệu từ giàng sùng thào vàng lò quàng lường cầm lầu tráng hạng ' +
    'nông bế sầm ksor niê siu êban',
);

/** Rarer ones, of which many are also words: they make a name only together with a middle name such as Thị, Văn or A. */
export const rareFamilyNames: ReadonlySet<string> = setOf(
  'thạch sơn kim danh lù cà tòng vì bạc đèo sìn phàn tẩn chảo ly má mùa vừ cư cứ hờ ma mã già lỳ pờ khoàng toán vi lang lô lữ kha ' +
    'xồng bá hủn cụt moong quang xa sa ngân mông đàm lục la chẩu hứa vy lã linh đồng thân giáp nguỵ khổng cù doãn mạc tôn tống văn ' +
    'ông đường thẩm viên phí tiêu âu bành giang liêu sử khúc ninh nhữ thiều trà tiết hàn sằn điểu',
);

/** Of the Central Highlands: at the beginning of a name or at its end. */
export const highlandNames: ReadonlySet<string> = setOf(
  'niê ksor siu êban mlô kbuôr kpă rmah rcom rơ adrơng bkrông ayun alê knul byă bkrong eban mlo kpa rahlan ktla krông hmok buôn kpuih puih cil ktul ênuôl hwing',
);

/** Without accents, and with those left out that are other words then. */
export const familyNamesWithoutAccents: ReadonlySet<string> = setOf(
  'nguyen tran le pham hoang huynh phan vu vo dang bui ngo duong dinh doan trinh truong luong giang sung vuong trieu',
);

/** Middle names that make any word before them a family name. */
export const middleNames: ReadonlySet<string> = setOf('thị văn a mí seo láo mẩy lở dào');
