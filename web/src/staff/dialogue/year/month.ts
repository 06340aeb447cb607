import type { YearDay, YearDialogue, YearClock } from '#api/year.js';
import type { LocalDate } from '#lib/format.js';

/** An event on a day of the calendar. */
export interface YearEvent {
  date: LocalDate;
  dialogue: YearDialogue;
  /** Absent: the dialogue itself. */
  clock?: YearClock;
}

export interface MonthDay {
  date: LocalDate;
  day: number;
  /** 0 Monday … 6 Sunday */
  column: number;
  row: number;
  off: boolean;
  makeUp: boolean;
  mark?: 'held' | 'planned' | 'off' | 'clock' | 'clock-late';
}

export interface Span {
  name: string;
  from: number;
  to: number;
  makeUp: boolean;
  proposed: boolean;
}

export interface Month {
  month: number;
  days: readonly MonthDay[];
  rows: number;
  events: readonly YearEvent[];
  spans: readonly Span[];
}

const order = { held: 4, planned: 3, 'clock-late': 2, clock: 1, off: 0 };

function markOf({ dialogue, clock }: YearEvent): NonNullable<MonthDay['mark']> {
  if (clock) return clock.state === 'late' || clock.state === 'met_late' ? 'clock-late' : 'clock';
  if (dialogue.standing === 'off') return 'off';
  return dialogue.standing === 'held' ? 'held' : 'planned';
}

/** The dialogues of a year and their statutory dates, by day. */
export const eventsOf = (dialogues: readonly YearDialogue[]): YearEvent[] =>
  dialogues
    .flatMap((dialogue) => [
      { date: dialogue.heldOn, dialogue },
      ...dialogue.clocks.map((clock) => ({ date: clock.by, dialogue, clock })),
    ])
    .sort((one, other) => one.date.localeCompare(other.date));

/** Days off in a month; adjacent days with the same name are merged. */
function spansOf(days: readonly YearDay[]): Span[] {
  const spans: Span[] = [];
  for (const { date, name, kind, status } of days) {
    const day = Number(date.slice(8));
    const makeUp = kind === 'MAKE_UP_WORK';
    const proposed = status === 'proposal';
    const last = spans.at(-1);
    if (last && last.name === name && last.makeUp === makeUp && last.proposed === proposed && last.to === day - 1)
      last.to = day;
    else spans.push({ name, from: day, to: day, makeUp, proposed });
  }
  return spans;
}

/** Twelve months, with weeks starting on Monday. */
export function monthsOf(year: number, dialogues: readonly YearDialogue[], special: readonly YearDay[]): Month[] {
  const events = eventsOf(dialogues);
  const kinds = new Map(special.map(({ date, kind }) => [date, kind]));
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const name = `${year}-${String(month).padStart(2, '0')}`;
    const inside = <Row extends { date: LocalDate }>(rows: readonly Row[]): Row[] =>
      rows.filter(({ date }) => date.startsWith(name));
    const first = (new Date(Date.UTC(year, index, 1)).getUTCDay() + 6) % 7;
    const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const own = inside(events);
    const days = Array.from({ length: count }, (__, at): MonthDay => {
      const date = `${name}-${String(at + 1).padStart(2, '0')}`;
      const column = (first + at) % 7;
      const kind = kinds.get(date);
      const marks = own.filter((event) => event.date === date).map(markOf);
      const mark = marks.toSorted((one, other) => order[other] - order[one])[0];
      return {
        date,
        day: at + 1,
        column,
        row: Math.floor((first + at) / 7),
        off: kind ? kind !== 'MAKE_UP_WORK' : column > 4,
        makeUp: kind === 'MAKE_UP_WORK',
        ...(mark ? { mark } : {}),
      };
    });
    return { month, days, rows: Math.ceil((first + count) / 7), events: own, spans: spansOf(inside(special)) };
  });
}
