import { ApiProperty } from '@nestjs/swagger';
import {
  type AuthorKind,
  authorKinds,
  type DisplayConsent,
  displayConsents,
  type OpinionChannel,
  opinionChannels,
  type OpinionKind,
  opinionKinds,
  type OpinionOutcome,
  opinionOutcomes,
  type OpinionStatus,
  opinionStatuses,
  type RootCause,
  rootCauses,
  type SpeechState,
  speechStates,
} from '../../contract/opinion.js';
import type { OpinionLiveView } from '../../contract/views.js';
import { RatingView } from '../tracking/dto/tracking.view.js';

export class OpinionPersonView {
  /** Null if the reader may not know it. */
  name: string | null;
  @ApiProperty({ enum: authorKinds, enumName: 'AuthorKind' }) kind: AuthorKind;
  businessName: string | null;
  community: string | null;
  @ApiProperty({ enum: displayConsents, enumName: 'DisplayConsent' }) consent: DisplayConsent;
}

export class LeaseView {
  accountId: string;
  name: string;
  @ApiProperty({ format: 'date-time' }) until: string;
}

export class LeaseAnswer {
  /** Null: nobody. */
  lease: LeaseView | null;
}

export class SupportView {
  supportCount: number;
}

export class OpinionBriefView {
  text: string;
  legalBasis: string | null;
  approved: boolean;
  proposedDepartmentId: string | null;
  proposedWorkingDays: number | null;
  version: number;
}

/** An opinion as the reader may see it, in the format of live views. */
export class OpinionView implements Omit<OpinionLiveView, 'decision'> {
  id: string;
  number: number;
  publicNumber: string;
  version: number;
  @ApiProperty({ enum: opinionChannels, enumName: 'OpinionChannel' }) channel: OpinionChannel;
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) kind: OpinionKind;
  @ApiProperty({ enum: opinionStatuses, enumName: 'OpinionStatus' }) status: OpinionStatus;
  @ApiProperty({ enum: opinionOutcomes, enumName: 'OpinionOutcome', nullable: true }) outcome: OpinionOutcome | null;
  text: string;
  supplement: string | null;
  publicText: string | null;
  fieldId: string | null;
  fieldName: string | null;
  swatch: number | null;
  departmentId: string | null;
  departmentName: string | null;
  procedureId: string | null;
  @ApiProperty({ enum: rootCauses, enumName: 'RootCause', nullable: true }) rootCause: RootCause | null;
  person: OpinionPersonView;
  /** The author asked that departments do not learn who they are; `person` is empty for them. */
  identityKept: boolean;
  wantsToSpeak: boolean;
  @ApiProperty({ enum: speechStates, enumName: 'SpeechState', nullable: true }) speech: SpeechState | null;
  supportCount: number;
  groupId: string | null;
  groupSize: number;
  queuePosition: number | null;
  receivedAt: string;
  calledAt: string | null;
  decidedAt: string | null;
  reasonCode: string | null;
  reasonText: string | null;
  lease: LeaseView | null;
  brief: OpinionBriefView | null;
}

export class OpinionPage {
  items: OpinionView[];
  /** Pass as `before` for the next page; null on the last. */
  next: number | null;
}

export class TrailStepView {
  verb: string;
  from: string | null;
  to: string | null;
  /** Name of the account; null for the author. */
  actorName: string | null;
  onBehalfOf: string | null;
  /** Null if there is none, or if the reader may not know it. */
  reason: string | null;
  /** There is a reason that the reader may not know. */
  reasonKept: boolean;
  at: string;
}

export class PersonalDataProposalView {
  kind: string;
  /** UTF-16 positions in the text. */
  start: number;
  end: number;
}

export class OpinionDetailView extends OpinionView {
  dialogueId: string;
  dialogueTitle: string;
  trail: TrailStepView[];
  /** Possible personal data in the text, proposed for redaction. */
  proposals: PersonalDataProposalView[];
  /** The lead of its group; null if it is its own. */
  leadOpinionId: string | null;
  /** The author's rating of the answer. */
  rating: RatingView | null;
}

export class OriginalView {
  text: string;
  /** What the author added when asked. */
  supplement: string | null;
  /** Possible personal data in this text. */
  @ApiProperty({ type: [PersonalDataProposalView] }) proposals: PersonalDataProposalView[];
}

export class ContactView {
  name: string | null;
  businessName: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  community: string | null;
}
