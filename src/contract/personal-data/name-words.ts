const setOf = (words: string): ReadonlySet<string> => new Set(words.split(','));

/**
 * Pairs of words behind which only a familiar family name with another word is taken for a person: "Người phản ánh: Trần
 * Mẫu", but "đề nghị Công an phường".
 */
export const softIntroductions: ReadonlySet<string> = setOf(
  'phản ánh,đại diện,kiến nghị,đề nghị,làm chứng,liên hệ,bảo lãnh,gia đình,trân trọng,con trai,con gái,con dâu,con rể,địa chính,' +
    'người nộp,người hỏi,người dân,vợ là,chồng là,mẹ là,bố là,hộ là',
);
/** The same of one word. */
export const softWords: ReadonlySet<string> = setOf('hộ,ký,kí,tên,vợ,chồng');

/** Words of which the first is a family name or begins with a capital, and which are no person together. */
const pairs: ReadonlySet<string> = setOf(
  'nông dân,nông thôn,nông nghiệp,nông sản,hà nội,hà nam,hà giang,hà tĩnh,hà đông,hà tiện,lý do,lý lịch,lý sơn,lý thuyết,lý luận,' +
    'hoàng hôn,hoàng sa,thái độ,thái bình,thái nguyên,phan tích,phan rang,phan thiết,tô màu,tô vẽ,vũ trang,vũ lực,vũ trường,' +
    'dương tính,lưu thông,lưu ý,lưu giữ,lưu trú,chu đáo,chu cấp,chu kỳ,chu trình,kiều bào,vương vấn,vương vãi,lương hưu,lương thấp,' +
    'lương tháng,lương cao,lương giáo,lương thực,lương cơ,lương tối,lương tâm,đào đường,đào ao,đào đất,đào hố,đào tạo,đào mương,' +
    'mai táng,mai sau,mai châu,mai mốt,bùi ngùi,hồ nghi,hồ bơi,hồ sơ,hồ hởi,hồ nước,hồ tây,hồ gươm,hồ cá,triệu phú,triệu người,' +
    'triệu tập,triệu hồi,cầm đồ,cầm cố,cầm sổ,cầm tiền,cầm giấy,cầm đơn,đinh ninh,đinh tặc,tạ ơn,tạ thế,tạ lỗi,tạ gạo,đỗ xe,đỗ ô,' +
    'đỗ đại,đỗ lớp,đỗ tốt,đỗ trước,đỗ trái,vàng mã,vàng da,vàng bạc,lò gạch,lò mổ,lò rèn,lò đốt,lâm bệnh,lâm nghiệp,lâm đồng,lâm vào,' +
    'lâm tặc,ngô nghê,ngô khoai,phạm tội,phạm lỗi,phạm vi,phạm nhân,phạm luật,phạm pháp,tăng giá,tăng tiền,tăng ca,tăng phí,tăng lương,' +
    'tăng thuế,tăng cường,châu á,châu âu,châu đốc,châu phi,từ chối,từ bé,từ thiện,từ nhỏ,từ ngày,cao tuổi,cao bằng,cao hơn,đoàn thể,' +
    'đoàn viên,đoàn kết,đoàn trưởng,đoàn thanh,trương trình,lê la,trần nhà,trần thạch,trần gian,quách tĩnh,lại hỏi,lại phải,' +
    'người dân,người lao,người cao,giáo viên,giáo dân,công an,công nhân,công chức,công dân,công ty,bệnh viện,bệnh binh,bệnh nhân,' +
    'hiệu trưởng,hiệu phó,bộ đội,bộ trưởng,cảnh sát,cán bộ,đảng viên,học sinh,học viên,sinh viên,cựu chiến,cựu quân,thương binh,' +
    'thương nhân,doanh nghiệp,doanh nhân,hộ kinh,hộ nghèo,tổ phó,mẹ việt,việt nam,lái xe,kế toán,kỹ sư,thư ký,thẩm phán,trung úy,' +
    'thiếu úy,đại úy,thượng úy,trung tá,thiếu tá,đại tá,thượng tá,thanh tra,kiểm lâm,kiểm sát,quân nhân,dân quân,dân phòng,' +
    'bảo vệ,y tá,y sĩ,dược sĩ,nghệ sĩ,nghệ nhân,cư dân,chánh văn,văn phòng,hội trưởng,trạm trưởng,trạm y',
);
/** Places and institutions behind an honorific: Bác Hồ, Anh Sơn, Cô Tô, Bà Đanh. */
const alone: ReadonlySet<string> = setOf('bác hồ,bác tôn,anh sơn,cô tô,cô giang,cô bắc,ông bà,bà điểm,bà đanh,em bé');

/** Whether a word and the one behind it make a noun. */
export const isNoun = (word: string, next: string): boolean => pairs.has(`${word} ${next}`);

/** Whether an honorific and the only word behind it are nobody of today. */
export const isNobody = (honorific: string, word: string): boolean => alone.has(`${honorific} ${word}`);
