import type { INestApplicationContext } from '@nestjs/common';
import { AnswerService } from '../assignment/answer/answer.service.js';
import { AssignmentService } from '../assignment/assignment.service.js';
import { AssignmentDeadlineService } from '../assignment/deadline/assignment-deadline.service.js';
import { DirectiveService } from '../assignment/directive/directive.service.js';
import { EscalationService } from '../assignment/escalation/escalation.service.js';
import { ReplyService } from '../assignment/reply/reply.service.js';
import { Clock } from '../common/clock.js';
import { Reader } from '../database/reader.js';
import { Transaction } from '../database/transaction.js';
import { BackgroundQueries } from '../dialogue/background/background.queries.js';
import { BackgroundService } from '../dialogue/background/background.service.js';
import { LifecycleService } from '../dialogue/lifecycle/lifecycle.service.js';
import { PaperService } from '../dialogue/paper/paper.service.js';
import { PlanningService } from '../dialogue/planning/planning.service.js';
import { CheckInService } from '../invitation/guest/check-in.service.js';
import { InvitationService } from '../invitation/invitation.service.js';
import { RegistrationService } from '../invitation/registration.service.js';
import { FloorDecisionService } from '../floor/decision/floor-decision.service.js';
import { FloorService } from '../floor/floor.service.js';
import { PledgeService } from '../minutes/pledge.service.js';
import { NoteService } from '../floor/note/note.service.js';
import { BriefService } from '../opinion/brief/brief.service.js';
import { ModerationService } from '../opinion/moderation/moderation.service.js';
import { SubmissionService } from '../opinion/submission/submission.service.js';
import { SupportService } from '../opinion/public/support.service.js';
import { TrackingService } from '../opinion/tracking/tracking.service.js';

/** The services used by people's screens; the demo does nothing a person could not do. */
export const demoServices = (app: INestApplicationContext) => ({
  clock: app.get(Clock),
  reader: app.get(Reader),
  transaction: app.get(Transaction),
  planning: app.get(PlanningService),
  lifecycle: app.get(LifecycleService),
  background: app.get(BackgroundService),
  backgroundReading: app.get(BackgroundQueries),
  papers: app.get(PaperService),
  invitations: app.get(InvitationService),
  registrations: app.get(RegistrationService),
  checkIns: app.get(CheckInService),
  submissions: app.get(SubmissionService),
  moderation: app.get(ModerationService),
  briefs: app.get(BriefService),
  support: app.get(SupportService),
  tracking: app.get(TrackingService),
  floor: app.get(FloorService),
  deciding: app.get(FloorDecisionService),
  notes: app.get(NoteService),
  pledges: app.get(PledgeService),
  assignments: app.get(AssignmentService),
  clocks: app.get(AssignmentDeadlineService),
  answers: app.get(AnswerService),
  directives: app.get(DirectiveService),
  escalations: app.get(EscalationService),
  replies: app.get(ReplyService),
});

export type DemoServices = ReturnType<typeof demoServices>;
