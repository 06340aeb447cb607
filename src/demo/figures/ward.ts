import { addDays, type LocalDate, yearOf } from '../../common/local-date.js';
import type { FigureTable } from '../../contract/figures.js';
import type { Scenario, Task } from '../scenarios/scenario.js';
import { figure, heading, said, sum, table } from './table.js';

const cases = (title: string, asOf: LocalDate, counted: Record<'direct' | 'online' | 'onTime' | 'late', number>) => {
  const { direct, online, onTime, late } = counted;
  return table({
    title,
    source: 'Trung tâm Phục vụ hành chính công phường',
    asOf,
    plot: 'parts',
    rows: [
      figure('tiep-nhan', 'Hồ sơ tiếp nhận', direct + online, 'hồ sơ'),
      heading('cach-nop', 'Theo cách nộp'),
      figure('truc-tuyen', 'Trực tuyến', online, 'hồ sơ'),
      figure('truc-tiep', 'Trực tiếp tại quầy', direct, 'hồ sơ'),
      heading('ket-qua', 'Theo kết quả'),
      figure('dung-han', 'Trả đúng hạn', onTime, 'hồ sơ'),
      figure('qua-han', 'Trả quá hạn', late, 'hồ sơ', 'Đã có thư xin lỗi'),
      figure('dang-lam', 'Đang giải quyết trong hạn', direct + online - onTime - late, 'hồ sơ'),
    ],
    rules: [sum('tiep-nhan', ['truc-tuyen', 'truc-tiep']), sum('tiep-nhan', ['dung-han', 'qua-han', 'dang-lam'])],
  });
};

/** The background report of the previous dialogue. */
export const lastFigures = (heldOn: LocalDate): FigureTable[] => [
  cases('Giải quyết hồ sơ từ khi thành lập phường', addDays(heldOn, -15), {
    direct: 1284,
    online: 2018,
    onTime: 3129,
    late: 47,
  }),
];

const byField: [key: string, label: string, count: number][] = [
  ['ho-tich', 'Hộ tịch', 1618],
  ['dat-dai', 'Đất đai', 1240],
  ['chung-thuc', 'Chứng thực', 1105],
  ['kinh-doanh', 'Hộ kinh doanh', 437],
  ['xay-dung', 'Xây dựng, biển số nhà', 412],
];

/** State of the last dialogue's promises, counted from its assignments. */
function promises(last: Scenario, tasks: readonly Task[], asOf: LocalDate): FigureTable {
  const done = tasks.filter((task) => task.done !== undefined && task.done <= asOf).length;
  return table({
    title: 'Nhiệm vụ giao tại lần đối thoại trước',
    source: `Theo dõi sau ${last.dialogue.title.replace('Hội nghị', 'hội nghị')}`,
    asOf,
    plot: 'parts',
    rows: [
      figure('giao', 'Nhiệm vụ đã giao', tasks.length, 'nhiệm vụ'),
      figure('xong', 'Đã hoàn thành', done, 'nhiệm vụ'),
      figure('chua-xong', 'Đang làm', tasks.length - done, 'nhiệm vụ'),
    ],
    rules: [sum('giao', ['xong', 'chua-xong'])],
  });
}

const floods: FigureTable = table({
  title: 'Điểm ngập, úng',
  source: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  note: 'Khảo sát sau các trận mưa lớn trong năm.',
  rows: [
    figure('khao-sat', 'Điểm ngập đã khảo sát', 14, 'điểm'),
    figure('xong', 'Đã xử lý xong', 9, 'điểm'),
    figure('dang-lam', 'Đang thi công', 4, 'điểm'),
    said('ho-dan', 'Hộ dân bị ảnh hưởng', 'hơn 300', 300, 'hộ'),
  ],
  rules: [
    sum('khao-sat', ['xong', 'dang-lam'], 'Một điểm nằm trên ranh giới, đã bàn giao cho phường Thanh Mẫu xử lý.'),
  ],
});

/** The background report of today's dialogue. */
export const todaysFigures = (today: LocalDate, last: Scenario, tasks: readonly Task[]): FigureTable[] => {
  const asOf = addDays(today, -15);
  return [
    cases(`Giải quyết hồ sơ đến ngày lập báo cáo, năm ${yearOf(asOf)}`, asOf, {
      direct: 1507,
      online: 3305,
      onTime: 4655,
      late: 38,
    }),
    table({
      title: 'Hồ sơ theo lĩnh vực',
      source: 'Trung tâm Phục vụ hành chính công phường',
      asOf,
      plot: 'bars',
      rows: [
        ...byField.map(([key, label, count]) => figure(key, label, count, 'hồ sơ')),
        figure('cong', 'Cộng', 4812, 'hồ sơ'),
      ],
      rules: [
        sum(
          'cong',
          byField.map(([key]) => key),
        ),
      ],
    }),
    promises(last, tasks, asOf),
    floods,
  ];
};

/** The unfinished background report of the dialogue with businesses, which does not add up yet. */
export const plannedFigures: FigureTable[] = [
  table({
    title: 'Hộ kinh doanh, doanh nghiệp trên địa bàn',
    source: 'Phòng Kinh tế, Hạ tầng và Đô thị',
    plot: 'parts',
    rows: [
      figure('tong', 'Hộ kinh doanh, doanh nghiệp', 1862, 'cơ sở'),
      figure('ho', 'Hộ kinh doanh', 1438, 'cơ sở'),
      figure('doanh-nghiep', 'Doanh nghiệp', 412, 'cơ sở'),
    ],
    rules: [sum('tong', ['ho', 'doanh-nghiep'])],
  }),
];
