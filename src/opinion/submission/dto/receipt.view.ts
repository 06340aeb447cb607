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
  /** Given to the author only, and only in this response. */
  trackingCode: string;
  /** Of the dialogue's live log. */
  revision: number;
  receivedAt: string;
}

/** Receipt for an opinion sent without a phone, or entered on somebody's behalf. */
export class EnteredOpinionView extends OpinionReceiptView {
  /** If no phone was given: required together with the code. */
  pin: string | null;
}

/** An opinion in the list of those the person entered for others; without its codes, which are issued once. */
export class EnteredLineView {
  id: string;
  number: number;
  publicNumber: string;
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) kind: OpinionKind;
  @ApiProperty({ enum: opinionChannels, enumName: 'OpinionChannel' }) channel: OpinionChannel;
  @ApiProperty({ enum: opinionStatuses, enumName: 'OpinionStatus' }) status: OpinionStatus;
  text: string;
  name: string | null;
  receivedAt: string;
}
