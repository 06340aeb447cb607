import { asker } from './minh-khe.js';
import type { CastScenario, Question } from './scenario.js';

/** The neighbouring ward, fictitious like Minh Khê; neither ward's staff can see anything of the other's. */
export const thanhMau: CastScenario = {
  organisation: {
    name: 'UBND phường Thanh Mẫu',
    shortName: 'Phường Thanh Mẫu',
    slug: 'phuong-thanh-mau',
    code: 'TMA',
    level: 'phường',
    parent: 'UBND thành phố Sông Vân',
    from: '2025-07-01',
    until: null,
  },
  departments: [
    { key: 'van-phong', name: 'Văn phòng HĐND và UBND', shortName: 'Văn phòng' },
    { key: 'kinh-te', name: 'Phòng Kinh tế, Hạ tầng và Đô thị', shortName: 'Kinh tế, Hạ tầng và Đô thị' },
    { key: 'van-hoa', name: 'Phòng Văn hóa – Xã hội', shortName: 'Văn hóa – Xã hội' },
  ],
  fields: [
    { key: 'dat-dai', name: 'Đất đai, xây dựng', swatch: 2, department: 'kinh-te' },
    { key: 'an-sinh', name: 'An sinh xã hội', swatch: 4, department: 'van-hoa' },
    { key: 'thu-tuc', name: 'Thủ tục hành chính', swatch: 1, department: 'van-phong' },
  ],
};

export function thanhMauOpinions(): Question[] {
  const ask = asker(520);
  return [
    ask(
      'question',
      'dat-dai',
      'online',
      'Đường liên tổ 3 và 4 mở rộng thì nhà tôi bị thu hồi bao nhiêu mét, khi nào họp dân?',
    ),
    ask(
      'petition',
      'an-sinh',
      'online',
      'Đề nghị phường khám sức khỏe miễn phí cho công nhân ở trọ, nhiều người không có thẻ bảo hiểm.',
    ),
    ask(
      'question',
      'thu-tuc',
      'paper',
      'Chứng thực chữ ký cho người ốm tại nhà thì đăng ký thế nào, có thu thêm tiền không?',
    ),
    ask(
      'problem',
      'dat-dai',
      'online',
      'Nước máy tổ 7 yếu từ khi làm đường, đề nghị phường làm việc với công ty cấp nước.',
    ),
    ask(
      'suggestion',
      'thu-tuc',
      'online',
      'Góp ý phường đăng lịch tiếp công dân của lãnh đạo lên trang thông tin trước một tháng.',
    ),
  ];
}
