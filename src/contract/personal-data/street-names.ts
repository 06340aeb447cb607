/** People of history whose names streets, schools and wards bear all over the country, in lower case. */
const people: ReadonlySet<string> = new Set(
  (
    'hồ chí minh,nguyễn ái quốc,nguyễn tất thành,võ nguyên giáp,võ văn kiệt,phạm văn đồng,lê duẩn,lê hồng phong,trần phú,trường chinh,' +
    'tôn đức thắng,nguyễn văn linh,nguyễn văn cừ,nguyễn văn trỗi,nguyễn thị minh khai,nguyễn thị định,nguyễn thị thập,nguyễn chí thanh,' +
    'nguyễn lương bằng,nguyễn hữu thọ,nguyễn hữu cảnh,nguyễn phong sắc,nguyễn đức cảnh,nguyễn bình,nguyễn sơn,nguyễn xiển,nguyễn khang,' +
    'nguyễn khánh toàn,nguyễn văn huyên,nguyễn văn tố,nguyễn văn tạo,nguyễn văn quá,nguyễn văn lượng,nguyễn văn nghi,nguyễn văn bứa,' +
    'nguyễn duy trinh,nguyễn đức thuận,nguyễn cơ thạch,nguyễn hoàng tôn,nguyễn an ninh,nguyễn thái học,nguyễn thái bình,nguyễn tri phương,' +
    'nguyễn trung trực,nguyễn công trứ,nguyễn công hoan,nguyễn đình chiểu,nguyễn bỉnh khiêm,nguyễn bá ngọc,nguyễn bá khoản,nguyễn ảnh thủ,' +
    'nguyễn gia thiều,nguyễn trường tộ,nguyễn thiện thuật,nguyễn khắc nhu,nguyễn khuyến,nguyễn thượng hiền,nguyễn quý đức,nguyễn oanh,' +
    'nguyễn xí,nguyễn cao,nguyễn viết xuân,nguyễn kiệm,lê văn lương,lê văn sỹ,lê văn việt,lê văn thiêm,lê văn hưu,lê văn khương,lê văn duyệt,' +
    'lê trọng tấn,lê thanh nghị,lê đức thọ,lê thánh tông,lê thánh tôn,lê thái tổ,lê quý đôn,lê lai,lê lợi,lê đại hành,lê hoàn,lê quang đạo,' +
    'lê quang định,lê hồng sơn,lê thị riêng,lê thị hồng gấm,trần hưng đạo,trần quốc toản,trần quang khải,trần quang diệu,trần nhân tông,' +
    'trần nhật duật,trần khánh dư,trần khát chân,trần bình trọng,trần nguyên hãn,trần cao vân,trần quý cáp,trần đại nghĩa,trần duy hưng,' +
    'trần thái tông,trần văn giàu,trần văn ơn,trần huy liệu,trần đăng ninh,trần xuân soạn,trần não,trần quốc hoàn,trần tế xương,' +
    'phạm ngũ lão,phạm ngọc thạch,phạm hồng thái,phạm hùng,phạm thế hiển,phạm văn chiêu,phạm văn bạch,phạm văn thuận,phan đình phùng,' +
    'phan đình giót,phan bội châu,phan chu trinh,phan châu trinh,phan huy chú,phan huy ích,phan đăng lưu,phan văn trị,phan văn hớn,' +
    'phan kế bính,hoàng văn thụ,hoàng văn thái,hoàng hoa thám,hoàng quốc việt,hoàng đạo thúy,hoàng minh giám,hoàng cầu,hoàng diệu,' +
    'huỳnh thúc kháng,huỳnh tấn phát,huỳnh văn bánh,huỳnh mẫn đạt,bùi thị xuân,bùi hữu nghĩa,bùi xương trạch,bùi đình túy,đinh tiên hoàng,' +
    'đinh bộ lĩnh,đinh công tráng,đặng thai mai,đặng văn ngữ,đặng tiến đông,đặng thùy trâm,đặng dung,đào duy anh,đào duy từ,đào tấn,' +
    'đoàn trần nghiệp,đoàn thị điểm,đỗ xuân hợp,đỗ đức dục,đỗ quang,ngô gia tự,ngô quyền,ngô thì nhậm,ngô sĩ liên,ngô tất tố,' +
    'lý thường kiệt,lý thái tổ,lý nam đế,lý tự trọng,lý chính thắng,lý quốc sư,lý phục man,lương thế vinh,lương văn can,lương ngọc quyến,' +
    'lương định của,mạc đĩnh chi,mạc thị bưởi,mai chí thọ,mai thúc loan,mai hắc đế,chu văn an,chu huy mân,cao bá quát,cao thắng,cao lỗ,' +
    'hồ tùng mậu,hồ xuân hương,hồ đắc di,hồ học lãm,võ thị sáu,võ văn tần,võ văn ngân,võ chí công,vũ trọng phụng,vũ phạm hàm,vũ tông phan,' +
    'tạ quang bửu,tô hiệu,tô hiến thành,tô ngọc vân,tô vĩnh diện,tôn thất thuyết,tôn thất tùng,tôn thất đạm,trương định,trương công định,' +
    'trương hán siêu,trịnh hoài đức,trịnh đình thảo,dương quảng hàm,dương đình nghệ,dương bá trạc,thái phiên,thái thịnh,triệu quang phục,' +
    'triệu việt vương,phùng hưng,phùng khoang,phùng chí kiên,kim đồng,la văn cầu,cù chính lan,bế văn đàn,văn tiến dũng,tống duy tân,' +
    'châu văn liêm,quách thị trang,hai bà trưng,bà huyện thanh quan'
  ).split(','),
);
const MOST_WORDS = 5;
const FEWEST_WORDS = 2;

/** Whether words begin with such a name: "Trần Hưng Đạo", "Trần Hưng Đạo Kéo Dài". */
export function isStreetName(words: readonly { readonly small: string }[]): boolean {
  for (let count = FEWEST_WORDS; count <= Math.min(MOST_WORDS, words.length); count++) {
    const name = words.slice(0, count).map(({ small }) => small);
    if (people.has(name.join(' '))) return true;
  }
  return false;
}
