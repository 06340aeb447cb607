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

export class EnteredOpinionView extends OpinionReceiptView {
  /** For the slip, where no phone was given: said together with the code. */
  pin: string | null;
}
