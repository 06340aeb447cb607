import type { INestApplicationContext } from '@nestjs/common';
import { AnswerService } from '../assignment/answer.service.js';
import { AssignmentService } from '../assignment/assignment.service.js';
import { ClockService } from '../assignment/clock.service.js';
import { DirectiveService } from '../assignment/directive.service.js';
import { EscalationService } from '../assignment/escalation.service.js';
import { Clock } from '../common/clock.js';
import { Reader } from '../database/reader.js';
import { Transaction } from '../database/transaction.js';
import { BackgroundReading } from '../dialogue/background/background.reading.js';
import { BackgroundService } from '../dialogue/background/background.service.js';
import { CourseService } from '../dialogue/course.service.js';
import { PaperService } from '../dialogue/papers/paper.service.js';
import { PlanningService } from '../dialogue/planning.service.js';
import { CheckInService } from '../invitation/check-in.service.js';
import { InvitationService } from '../invitation/invitation.service.js';
import { RegistrationService } from '../invitation/registration.service.js';
import { DecidingService } from '../live/floor/deciding.service.js';
import { FloorService } from '../live/floor/floor.service.js';
import { PledgeService } from '../live/minutes/pledge.service.js';
import { NoteService } from '../live/notes/note.service.js';
import { BriefsService } from '../opinion/briefs.service.js';
import { ModerationService } from '../opinion/moderation.service.js';
import { SubmissionService } from '../opinion/submission.service.js';
import { SupportService } from '../opinion/support.service.js';
import { TrackingService } from '../opinion/tracking.service.js';

/** The services behind the people's screens: the demo does nothing that a person could not do. */
export const roomsOf = (app: INestApplicationContext) => ({
  clock: app.get(Clock),
  reader: app.get(Reader),
  transaction: app.get(Transaction),
  planning: app.get(PlanningService),
  course: app.get(CourseService),
  background: app.get(BackgroundService),
  backgroundReading: app.get(BackgroundReading),
  papers: app.get(PaperService),
  invitations: app.get(InvitationService),
  registrations: app.get(RegistrationService),
  checkIns: app.get(CheckInService),
  submissions: app.get(SubmissionService),
  moderation: app.get(ModerationService),
  briefs: app.get(BriefsService),
  support: app.get(SupportService),
  tracking: app.get(TrackingService),
  floor: app.get(FloorService),
  deciding: app.get(DecidingService),
  notes: app.get(NoteService),
  pledges: app.get(PledgeService),
  assignments: app.get(AssignmentService),
  clocks: app.get(ClockService),
  answers: app.get(AnswerService),
  directives: app.get(DirectiveService),
  escalations: app.get(EscalationService),
});

export type Rooms = ReturnType<typeof roomsOf>;
