import { Injectable } from '@nestjs/common';

/** Rights taken away from one login if `loginId` is given, else from the whole account. */
export interface Revocation {
  accountId: string;
  loginId?: string;
}

/** Called after COMMIT, so that open screens are closed at once rather than at their next check. */
@Injectable()
export class RevocationService {
  private readonly listeners: ((revocation: Revocation) => void)[] = [];

  onRevoked(listener: (revocation: Revocation) => void): void {
    this.listeners.push(listener);
  }

  publish(revocation: Revocation): void {
    for (const listener of this.listeners) listener(revocation);
  }
}
