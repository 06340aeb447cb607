import { tayHoCases, tayHoShortened } from '../figures/reported.js';
import { asker } from './minh-khe.js';
import type { Scenario, ScenarioOpinion } from './scenario.js';

const ask = asker(700);
const here = (question: ReturnType<typeof ask>, words: string): ScenarioOpinion => ({
  ...question,
  outcome: 'answered',
  words,
});

/**
 * Tây Hồ: the chair, 12 departments, 30 guests, 11 opinions all answered at the conference and the background figures are
 * reported; times, wording of the opinions and all people are invented.
 */
export const tayHo: Scenario = {
  key: 'tay-ho',
  organisation: {
    name: 'UBND quận Tây Hồ',
    shortName: 'Quận Tây Hồ',
    slug: 'quan-tay-ho',
    code: 'TH',
    level: 'quận (đến 30/6/2025)',
    parent: 'UBND thành phố Hà Nội',
    from: '1996-01-01',
    until: '2025-06-30',
  },
  departments: [
    { key: 'van-phong', name: 'Văn phòng HĐND và UBND quận', shortName: 'Văn phòng' },
    { key: 'noi-vu', name: 'Phòng Nội vụ', shortName: 'Nội vụ' },
    { key: 'tu-phap', name: 'Phòng Tư pháp', shortName: 'Tư pháp' },
    { key: 'tai-chinh', name: 'Phòng Tài chính – Kế hoạch', shortName: 'Tài chính – Kế hoạch' },
    { key: 'kinh-te', name: 'Phòng Kinh tế', shortName: 'Kinh tế' },
    { key: 'do-thi', name: 'Phòng Quản lý đô thị', shortName: 'Quản lý đô thị' },
    { key: 'tai-nguyen', name: 'Phòng Tài nguyên và Môi trường', shortName: 'Tài nguyên và Môi trường' },
    { key: 'lao-dong', name: 'Phòng Lao động – Thương binh và Xã hội', shortName: 'Lao động – TB&XH' },
    { key: 'van-hoa', name: 'Phòng Văn hóa và Thông tin', shortName: 'Văn hóa và Thông tin' },
    { key: 'giao-duc', name: 'Phòng Giáo dục và Đào tạo', shortName: 'Giáo dục và Đào tạo' },
    { key: 'y-te', name: 'Phòng Y tế', shortName: 'Y tế' },
    { key: 'thanh-tra', name: 'Thanh tra quận', shortName: 'Thanh tra' },
  ],
  fields: [
    { key: 'thai-do', name: 'Thái độ, trách nhiệm của cán bộ', swatch: 5, department: 'noi-vu' },
    { key: 'truc-tuyen', name: 'Dịch vụ công trực tuyến', swatch: 1, department: 'van-hoa' },
    { key: 'kinh-doanh', name: 'Đăng ký hộ kinh doanh', swatch: 6, department: 'tai-chinh' },
    { key: 'xay-dung', name: 'Cấp phép xây dựng', swatch: 2, department: 'do-thi' },
    { key: 'so-nha', name: 'Biển số nhà', swatch: 7, department: 'do-thi' },
    { key: 'khuyet-tat', name: 'Xác nhận khuyết tật', swatch: 4, department: 'lao-dong' },
  ],
  dialogue: {
    kind: 'citizen_dialogue',
    title:
      'Hội nghị đối thoại với tổ chức, cá nhân về thủ tục hành chính, kiểm soát thủ tục hành chính lần thứ nhất năm 2018',
    ordinal: 1,
    heldOn: '2018-06-01',
    startsAt: '08:00',
    endsAt: '11:30',
    place: 'Hội trường UBND quận',
    chairName: 'Vũ Thị Minh Họa',
    chairTitle: 'Phó Chủ tịch UBND quận',
    summary: [
      'Quyết định 2772/QĐ-UBND ngày 25/12/2017 rút ngắn thời hạn 86 thủ tục cấp quận và 51 thủ tục cấp phường: giảm 516,5 ngày, bằng 4.132 giờ làm việc.',
      'Năm tháng đầu năm 2018 tiếp nhận 6.100 hồ sơ, gồm 5.230 hồ sơ trực tiếp và 870 hồ sơ trực tuyến; đã giải quyết 6.050 hồ sơ, đang giải quyết 50 hồ sơ.',
    ].join('\n'),
    invented: ['hours', 'wording and authors of the 11 opinions', 'name of the chair', 'guests by department'],
  },
  agenda: [
    { startsAt: '08:00', endsAt: '08:10', title: 'Tuyên bố lý do, giới thiệu đại biểu', performer: 'Văn phòng' },
    {
      startsAt: '08:10',
      endsAt: '08:40',
      title: 'Báo cáo kiểm soát, giải quyết thủ tục hành chính năm tháng đầu năm 2018',
      performer: 'Phòng Nội vụ',
    },
    { startsAt: '08:40', endsAt: '11:15', title: 'Đối thoại', performer: 'Phó Chủ tịch UBND quận điều hành' },
    { startsAt: '11:15', endsAt: '11:30', title: 'Kết luận', performer: 'Phó Chủ tịch UBND quận' },
  ],
  guests: [
    { department: 'van-phong', count: 2 },
    { department: 'noi-vu', count: 2 },
    { department: 'tu-phap', count: 3 },
    { department: 'tai-chinh', count: 4 },
    { department: 'kinh-te', count: 3 },
    { department: 'do-thi', count: 4 },
    { department: 'tai-nguyen', count: 3 },
    { department: 'lao-dong', count: 3 },
    { department: 'van-hoa', count: 2 },
    { department: 'giao-duc', count: 1 },
    { department: 'y-te', count: 2 },
    { department: 'thanh-tra', count: 1 },
  ],
  publicGuests: 0,
  opinions: [
    here(
      ask(
        'suggestion',
        'thai-do',
        'spoken',
        'Cán bộ một cửa nay hướng dẫn kỹ, đúng hẹn. Mong giữ được nền nếp ấy ở tất cả các phường, có nơi vẫn còn để dân đợi.',
      ),
      'Trưởng phòng Nội vụ tiếp thu, nêu lịch kiểm tra công vụ đột xuất tại các phường.',
    ),
    here(
      ask(
        'suggestion',
        'thai-do',
        'spoken',
        'Đề nghị cán bộ ghi rõ tên, số điện thoại trên giấy hẹn để dân biết hỏi ai.',
      ),
      'Tiếp thu; mẫu giấy hẹn đã có ô này, quận yêu cầu điền đầy đủ.',
    ),
    here(
      ask(
        'suggestion',
        'truc-tuyen',
        'spoken',
        'Nộp hồ sơ trực tuyến vẫn phải mang bản giấy đến đối chiếu, như vậy chưa bớt đi lại.',
      ),
      'Trưởng phòng Văn hóa và Thông tin giải thích mức độ 3, mức độ 4 và danh mục không phải nộp bản giấy.',
    ),
    here(
      ask(
        'suggestion',
        'truc-tuyen',
        'department',
        'Đề nghị có máy tính và người hướng dẫn người cao tuổi nộp trực tuyến tại từng phường.',
      ),
      'Mỗi bộ phận một cửa đã có một máy; đoàn thanh niên trực hướng dẫn các buổi sáng.',
    ),
    here(
      ask(
        'question',
        'kinh-doanh',
        'spoken',
        'Hộ kinh doanh muốn thêm ngành nghề thì đăng ký lại từ đầu hay chỉ thông báo?',
        { business: 'Hộ kinh doanh Thí Dụ' },
      ),
      'Chỉ thông báo thay đổi nội dung đăng ký; Phòng Tài chính – Kế hoạch trả kết quả trong ba ngày làm việc.',
    ),
    here(
      ask(
        'question',
        'kinh-doanh',
        'spoken',
        'Thuê nhà để kinh doanh, hợp đồng thuê có phải công chứng khi đăng ký không?',
        { business: 'Cửa hàng Minh Họa' },
      ),
      'Không bắt buộc; người đăng ký tự chịu trách nhiệm về địa điểm kinh doanh.',
    ),
    here(
      ask(
        'question',
        'xay-dung',
        'spoken',
        'Xin phép xây nhà trong ngõ rộng hai mét thì được xây mấy tầng, hồ sơ gồm những gì?',
      ),
      'Trưởng phòng Quản lý đô thị nêu quy định về tầng cao và thành phần hồ sơ.',
    ),
    here(
      ask(
        'question',
        'xay-dung',
        'spoken',
        'Nhà xây sai phép của hàng xóm làm nứt tường nhà tôi thì báo ai, bao lâu có người đến?',
      ),
      'Báo phường hoặc đội trật tự xây dựng; có người kiểm tra trong ngày.',
    ),
    here(
      ask(
        'question',
        'so-nha',
        'spoken',
        'Ngõ mới mở chưa có biển số nhà, làm giấy tờ gì cũng vướng, bao giờ được gắn?',
      ),
      'Phòng Quản lý đô thị trả lời trình tự và lịch gắn biển của phường.',
    ),
    here(
      ask(
        'question',
        'so-nha',
        'department',
        'Biển số nhà cũ trùng nhau hai nhà, muốn đổi thì nộp ở đâu, lệ phí bao nhiêu?',
      ),
      'Nộp tại phường, không thu lệ phí cấp lại do trùng số.',
    ),
    here(
      ask(
        'question',
        'khuyet-tat',
        'spoken',
        'Xin giấy xác nhận mức độ khuyết tật cho con, hội đồng họp vào ngày nào, có cần giám định ở bệnh viện không?',
      ),
      'Hội đồng phường họp hằng tháng; chỉ giám định y khoa khi hội đồng không kết luận được.',
    ),
  ],
  directives: [],
  figures: [tayHoShortened],
  laterFigures: {
    on: '2018-05-31',
    reason: 'Bổ sung kết quả giải quyết hồ sơ 05 tháng đầu năm 2018.',
    tables: [tayHoCases],
  },
};
