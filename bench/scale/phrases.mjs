// Phrases of opinions and answers. Their words are as unevenly distributed as those of a language: few are in every third
// text, most are rare.
const words = `đường nước cống đèn rác chợ trường trạm y tế hộ nghèo đất đai cấp giấy phép xây dựng ngập lụt vỉa hè
  xe buýt tiếng ồn khói bụi hồ sơ một cửa thủ tục trực tuyến phí lệ đền bù giải phóng mặt bằng quy hoạch treo
  thoát sửa chữa nâng cấp chiếu sáng cây xanh công viên sân chơi trẻ em người già khuyết tật bảo hiểm trợ giá học
  bổng việc làm vay vốn doanh nghiệp nhỏ thuế hóa đơn kiểm tra phòng cháy an ninh trật tự camera ngõ hẻm tổ dân phố`
  .split(/\s+/)
  .filter(Boolean);

const wordsEach = 7;
const count = 600;

/** The square makes early words frequent. */
const wordAt = (n) => words[Math.floor((((n * 7919) % 10_007) / 10_007) ** 2 * words.length)];

const phraseAt = (k) => Array.from({ length: wordsEach }, (_, w) => wordAt(k * wordsEach + w)).join(' ');

export const phrases = Array.from({ length: count }, (_, k) => phraseAt(k));
