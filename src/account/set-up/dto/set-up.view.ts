export class SetUpStateView {
  /** True until the installation has its first administrator. */
  needed: boolean;
}

export class SetUpDoneView {
  organisationId: string;
  accountId: string;
}
