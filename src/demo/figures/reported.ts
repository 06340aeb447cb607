import type { FigureTable } from '../../contract/figures.js';
import { figure, heading, product, said, sum, table } from './table.js';

/** Hà Đông: the departments, the guests and the two dialogues a year are reported; how the guests came is invented. */
export const haDongFigures = (throughDepartments: number, onPublicInvitation: number): FigureTable[] => [
  table({
    title: 'Quy mô hội nghị',
    source: 'Kế hoạch tổ chức đối thoại của UBND quận',
    note: 'Số khách theo từng hình thức mời là số minh họa.',
    plot: 'parts',
    rows: [
      figure('lan', 'Số lần đối thoại', 2, 'lần/năm'),
      figure('phong', 'Phòng chuyên môn tham gia', 10, 'phòng'),
      figure('khach', 'Cá nhân, doanh nghiệp được mời', 30, 'người'),
      figure('qua-phong', 'Mời qua phòng chuyên môn', throughDepartments, 'người'),
      figure('cong-khai', 'Mời công khai trên cổng và tại bộ phận một cửa', onPublicInvitation, 'người'),
    ],
    rules: [sum('khach', ['qua-phong', 'cong-khai'])],
  }),
];

/** Tây Hồ: every figure is reported, and all of them add up. */
export const tayHoShortened: FigureTable = table({
  title: 'Rút ngắn thời hạn giải quyết thủ tục hành chính',
  source: 'Quyết định số 2772/QĐ-UBND ngày 25/12/2017',
  rows: [
    figure('quan', 'Thủ tục cấp quận được rút ngắn', 86, 'thủ tục'),
    figure('phuong', 'Thủ tục cấp phường được rút ngắn', 51, 'thủ tục'),
    figure('ngay', 'Tổng thời gian giảm', 516.5, 'ngày'),
    figure('gio', 'Tương đương', 4132, 'giờ làm việc', 'Mỗi ngày làm việc 8 giờ'),
  ],
  rules: [product('gio', 'ngay', '8')],
});

export const tayHoCases: FigureTable = table({
  title: 'Tiếp nhận, giải quyết hồ sơ 05 tháng đầu năm 2018',
  source: 'Báo cáo tại hội nghị',
  asOf: '2018-05-31',
  plot: 'parts',
  rows: [
    figure('tiep-nhan', 'Hồ sơ tiếp nhận', 6100, 'hồ sơ'),
    heading('cach-nop', 'Theo cách nộp'),
    figure('truc-tiep', 'Trực tiếp', 5230, 'hồ sơ'),
    figure('truc-tuyen', 'Trực tuyến', 870, 'hồ sơ'),
    heading('ket-qua', 'Theo kết quả'),
    figure('da-xong', 'Đã giải quyết', 6050, 'hồ sơ'),
    figure('dang-lam', 'Đang giải quyết', 50, 'hồ sơ'),
  ],
  rules: [sum('tiep-nhan', ['truc-tiep', 'truc-tuyen']), sum('tiep-nhan', ['da-xong', 'dang-lam'])],
});

/** Thanh Xuân: as reported; in one place the report contradicts itself: 62 of 241 are not 25 %. */
export const thanhXuanFigures: FigureTable[] = [
  table({
    title: 'Lộ trình dịch vụ công trực tuyến 2016–2020',
    source: 'Kế hoạch số 181/KH-UBND ngày 25/9/2015 của UBND thành phố Hà Nội',
    plot: 'parts',
    rows: [
      figure('tong', 'Thủ tục thực hiện trực tuyến', 241, 'thủ tục'),
      figure('muc-4', 'Mức độ 4', 20, 'thủ tục'),
      figure('muc-3', 'Mức độ 3', 115, 'thủ tục'),
      figure('muc-2', 'Mức độ 2', 106, 'thủ tục'),
      heading('nam-2016', 'Riêng năm 2016'),
      figure('muc-3-2016', 'Mức độ 3', 62, 'thủ tục', 'Báo cáo ghi là 25 % số thủ tục'),
      figure('muc-4-2016', 'Mức độ 4', 2, 'thủ tục', 'Thí điểm'),
    ],
    rules: [
      sum('tong', ['muc-4', 'muc-3', 'muc-2']),
      product(
        'muc-3-2016',
        'tong',
        '0.25',
        'Báo cáo ghi "25 % thủ tục mức độ 3 (62 thủ tục)"; 62 trên 241 thủ tục là 25,7 %. Giữ con số 62 như báo cáo.',
      ),
    ],
  }),
  table({
    title: 'Giải quyết hồ sơ từ đầu năm 2016',
    source: 'Báo cáo tại hội nghị',
    plot: 'parts',
    rows: [
      heading('quan', 'Cấp quận'),
      figure('quan-nhan', 'Tiếp nhận', 3430, 'hồ sơ'),
      figure('quan-dung-han', 'Trả đúng hạn', 3338, 'hồ sơ'),
      figure('quan-dang-lam', 'Đang giải quyết', 92, 'hồ sơ'),
      heading('phuong', '11 phường'),
      figure('phuong-nhan', 'Tiếp nhận', 49106, 'hồ sơ'),
      figure('phuong-dung-han', 'Trả đúng hạn', 49106, 'hồ sơ', '100 %'),
    ],
    rules: [sum('quan-nhan', ['quan-dung-han', 'quan-dang-lam']), sum('phuong-nhan', ['phuong-dung-han'])],
  }),
];

/** Added after the conference: "hơn 10" (more than 10) is reported, the demo has twelve. */
export const thanhXuanOpinions = (recorded: number): FigureTable =>
  table({
    title: 'Ý kiến tại hội nghị',
    source: 'Báo cáo kết quả hội nghị',
    rows: [
      said('y-kien', 'Ý kiến đánh giá, đều hài lòng', 'hơn 10', 10, 'ý kiến'),
      figure('ghi-lai', 'Ý kiến ghi lại được từng câu', recorded, 'ý kiến'),
    ],
    rules: [
      sum('y-kien', ['ghi-lai'], `Báo cáo chỉ nêu "hơn 10 ý kiến"; danh sách ghi lại ${recorded} ý kiến, đều là khen.`),
    ],
  });

/** The council of Hà Đông: five questions and low ranks are reported, but not the ranks themselves. */
export const haDongCouncilFigures: FigureTable[] = [
  table({
    title: 'Nội dung phiên giải trình',
    source: 'Chương trình phiên giải trình',
    rows: [
      figure('noi-dung', 'Nhóm nội dung đại biểu nêu', 5, 'nhóm'),
      said('xep-hang', 'Xếp hạng cải cách hành chính 02 năm gần đây', 'thấp', null),
    ],
  }),
];

/** Đông Hà: invented, but computed from the same rows as the ranking. */
export const dongHaFigures = (demands: number, bodies: number): FigureTable[] => [
  table({
    title: 'Nhiệm vụ cải cách hành chính giao trong năm 2020',
    source: 'Chương trình công tác năm 2020 (số minh họa)',
    rows: [
      figure('yeu-cau', 'Yêu cầu đối với mỗi đơn vị', demands, 'yêu cầu'),
      figure('don-vi', 'Đơn vị thực hiện', bodies, 'đơn vị'),
      figure('nhiem-vu', 'Nhiệm vụ được giao', demands * bodies, 'nhiệm vụ'),
    ],
    rules: [product('nhiem-vu', 'yeu-cau', String(bodies))],
  }),
];
