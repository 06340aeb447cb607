import type { Days } from './minh-khe.js';
import type { ScenarioDirective } from './scenario.js';

/** Directives of the ward's last dialogue, each carried out by several departments. */
export const directivesOf = ({ after, ago, ahead }: Days): ScenarioDirective[] => [
  {
    text: 'Rà soát, niêm yết lại toàn bộ thủ tục hành chính thuộc thẩm quyền của phường; mỗi hồ sơ chỉ yêu cầu bổ sung một lần.',
    tasks: [
      {
        department: 'mot-cua',
        task: 'Niêm yết lại toàn bộ thủ tục tại Trung tâm và trên cổng',
        due: after(30),
        done: after(25),
        answer: 'Đã niêm yết lại 213 thủ tục, gỡ 19 thủ tục hết hiệu lực.',
      },
      {
        department: 'kinh-te',
        task: 'Rà soát thủ tục đất đai, xây dựng, kinh doanh; mẫu phiếu bổ sung một lần',
        due: after(30),
        done: after(30),
        answer: 'Đã rà soát 64 thủ tục, ban hành mẫu phiếu bổ sung một lần.',
      },
      {
        department: 'van-hoa',
        task: 'Rà soát thủ tục bảo trợ xã hội, y tế, giáo dục',
        due: after(30),
        done: after(28),
        answer: 'Đã rà soát 41 thủ tục, kiến nghị bỏ hai loại giấy xác nhận.',
      },
      {
        department: 'van-phong',
        task: 'Tổng hợp kết quả rà soát, trình Chủ tịch UBND phường',
        due: after(37),
        done: after(36),
        answer: 'Đã trình báo cáo tổng hợp.',
      },
    ],
  },
  {
    text: 'Hồ sơ quá hẹn phải có thư xin lỗi, ghi rõ nguyên nhân và ngày trả mới; hằng tháng công khai số hồ sơ quá hẹn của từng đơn vị.',
    tasks: [
      {
        department: 'van-phong',
        task: 'Mẫu thư xin lỗi và quy trình công khai hồ sơ quá hẹn',
        due: after(14),
        done: after(10),
        answer: 'Đã ban hành mẫu thư và quy trình, áp dụng từ đầu tháng sau.',
      },
      {
        department: 'mot-cua',
        task: 'Công khai hằng tháng số hồ sơ quá hẹn của từng đơn vị',
        due: null,
        begun: 'in_progress',
      },
    ],
  },
  {
    text: 'Chống ngập trước mùa mưa: kiểm tra toàn bộ hố ga, cửa xả trên địa bàn; có phương án trực khi mưa lớn.',
    tasks: [
      {
        department: 'kinh-te',
        with: ['cong-an'],
        task: 'Kiểm tra toàn bộ hố ga, cửa xả; danh mục điểm ngập',
        due: after(45),
        done: after(52),
        answer: 'Đã kiểm tra 318 hố ga, lập danh mục 9 điểm ngập. Chậm bảy ngày do thiếu người.',
      },
      {
        department: 'kinh-te',
        task: 'Phương án bơm chống úng tại ba điểm trũng',
        due: ahead(12),
        begun: 'in_progress',
      },
      {
        department: 'van-phong',
        task: 'Phương án trực chỉ huy khi mưa lớn',
        due: after(20),
        done: after(16),
        answer: 'Đã ban hành phương án trực, số điện thoại trực công khai.',
      },
    ],
  },
  {
    text: 'Tổ công nghệ số cộng đồng hỗ trợ người cao tuổi nộp hồ sơ trực tuyến tại 12 nhà văn hóa.',
    tasks: [
      {
        department: 'van-hoa',
        task: 'Lịch trực của tổ công nghệ số tại 12 nhà văn hóa',
        due: after(15),
        done: after(15),
        answer: 'Lịch trực hai buổi một tuần tại mỗi nhà văn hóa, bắt đầu thực hiện.',
      },
      {
        department: 'mot-cua',
        task: 'Tập huấn tổ công nghệ số cộng đồng',
        due: after(25),
        done: after(31),
        answer: 'Đã tập huấn 58 người; chậm sáu ngày do trùng đợt kiểm tra.',
      },
      {
        department: 'cong-an',
        task: 'Hỗ trợ kích hoạt tài khoản định danh tại nhà cho người khuyết tật, người trên 80 tuổi',
        due: ahead(20),
        begun: 'in_progress',
      },
    ],
  },
  {
    text: 'Bảo đảm trật tự, an toàn khu vực trường học, chợ và các tuyến đường mới.',
    tasks: [
      {
        department: 'cong-an',
        task: 'Phương án phân luồng giờ tan trường tại bốn trường',
        due: after(20),
        done: after(17),
        answer: 'Đã triển khai tại bốn trường, có dân phòng hỗ trợ.',
      },
      {
        department: 'van-hoa',
        task: 'Ký cam kết an toàn giao thông với các trường',
        due: after(25),
        done: after(20),
        answer: 'Bốn trường đã ký cam kết với phụ huynh.',
      },
      {
        department: 'kinh-te',
        task: 'Biển báo, gờ giảm tốc trên hai tuyến đường mới',
        due: ahead(16),
        begun: 'acknowledged',
      },
      {
        department: 'cong-an',
        task: 'Kế hoạch lắp 24 camera an ninh',
        due: after(40),
        done: after(39),
        answer: 'Kế hoạch đã trình, có phương án xã hội hóa 8 vị trí.',
      },
    ],
  },
  {
    text: 'Báo cáo tiến độ thực hiện kết luận này tại hội nghị lần sau; công khai trên cổng của phường.',
    tasks: [
      {
        department: 'van-phong',
        task: 'Tổng hợp tiến độ thực hiện kết luận, công khai trên cổng',
        due: ahead(14),
        begun: 'in_progress',
      },
      {
        department: 'mot-cua',
        task: 'Khảo sát mức độ hài lòng của người dân trong quý',
        due: ago(6),
        begun: 'in_progress',
        urged: [ago(3)],
      },
    ],
  },
];
