import { addDays, localDateOf, weekday, yearOf } from '../common/local-date.js';
import type { Play } from './play.js';
import { plannedFigures } from './figures/ward.js';
import { minhKhe } from './scenarios/minh-khe.js';
import type { DialogueFacts } from './scenarios/scenario.js';
import { thanhMau, thanhMauOpinions } from './scenarios/thanh-mau.js';
import { Timeline } from './timeline.js';

const morning = { startsAt: '08:00', endsAt: '11:00', invented: ['everything'] };
const usual = (of: string) => [
  { startsAt: '08:00', endsAt: '08:20', title: 'Khai mạc, báo cáo tình hình', performer: of },
  { startsAt: '08:20', endsAt: '10:40', title: 'Đối thoại', performer: 'Chủ trì điều hành' },
  { startsAt: '10:40', endsAt: '11:00', title: 'Kết luận', performer: 'Chủ trì' },
];

function workingDay(from: string): string {
  let day = from;
  while (weekday(day) > 5) day = addDays(day, 1);
  return day;
}

/** A draft visible only to the ward: the dialogue with businesses. */
export function schedulePlan(play: Play, now: Date): Timeline {
  const today = localDateOf(now);
  const heldOn = workingDay(addDays(today, 33));
  const dialogue: DialogueFacts = {
    ...morning,
    kind: 'business_dialogue',
    title: `Hội nghị đối thoại với doanh nghiệp, hộ kinh doanh năm ${yearOf(heldOn)}`,
    ordinal: 1,
    heldOn,
    place: 'Nhà văn hóa phường Minh Khê',
    chairName: 'Trần Thị Nghiệm',
    chairTitle: 'Phó Chủ tịch UBND phường',
    summary: 'Hộ kinh doanh chuyển sang kê khai thuế, hóa đơn điện tử, an toàn thực phẩm, biển hiệu, chợ Mẫu.',
  };
  const guests = [
    { department: 'kinh-te', count: 40 },
    { department: 'mot-cua', count: 10 },
  ];
  const timeline = new Timeline();
  timeline.on(addDays(today, -2), 15, 0, () =>
    play.plan({ ...minhKhe, dialogue, agenda: usual('Phòng Kinh tế, Hạ tầng và Đô thị'), guests }),
  );
  timeline.on(addDays(today, -1), 16, 0, () => play.saveFigures(plannedFigures));
  return timeline;
}

/** A dialogue announced by the neighbouring ward, whose opinions nobody in Minh Khê can see. */
export function scheduleNeighbour(play: Play, now: Date): Timeline {
  const today = localDateOf(now);
  const heldOn = workingDay(addDays(today, 16));
  const dialogue: DialogueFacts = {
    ...morning,
    kind: 'citizen_dialogue',
    title: `Hội nghị đối thoại với Nhân dân phường Thanh Mẫu năm ${yearOf(heldOn)}`,
    ordinal: 1,
    heldOn,
    place: 'Hội trường UBND phường Thanh Mẫu',
    chairName: 'Đặng Hữu Thí',
    chairTitle: 'Chủ tịch UBND phường Thanh Mẫu',
    summary: 'Mở rộng đường liên tổ, an sinh xã hội và thủ tục hành chính.',
  };
  const guests = thanhMau.departments.map(({ key }) => ({ department: key, count: 6 }));
  const timeline = new Timeline();
  timeline.on(addDays(today, -9), 9, 0, () => play.plan({ ...thanhMau, dialogue, agenda: usual('Văn phòng'), guests }));
  timeline.on(addDays(today, -4), 9, 0, () => play.announce());
  for (const [n, { key }] of thanhMau.departments.entries())
    timeline.on(addDays(today, -3), 9, 5 * n, () => play.invite(key, 2));
  for (const [n, question] of thanhMauOpinions().entries()) {
    timeline.on(addDays(today, -2), 8, 10 * n, () => play.receive(question));
    if (n < 3) timeline.on(addDays(today, -1), 9, n, () => play.accept(question));
  }
  return timeline;
}
