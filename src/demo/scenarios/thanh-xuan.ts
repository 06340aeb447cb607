import { thanhXuanFigures, thanhXuanOpinions } from '../figures/reported.js';
import { asker } from './minh-khe.js';
import type { Scenario, ScenarioOpinion } from './scenario.js';

const ask = asker(740);
const praise = (
  field: string,
  channel: 'online' | 'spoken' | 'paper',
  text: string,
  business?: string,
): ScenarioOpinion => ({
  ...ask('praise', field, channel, text, business ? { business } : {}),
  outcome: 'noted',
  words: 'Trân trọng ghi nhận.',
});

const opinions: ScenarioOpinion[] = [
  praise(
    'attp',
    'spoken',
    'Tôi xin giấy chứng nhận an toàn thực phẩm cho quán ăn chay, kết quả có trước giấy hẹn một tuần.',
    'Quán chay Ví Dụ',
  ),
  praise('mot-cua', 'spoken', 'Bộ phận một cửa của quận sạch sẽ, có lấy số thứ tự, không phải chen nhau.'),
  praise('mot-cua', 'paper', 'Cán bộ hướng dẫn điền tờ khai từng mục, tôi nộp một lần là được nhận.'),
  praise('phuong', 'spoken', 'Làm giấy khai sinh cho cháu ở phường, hẹn chiều lấy mà cuối buổi sáng đã có.'),
  praise('phuong', 'spoken', 'Chứng thực giấy tờ ở phường rất nhanh, ngồi đợi mười lăm phút.'),
  praise('mot-cua', 'online', 'Tra cứu hồ sơ trên mạng biết ngay đang ở khâu nào, không phải gọi điện hỏi.'),
  praise('phuong', 'paper', 'Có camera ở một cửa phường nên ai cũng nhã nhặn, tôi rất hài lòng.'),
  praise(
    'mot-cua',
    'spoken',
    'Tôi đăng ký kinh doanh, hồ sơ thiếu được gọi điện báo ngay trong ngày, không phải đi lại.',
    'Hiệu may Thử',
  ),
  praise('phuong', 'spoken', 'Người già chúng tôi đến phường được mời ngồi, rót nước, làm trước.'),
  praise('mot-cua', 'paper', 'Xin phép sửa nhà, đúng ngày hẹn có kết quả, không phải hỏi ai.'),
  praise(
    'attp',
    'online',
    'Cán bộ y tế hướng dẫn sơ đồ bếp một chiều rất kỹ, tôi làm theo là đạt.',
    'Bếp cơm Kiểm Thử',
  ),
  praise('phuong', 'spoken', 'Thủ tục niêm yết rõ ràng, lệ phí ghi đúng như thu, tôi thấy yên tâm.'),
];

/**
 * Thanh Xuân: "hơn 10 ý kiến" (more than 10 opinions), all satisfied, and the background figures are reported. The demo has
 * 12 opinions of praise; their wording, the guests and all people are invented.
 */
export const thanhXuan: Scenario = {
  key: 'thanh-xuan',
  organisation: {
    name: 'UBND quận Thanh Xuân',
    shortName: 'Quận Thanh Xuân',
    slug: 'quan-thanh-xuan',
    code: 'TX',
    level: 'quận (đến 30/6/2025)',
    parent: 'UBND thành phố Hà Nội',
    from: '1997-01-01',
    until: '2025-06-30',
  },
  departments: [
    { key: 'van-phong', name: 'Văn phòng HĐND và UBND quận', shortName: 'Văn phòng' },
    { key: 'noi-vu', name: 'Phòng Nội vụ', shortName: 'Nội vụ' },
    { key: 'tu-phap', name: 'Phòng Tư pháp', shortName: 'Tư pháp' },
    { key: 'kinh-te', name: 'Phòng Kinh tế', shortName: 'Kinh tế' },
    { key: 'y-te', name: 'Phòng Y tế', shortName: 'Y tế' },
    { key: 'do-thi', name: 'Phòng Quản lý đô thị', shortName: 'Quản lý đô thị' },
  ],
  fields: [
    { key: 'mot-cua', name: 'Bộ phận một cửa quận', swatch: 1, department: 'van-phong' },
    { key: 'phuong', name: 'Bộ phận một cửa phường', swatch: 3, department: 'noi-vu' },
    { key: 'attp', name: 'An toàn thực phẩm', swatch: 4, department: 'y-te' },
  ],
  dialogue: {
    kind: 'citizen_dialogue',
    title: 'Đối thoại thủ tục hành chính với công dân',
    ordinal: 1,
    heldOn: '2016-06-28',
    startsAt: '14:00',
    endsAt: '16:30',
    place: 'Hội trường UBND quận',
    chairName: 'Mai Đức Thử',
    chairTitle: 'Phó Chủ tịch UBND quận',
    summary: [
      'Theo Kế hoạch số 181/KH-UBND ngày 25/9/2015 của UBND thành phố Hà Nội. Hội nghị nhận hơn 10 ý kiến, đều đánh giá hài lòng.',
      'Lộ trình dịch vụ công trực tuyến 2016–2020: 241 thủ tục, gồm 20 thủ tục mức độ 4, 115 thủ tục mức độ 3 và 106 thủ tục mức độ 2; riêng năm 2016 thực hiện 62 thủ tục mức độ 3 và thí điểm 2 thủ tục mức độ 4.',
      'Từ đầu năm 2016 quận tiếp nhận 3.430 hồ sơ: 3.338 hồ sơ trả đúng hạn, 92 hồ sơ đang giải quyết; 11 phường tiếp nhận 49.106 hồ sơ, trả đúng hạn 100 %.',
    ].join('\n'),
    invented: ['hours', 'the number 12 and the wording of the opinions ("hơn 10" is reported)', 'guests', 'all people'],
  },
  agenda: [
    { startsAt: '14:00', endsAt: '14:10', title: 'Giới thiệu đại biểu', performer: 'Văn phòng' },
    {
      startsAt: '14:10',
      endsAt: '14:30',
      title: 'Báo cáo giải quyết thủ tục hành chính từ đầu năm 2016',
      performer: 'Phòng Nội vụ',
    },
    {
      startsAt: '14:30',
      endsAt: '16:15',
      title: 'Công dân đánh giá, góp ý',
      performer: 'Phó Chủ tịch UBND quận điều hành',
    },
    { startsAt: '16:15', endsAt: '16:30', title: 'Kết luận', performer: 'Phó Chủ tịch UBND quận' },
  ],
  guests: [
    { department: 'van-phong', count: 4 },
    { department: 'noi-vu', count: 5 },
    { department: 'tu-phap', count: 4 },
    { department: 'kinh-te', count: 4 },
    { department: 'y-te', count: 4 },
    { department: 'do-thi', count: 3 },
  ],
  publicGuests: 0,
  opinions,
  directives: [],
  figures: thanhXuanFigures,
  laterFigures: {
    on: '2016-07-04',
    reason: 'Bổ sung số ý kiến tại hội nghị.',
    tables: [thanhXuanOpinions(opinions.length)],
  },
};
