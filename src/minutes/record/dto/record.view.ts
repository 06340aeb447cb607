import { ApiProperty } from '@nestjs/swagger';
import {
  type DayStanding,
  dayStandings,
  type OpinionKind,
  opinionKinds,
  type OpinionOutcome,
  opinionOutcomes,
} from '../../../contract/opinion.js';

/** Days are 'YYYY-MM-DD'. */
export class RecordTaskView {
  department: string;
  coordinating: string[];
  task: string;
  /** Null: continuous, without a due date. */
  dueOn: string | null;
}

export class RecordDecisionView {
  at: string;
  @ApiProperty({ enum: opinionOutcomes, enumName: 'OpinionOutcome' }) outcome: OpinionOutcome;
  words: string | null;
  /** On whose behalf it was recorded, and by whom. */
  chair: string | null;
  by: string | null;
  /** Whether it corrects the previous one. */
  isCorrection: boolean;
  undoneAt: string | null;
  @ApiProperty({ type: [RecordTaskView] }) tasks: RecordTaskView[];
  escalatedTo: string | null;
}

export class RecordOpinionView {
  publicNumber: string;
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) kind: OpinionKind;
  channel: string;
  field: string | null;
  department: string | null;
  /** Where it stood on the day: what was decided, or how far it had come; whatever has become of it since. */
  @ApiProperty({ enum: dayStandings, enumName: 'DayStanding' }) onDay: DayStanding;
  text: string;
  person: string | null;
  receivedAt: string;
  supportCount: number;
  /** Number of the lead it was grouped under. */
  groupedUnder: string | null;
  declineReason: string | null;
  turns: number[];
  @ApiProperty({ type: [RecordDecisionView] }) decisions: RecordDecisionView[];
}

export class RecordTurnView {
  number: number;
  speaker: string | null;
  startedAt: string;
  answeringAt: string | null;
  endedAt: string | null;
  spokenSeconds: number;
  answeredSeconds: number;
  pausedSeconds: number;
  opinions: string[];
  /** When it was written down, if afterwards. */
  enteredAt: string | null;
}

export class RecordPledgeView {
  at: string;
  saidBy: string;
  /** Verbatim. */
  words: string;
  turn: number | null;
  opinion: string | null;
  struckAt: string | null;
}

export class RecordDirectiveView {
  number: number;
  at: string;
  text: string;
  chair: string | null;
  @ApiProperty({ type: [RecordTaskView] }) tasks: RecordTaskView[];
}

export class RecordCorrectionView {
  at: string;
  by: string | null;
  /** `turn 3`, `pledge` */
  of: string;
  what: string;
  before: string | null;
  after: string | null;
  reason: string;
}

export class RecordPauseView {
  @ApiProperty({ format: 'date-time' }) from: string;
  @ApiProperty({ format: 'date-time', nullable: true }) until: string | null;
}

export class RecordAgendaView {
  startsAt: string;
  endsAt: string | null;
  title: string;
  performer: string | null;
}

export class RecordHeadView {
  title: string;
  organisation: string;
  numberPrefix: string;
  heldOn: string;
  startsAt: string;
  place: string;
  chair: string;
  status: string;
  startedAt: string | null;
  concludedAt: string | null;
  isRehearsal: boolean;
}

export class RecordAttendanceView {
  invited: number;
  registered: number;
  checkedIn: number;
}

/** The full record of one dialogue. */
export class SessionRecordView {
  madeAt: string;
  madeBy: string;
  @ApiProperty({ enum: ['named', 'masked'] }) people: 'named' | 'masked';
  purpose: string | null;
  dialogue: RecordHeadView;
  attendance: RecordAttendanceView;
  @ApiProperty({ type: [RecordAgendaView] }) agenda: RecordAgendaView[];
  @ApiProperty({ type: [RecordPauseView] }) pauses: RecordPauseView[];
  @ApiProperty({ type: [RecordTurnView] }) turns: RecordTurnView[];
  @ApiProperty({ type: [RecordOpinionView] }) opinions: RecordOpinionView[];
  @ApiProperty({ type: [RecordDirectiveView] }) directives: RecordDirectiveView[];
  @ApiProperty({ type: [RecordPledgeView] }) pledges: RecordPledgeView[];
  @ApiProperty({ type: [RecordCorrectionView] }) corrections: RecordCorrectionView[];
  /** On the day. received = waiting + each outcome + heard + grouped + declined + withdrawn */
  @ApiProperty({ type: Object, additionalProperties: { type: 'number' } }) sums: Record<string, number>;
}
