import { addDays, instantAt, localDateOf, localMinutesOf, startOfDay } from '../common/local-date.js';
import { todaysFigures } from './figures/ward.js';
import { tasksOf } from './history.js';
import type { Play } from './play.js';
import { minhKhe } from './scenarios/minh-khe.js';
import { minhKheLast } from './scenarios/minh-khe-last.js';
import { guestsOfWard } from './scenarios/minh-khe-guests.js';
import { todaysOpinions, type TodayOpinion } from './scenarios/minh-khe-today.js';
import type { DialogueFacts } from './scenarios/scenario.js';
import { Timeline } from './timeline.js';

const minute = 60_000;
/** How long the dialogue has been live when the demo starts; less shortly after midnight. */
const runningMinutes = 100;

const clockTime = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Today's dialogue, of which the first hour and a half has happened. */
export function scheduleToday(play: Play, now: Date, ordinal: number): Timeline {
  const today = localDateOf(now);
  const begin = new Date(Math.max(now.getTime() - runningMinutes * minute, startOfDay(today).getTime()));
  const pace = (now.getTime() - begin.getTime()) / (runningMinutes * minute);
  const timeline = new Timeline();
  /** A time today, in minutes from the start, scaled if the day is still too short. */
  const after = (minutes: number): Date => new Date(begin.getTime() + minutes * minute * pace);
  const opinions = todaysOpinions(today);

  timeline.on(addDays(today, -40), 9, 0, () =>
    play.plan({ ...minhKhe, dialogue: factsOf(now, begin, ordinal), agenda: agendaFrom(begin), guests: guestsOfWard }),
  );
  const last = minhKheLast(today);
  timeline.on(addDays(today, -11), 16, 0, () => play.saveFigures(todaysFigures(today, last, tasksOf(last))));
  timeline.on(addDays(today, -10), 9, 0, () => play.announce());
  scheduleGuests(timeline, play, now, after);
  timeline.at(after(0), () => play.start());
  scheduleOpinions(timeline, play, opinions, now, after);
  const waiting = opinions.filter(({ state }) => state.as === 'queue').map(({ question }) => question);
  timeline.at(after(95), () => play.queueUp(waiting));
  timeline.at(after(96), () =>
    play.noteToChair(
      'Trưởng phòng Kinh tế, Hạ tầng và Đô thị phải về lúc giữa buổi, đề nghị gọi hai câu đất đai trước.',
    ),
  );
  return timeline;
}

function factsOf(now: Date, begin: Date, ordinal: number): DialogueFacts {
  const heldOn = localDateOf(now);
  const starts = localMinutesOf(begin);
  return {
    kind: 'citizen_dialogue',
    title: `Hội nghị đối thoại với Nhân dân lần thứ ${ordinal === 1 ? 'nhất' : 'hai'} năm ${heldOn.slice(0, 4)}`,
    ordinal,
    heldOn,
    startsAt: clockTime(Math.min(starts, 23 * 60)),
    endsAt: clockTime(Math.min(starts + 210, 24 * 60 - 1)),
    place: 'Hội trường UBND phường, số 12 đường Vườn Mẫu',
    chairName: 'Phạm Văn Mẫu',
    chairTitle: 'Chủ tịch UBND phường',
    summary: 'Đất đai, thoát nước, dịch vụ công trực tuyến và những việc khác thuộc thẩm quyền của phường.',
    invented: ['everything'],
  };
}

function agendaFrom(begin: Date) {
  const from = Math.min(localMinutesOf(begin), 20 * 60);
  const item = (start: number, end: number, title: string, performer: string) => ({
    startsAt: clockTime(from + start),
    endsAt: clockTime(from + end),
    title,
    performer,
  });
  return [
    item(0, 10, 'Tuyên bố lý do, giới thiệu đại biểu', 'Văn phòng HĐND và UBND'),
    item(10, 25, 'Báo cáo kết quả giải quyết kiến nghị của lần đối thoại trước', 'Phó Chủ tịch UBND phường'),
    item(25, 180, 'Nhân dân phát biểu; các đơn vị trả lời', 'Chủ trì điều hành'),
    item(180, 200, 'Kết luận', 'Chủ tịch UBND phường'),
  ];
}

/** About six in ten guests have come; some declined, some have not answered. */
function scheduleGuests(timeline: Timeline, play: Play, now: Date, after: (minutes: number) => Date): void {
  const today = localDateOf(now);
  for (const [n, { department, count }] of guestsOfWard.entries()) {
    let invitations: string[] = [];
    const one = (part: (guest: number) => boolean): string[] =>
      invitations.filter((_, guest) => part((guest + 4 * n) % 10));
    timeline.on(addDays(today, -9), 9, 5 * n, async () => void (invitations = await play.invite(department, count)));
    timeline.on(addDays(today, -5), 10, 5 * n, () => play.declineInvitations(one((guest) => guest === 9)));
    timeline.on(addDays(today, -5), 14, 5 * n, () => play.acceptInvitations(one((guest) => guest < 8)));
    timeline.at(after(0.2 + n), () => play.checkIn(one((guest) => guest < 3)));
    timeline.at(after(6 + 9 * n), () => play.checkIn(one((guest) => guest >= 3 && guest < 6)));
  }
  for (let guest = 0; guest < 6; guest++) timeline.on(addDays(today, -3), 19, guest, () => play.register());
  for (let guest = 0; guest < 3; guest++) timeline.at(after(4 + guest), () => play.walkIn());
}

function scheduleOpinions(
  timeline: Timeline,
  play: Play,
  opinions: readonly TodayOpinion[],
  now: Date,
  after: (minutes: number) => Date,
): void {
  const today = localDateOf(now);
  let called = 0;
  for (const [n, { question, state, supports, brief }] of opinions.entries()) {
    const early = question.channel !== 'spoken' && state.as !== 'new';
    const [day, at] = [addDays(today, -8 + (n % 7)), 7 * (n % 60)];
    const minutes = state.as === 'new' ? 88 + (n % 4) * 2.5 : 8 + (n % 12) * 2;
    timeline.at(early ? instantAt(day, 8 * 60 + at) : after(minutes), () => play.receive(question));
    const moderated = early ? instantAt(day, 8 * 60 + at + 3) : after(minutes + 1.5);
    if (['decided', 'queue', 'floor'].includes(state.as)) timeline.at(moderated, () => play.accept(question));
    if (state.as === 'withdrawn' || state.as === 'declined')
      timeline.at(moderated, () => play.setAside(question, state));
    if (state.as === 'grouped') timeline.at(after(1), () => play.setAside(question, state));
    if (state.as === 'asked') timeline.at(moderated, () => play.ask(question, state.question));
    if (brief) {
      timeline.on(addDays(today, -1), 9 + Math.floor(n / 12), n, () =>
        play.prepare(question, brief.text, brief.proposes ?? null),
      );
      if (!brief.draft) timeline.on(addDays(today, -1), 15 + Math.floor(n / 30), n, () => play.approveBrief(question));
    }
    if (supports > 0) timeline.at(after(early ? 2 : minutes + 2), () => play.support(question, supports));
    if (state.as === 'decided') {
      const begins = 10 + 5.2 * called++;
      timeline.at(after(begins), () => play.call(question));
      const { words, assignment } = state.decided;
      if (assignment) timeline.at(after(begins + 4.3), () => play.promise(question, words));
      timeline.at(after(begins + 4.5), () => play.decide(question, state.decided));
    }
    if (state.as === 'floor') timeline.at(after(99.2), () => play.call(question, 300));
  }
}
