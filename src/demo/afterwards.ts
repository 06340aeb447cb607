import { addDays, type LocalDate } from '../common/local-date.js';
import type { Verdict } from '../contract/opinion.js';
import type { NumberPaperDto } from '../dialogue/paper/dto/paper.dto.js';
import { publishedAfter } from './history.js';
import type { Play } from './play.js';
import type { Scenario, ScenarioOpinion } from './scenarios/scenario.js';
import type { Timeline } from './timeline.js';

/** Authors' ratings, used in turn: most are satisfied, some are not. */
const judgements: { verdict: Verdict; comment?: string }[] = [
  { verdict: 'solved' },
  { verdict: 'solved', comment: 'Đã làm xong, cảm ơn các anh chị.' },
  { verdict: 'partly', comment: 'Đã làm nhưng mới được nửa ngõ.' },
  { verdict: 'solved' },
  { verdict: 'unsolved', comment: 'Trả lời chung chung, chưa có ngày cụ thể.' },
];

/** The day on which the answer to an opinion sent by its author became public; null: not yet, or never. */
export function answeredOn({ channel, outcome, assignment }: ScenarioOpinion, heldOn: LocalDate): LocalDate | null {
  const outcomes = addDays(heldOn, publishedAfter);
  if (channel !== 'online') return null;
  if (outcome === 'answered' && !assignment) return outcomes;
  if (!assignment?.done || assignment.answerWaits) return null;
  return assignment.done > outcomes ? addDays(assignment.done, 1) : outcomes;
}

/** What authors and the records clerk do after a dialogue. */
export function scheduleAfterwards(timeline: Timeline, play: Play, { dialogue, opinions }: Scenario): void {
  const { heldOn } = dialogue;
  for (const [n, one] of opinions.filter(({ kind }) => kind !== 'praise').entries()) {
    const day = answeredOn(one, heldOn);
    const { verdict, comment } = judgements[n % judgements.length] as (typeof judgements)[number];
    if (day) timeline.on(addDays(day, 1 + (n % 3)), 19, n, () => play.rate(one, verdict, comment));
  }
  for (const paper of papersOf(dialogue)) timeline.on(paper.signedOn, 16, paper.number % 60, () => play.number(paper));
}

function papersOf({ heldOn, chairName, title }: Scenario['dialogue']): NumberPaperDto[] {
  const paper = (
    kind: NumberPaperDto['kind'],
    number: number,
    symbol: string,
    days: number,
    subject: string,
  ): NumberPaperDto => ({ kind, number, symbol, signedOn: addDays(heldOn, days), signedBy: chairName, subject });
  return [
    paper('plan', 84, 'KH-UBND', -30, `Tổ chức ${title.charAt(0).toLowerCase()}${title.slice(1)}`),
    paper('notice', 112, 'TB-UBND', -12, 'Thời gian, địa điểm, nội dung đối thoại và cách gửi ý kiến'),
    paper('invitation', 46, 'GM-UBND', -10, 'Mời dự hội nghị đối thoại với Nhân dân'),
    paper('minutes', 19, 'BB-UBND', 1, 'Hội nghị đối thoại với Nhân dân'),
    paper('conclusion', 127, 'TB-UBND', publishedAfter, 'Kết luận của Chủ tịch UBND phường tại hội nghị đối thoại'),
  ];
}
