import { addDays } from '../../common/local-date.js';
import { dongHaFigures } from '../figures/reported.js';
import type { Scenario, ScenarioDirective, Task } from './scenario.js';

const bodies = [
  { key: 'tu-phap', name: 'Phòng Tư pháp', shortName: 'Tư pháp' },
  { key: 'lao-dong', name: 'Phòng Lao động – Thương binh và Xã hội', shortName: 'Lao động – TB&XH' },
  { key: 'tai-chinh', name: 'Phòng Tài chính – Kế hoạch', shortName: 'Tài chính – Kế hoạch' },
  { key: 'do-thi', name: 'Phòng Quản lý đô thị', shortName: 'Quản lý đô thị' },
  { key: 'tai-nguyen', name: 'Phòng Tài nguyên và Môi trường', shortName: 'Tài nguyên và Môi trường' },
] as const;

type Body = (typeof bodies)[number]['key'];

/** Days before (−) or after (+) the due date on which a body finished; null: not finished. */
const results: { text: string; task: string; due: string; days: Record<Body, number | null> }[] = [
  {
    text: 'Giảm đến mức thấp nhất hồ sơ trả chậm.',
    task: 'Giảm hồ sơ trả chậm, báo cáo từng trường hợp',
    due: '2020-03-31',
    days: { 'tu-phap': -9, 'lao-dong': -4, 'tai-chinh': -2, 'do-thi': 6, 'tai-nguyen': 20 },
  },
  {
    text: 'Nâng tỷ lệ hồ sơ nộp trực tuyến.',
    task: 'Tăng hồ sơ trực tuyến mức độ 3, 4 thuộc lĩnh vực',
    due: '2020-04-30',
    days: { 'tu-phap': -6, 'lao-dong': -1, 'tai-chinh': 5, 'do-thi': -2, 'tai-nguyen': 11 },
  },
  {
    text: 'Bố trí đủ cán bộ ở những lĩnh vực còn thiếu.',
    task: 'Đề án bố trí cán bộ bộ phận một cửa',
    due: '2020-05-29',
    days: { 'tu-phap': -10, 'lao-dong': -3, 'tai-chinh': -3, 'do-thi': -1, 'tai-nguyen': -2 },
  },
  {
    text: 'Các đơn vị phối hợp khi giải quyết một hồ sơ.',
    task: 'Quy chế phối hợp, thời hạn lấy ý kiến giữa các đơn vị',
    due: '2020-06-30',
    days: { 'tu-phap': -5, 'lao-dong': 3, 'tai-chinh': -7, 'do-thi': -6, 'tai-nguyen': null },
  },
  {
    text: 'Lãnh đạo xuống cơ sở, tháo gỡ kịp thời vướng mắc của doanh nghiệp, hộ kinh doanh.',
    task: 'Lịch làm việc tại cơ sở và kết quả tháo gỡ vướng mắc',
    due: '2020-08-31',
    days: { 'tu-phap': -4, 'lao-dong': -12, 'tai-chinh': -8, 'do-thi': 14, 'tai-nguyen': 4 },
  },
  {
    text: 'Bớt các cuộc họp không cần thiết.',
    task: 'Rà soát, cắt giảm cuộc họp',
    due: '2020-09-30',
    days: { 'tu-phap': -15, 'lao-dong': -6, 'tai-chinh': -5, 'do-thi': null, 'tai-nguyen': -1 },
  },
  {
    text: 'Công khai kết quả giải quyết hồ sơ hằng quý.',
    task: 'Công khai kết quả giải quyết hồ sơ ba quý',
    due: '2020-10-15',
    days: { 'tu-phap': -2, 'lao-dong': -2, 'tai-chinh': -1, 'do-thi': -1, 'tai-nguyen': 8 },
  },
  {
    text: 'Tự chấm điểm cải cách hành chính, gửi cơ quan theo dõi.',
    task: 'Tự chấm điểm cải cách hành chính năm 2020',
    due: '2020-11-30',
    days: { 'tu-phap': -3, 'lao-dong': -1, 'tai-chinh': 7, 'do-thi': -4, 'tai-nguyen': 9 },
  },
];

const directive = ({ text, task, due, days }: (typeof results)[number]): ScenarioDirective => ({
  text,
  tasks: bodies.map(({ key, shortName }): Task => {
    const late = days[key];
    const told = `${task}: ${shortName}`;
    if (late === null)
      return { department: key, task: told, due, begun: 'in_progress', urged: [addDays(due, 5), addDays(due, 19)] };
    const done = addDays(due, late);
    return {
      department: key,
      task: told,
      due,
      done,
      answer: `${shortName} đã hoàn thành, có báo cáo kèm theo.`,
      ...(late > 10 ? { urged: [addDays(due, 5)] } : {}),
    };
  }),
});

/**
 * Đông Hà: no dialogue is reported, but demands, and that one body monitors and urges the others and ranks them by results.
 * The year's record is modelled as the conclusions of one meeting; the meeting, the bodies and their figures are invented.
 */
export const dongHa: Scenario = {
  key: 'dong-ha',
  organisation: {
    name: 'UBND thành phố Đông Hà',
    shortName: 'Thành phố Đông Hà',
    slug: 'thanh-pho-dong-ha',
    code: 'ĐH',
    level: 'thành phố thuộc tỉnh (đến 30/6/2025)',
    parent: 'UBND tỉnh Quảng Trị',
    from: '2009-08-11',
    until: '2025-06-30',
    yearlyDuty: null,
  },
  departments: [...bodies, { key: 'noi-vu', name: 'Phòng Nội vụ (cơ quan theo dõi)', shortName: 'Nội vụ' }],
  fields: [{ key: 'cchc', name: 'Cải cách hành chính', swatch: 1, department: 'noi-vu' }],
  dialogue: {
    kind: 'explanation_session',
    title: 'Theo dõi, đôn đốc thực hiện nhiệm vụ cải cách hành chính năm 2020',
    ordinal: 1,
    heldOn: '2020-01-15',
    startsAt: '08:00',
    endsAt: '10:00',
    place: 'Phòng họp UBND thành phố',
    chairName: 'Phan Hữu Giả Định',
    chairTitle: 'Chủ tịch UBND thành phố',
    summary:
      'Phòng Nội vụ theo dõi, đôn đốc, kiểm tra các đơn vị; kết quả là căn cứ xếp hạng và xét thi đua cuối năm. Tỷ lệ dịch vụ công trực tuyến thấp, còn hồ sơ trả chậm, cán bộ một số lĩnh vực chưa đáp ứng.',
    invented: ['the meeting, its date and its chair', 'the five bodies and all their figures'],
  },
  agenda: [
    { startsAt: '08:00', endsAt: '08:30', title: 'Báo cáo cải cách hành chính năm 2019', performer: 'Phòng Nội vụ' },
    { startsAt: '08:30', endsAt: '09:40', title: 'Các đơn vị báo cáo', performer: 'Thủ trưởng các đơn vị' },
    { startsAt: '09:40', endsAt: '10:00', title: 'Kết luận', performer: 'Chủ tịch UBND thành phố' },
  ],
  guests: [],
  publicGuests: 0,
  opinions: [],
  directives: results.map(directive),
  figures: dongHaFigures(results.length, bodies.length),
};
