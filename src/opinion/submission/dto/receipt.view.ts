import { ApiProperty } from '@nestjs/swagger';
import {
  type OpinionChannel,
  opinionChannels,
  type OpinionKind,
  opinionKinds,
  type OpinionStatus,
  opinionStatuses,
} from '../../../contract/opinion.js';

export class OpinionReceiptView {
  id: string;
  number: number;
  /** `MK-2026-2/017` */
  publicNumber: string;
  /** Given to the author alone, this once. */
  trackingCode: string;
  /** Of the dialogue's live log. */
  revision: number;
  /** ISO 8601, UTC */
  receivedAt: string;
}

/** Of an opinion sent without a phone, or written down for somebody. */
export class EnteredOpinionView extends OpinionReceiptView {
  /** Where no phone was given: said together with the code. */
  pin: string | null;
}

/** An opinion as whoever wrote it down for somebody finds it again; the codes were given out once. */
export class EnteredLineView {
  id: string;
  number: number;
  publicNumber: string;
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) kind: OpinionKind;
  @ApiProperty({ enum: opinionChannels, enumName: 'OpinionChannel' }) channel: OpinionChannel;
  @ApiProperty({ enum: opinionStatuses, enumName: 'OpinionStatus' }) status: OpinionStatus;
  text: string;
  name: string | null;
  /** ISO 8601, UTC */
  receivedAt: string;
}
