import { addDays, instantAt } from '../common/local-date.js';
import { scheduleTask } from './follow-up.js';
import type { Play } from './play.js';
import type { Scenario, Task } from './scenarios/scenario.js';
import { Timeline } from './timeline.js';

/** Days after which the organiser publishes the outcomes, within the statutory ten. */
export const publishedAfter = 5;

/** A complete past dialogue, from planning to closing, with all later answers. */
export function scheduleHistory(play: Play, scenario: Scenario): Timeline {
  const { heldOn, startsAt } = scenario.dialogue;
  const timeline = new Timeline();
  const begins = minutes(startsAt);
  timeline.on(addDays(heldOn, -30), 9, 0, () => play.plan(scenario));
  timeline.on(addDays(heldOn, -13), 16, 0, () => play.saveFigures(scenario.figures));
  timeline.on(addDays(heldOn, -12), 10, 0, () => play.announce());
  scheduleLaterFigures(timeline, play, scenario);
  scheduleGuests(timeline, play, scenario, begins);
  const early = scenario.opinions.filter((one) => one.channel !== 'spoken');
  for (const [n, one] of early.entries()) {
    timeline.on(addDays(heldOn, -6 + Math.floor((n * 5) / early.length)), 9, 7 * n, async () => {
      await play.receive(one);
      await play.accept(one);
    });
  }
  for (const [n, { question, state }] of (scenario.others ?? []).entries()) {
    timeline.on(addDays(heldOn, -2), 9, 5 * n, () => play.receive(question));
    timeline.on(addDays(heldOn, -1), 9, 5 * n, () => play.setAside(question, state));
  }
  timeline.at(instantAt(heldOn, begins), () => play.start());
  const pace = Math.max(4, Math.min(9, Math.floor(160 / scenario.opinions.length)));
  let minute = begins + 30;
  for (const one of [...early, ...scenario.opinions.filter((given) => given.channel === 'spoken')]) {
    timeline.at(instantAt(heldOn, minute), async () => {
      if (one.channel === 'spoken') await play.receive(one);
      if (one.channel === 'spoken') await play.accept(one);
      await play.call(one);
    });
    timeline.at(instantAt(heldOn, minute + pace - 2), () => play.decide(one, one));
    minute += pace;
    if (one.escalation?.answer && one.escalation.answeredOn) {
      const { answer, answeredOn } = one.escalation;
      timeline.on(answeredOn, 14, 0, () => play.answerEscalation(one, answer));
    }
  }
  for (const directive of scenario.directives) timeline.at(instantAt(heldOn, minute++), () => play.direct(directive));
  timeline.at(instantAt(heldOn, minute + 10), () => play.conclude());
  for (const one of scenario.opinions)
    timeline.on(addDays(heldOn, publishedAfter), 7, 30, () => play.writeReply(one, one.words));
  timeline.on(addDays(heldOn, publishedAfter), 8, 0, () => play.publishOutcomes());
  for (const task of tasksOf(scenario)) scheduleTask(timeline, play, task, addDays(heldOn, publishedAfter));
  timeline.on(addDays(heldOn, 40), 10, 0, () => play.close());
  return timeline;
}

export const tasksOf = ({ opinions, directives }: Pick<Scenario, 'opinions' | 'directives'>): Task[] => [
  ...opinions.flatMap((one) => one.assignment ?? []),
  ...directives.flatMap((one) => one.tasks),
];

export const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function scheduleLaterFigures(timeline: Timeline, play: Play, { figures, laterFigures }: Scenario): void {
  if (!laterFigures) return;
  const { on, reason, tables } = laterFigures;
  timeline.on(on, 17, 30, async () => {
    await play.saveFigures([...figures, ...tables]);
    await play.publishFigures(reason);
  });
}

function scheduleGuests(
  timeline: Timeline,
  play: Play,
  { dialogue, guests, publicGuests }: Scenario,
  begins: number,
): void {
  const { heldOn } = dialogue;
  for (const [n, { department, count }] of guests.entries()) {
    let invitations: string[] = [];
    timeline.on(addDays(heldOn, -10), 9, 3 * n, async () => void (invitations = await play.invite(department, count)));
    timeline.on(addDays(heldOn, -7), 14, 3 * n, () => play.acceptInvitations(invitations));
    timeline.at(instantAt(heldOn, begins - 25 + n), () => play.checkIn(invitations));
  }
  for (let n = 0; n < publicGuests; n++) timeline.at(instantAt(heldOn, begins - 5), () => play.walkIn());
}
