export class SecondFactorView {
  enabledAt: string | null;
  /** Recovery codes not used yet. */
  recoveryLeft: number;
  /** The organisation requires it. */
  required: boolean;
}

export class BegunSecondFactorView {
  /** Base 32, to be typed into the app where the address cannot be read from a QR code. */
  secret: string;
  /** `otpauth://…`, to be shown as a QR code. */
  address: string;
}

export class RecoveryCodesView {
  /** Each works once. */
  codes: string[];
}

export class SecondFactorRuleView {
  required: boolean;
}
