import { accountVi } from './console/account.vi.js';
import { papersVi } from './console/papers.vi.js';
import { answersVi } from './console/answers.vi.js';
import { figuresDeskVi } from './console/figures.vi.js';
import { guestsVi } from './console/guests.vi.js';
import { planningVi } from './console/planning.vi.js';
import { repliesVi } from './console/replies.vi.js';
import { settingsVi } from './console/settings.vi.js';
import { trailVi } from './console/trail.vi.js';
import { watchingVi } from './console/watching.vi.js';
import { workVi } from './console/work.vi.js';
import { yearVi } from './console/year.vi.js';

/** The console of the office, the departments, the leaders and the administrators. */
export const consoleVi = {
  ...accountVi,
  ...answersVi,
  ...figuresDeskVi,
  ...guestsVi,
  ...planningVi,
  ...repliesVi,
  ...settingsVi,
  ...trailVi,
  ...watchingVi,
  ...papersVi,
  ...workVi,
  ...yearVi,

  'nav.today': 'Hôm nay',
  'nav.dialogues': 'Đối thoại',
  'nav.opinions': 'Ý kiến',
  'nav.assignments': 'Nhiệm vụ',
  'nav.approvals': 'Chờ duyệt',
  'nav.guests': 'Khách mời, đón tiếp',
  'nav.reports': 'Báo cáo',
  'nav.settings': 'Thiết lập',
  'nav.briefs': 'Chuẩn bị trả lời',
  'nav.escalations': 'Chuyển cấp trên',
  'nav.units': 'Các đơn vị',
  'nav.title': 'Danh mục',
  'nav.menu': 'Mở danh mục',
  'nav.sign_out': 'Đăng xuất',
  'sign_out.unfinished_title': 'Còn việc chưa xong trên máy này',
  'sign_out.unfinished_text':
    'Máy này còn giữ {count} việc chưa gửi được hoặc phiếu chưa đưa cho người dân. Đăng xuất sẽ xóa hết khỏi máy.',

  'role.admin': 'Quản trị',
  'role.organiser': 'Văn phòng',
  'role.moderator': 'Tổ tổng hợp',
  'role.secretary': 'Thư ký',
  'role.operator': 'Điều khiển màn hình',
  'role.chair': 'Chủ trì',
  'role.receptionist': 'Đón tiếp',
  'role.department_officer': 'Chuyên viên phòng',
  'role.department_head': 'Trưởng phòng',
  'role.leader': 'Lãnh đạo',
  'role.records_clerk': 'Văn thư',
  'role.oversight': 'Giám sát',
  'role.community_head': 'Tổ trưởng dân phố',
  'role.superior': 'Cơ quan cấp trên',
  'role.public': 'Người dân',

  'sign_in.title': 'Đăng nhập',
  'sign_in.lead': 'Dành cho cán bộ. Người dân gửi và theo dõi ý kiến không cần tài khoản.',
  'sign_in.to_public': 'Đến trang dành cho người dân',
  'sign_in.email': 'Thư điện tử công vụ',
  'sign_in.password': 'Mật khẩu',
  'sign_in.show': 'Hiện mật khẩu',
  'sign_in.hide': 'Ẩn mật khẩu',
  'sign_in.submit': 'Đăng nhập',
  'sign_in.busy': 'Đang đăng nhập',
  'sign_in.email_missing': 'Nhập thư điện tử của bạn',
  'sign_in.password_missing': 'Nhập mật khẩu',
  'sign_in.code': 'Mã xác thực',
  'sign_in.code_help': 'Sáu số của ứng dụng xác thực trên điện thoại, hoặc một mã dự phòng.',
  'sign_in.help': 'Quên mật khẩu: liên hệ người quản trị của cơ quan.',
  'sign_in.over_http':
    'Kết nối này không được mã hóa: người cùng mạng có thể đọc được mật khẩu. Hãy dùng thiết bị đã cài chứng thư của hội trường khi có thể.',
  'sign_in.not_over_http':
    'Trang này mở bằng http, mật khẩu có thể bị đọc trên mạng, nên không đăng nhập được ở đây. Hãy mở bằng https trên thiết bị đã cài chứng thư của hội trường.',

  'missing.title': 'Không tìm thấy trang này',
  'missing.text': 'Địa chỉ có thể đã cũ, hoặc nội dung không thuộc phạm vi bạn được xem.',
  'forbidden.title': 'Tài khoản này không mở được trang này',
  'forbidden.text': 'Việc này thuộc vai trò khác. Nếu cần, đề nghị người quản trị của cơ quan cấp quyền.',
  'offline.title': 'Chưa kết nối được với máy chủ',
  'offline.text': 'Kiểm tra dây mạng hoặc Wi-Fi của máy này.',
  'broken.title': 'Màn hình này gặp sự cố',
  'broken.text': 'Dữ liệu trên máy chủ không bị ảnh hưởng. Tải lại để tiếp tục.',
  'broken.reload': 'Tải lại',
  'expired.text': 'Phiên đăng nhập đã hết. Nội dung trên màn hình vẫn còn.',
  'expired.sign_in': 'Đăng nhập lại ở thẻ mới',
  'expired.go_on': 'Đã đăng nhập, tiếp tục',
  'home.title': 'Hôm nay',
  'errors.of_entry': '{label} (mục {number})',
} as const;
