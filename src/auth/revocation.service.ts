import { Injectable } from '@nestjs/common';

/** Rights that were taken away: of one browser where a login is named, else of the whole account. */
export interface Revocation {
  accountId: string;
  loginId?: string;
}

/** Told after COMMIT, so that open screens are closed at once and not at their next check. */
@Injectable()
export class RevocationService {
  private readonly listeners: ((revocation: Revocation) => void)[] = [];

  onRevoked(listener: (revocation: Revocation) => void): void {
    this.listeners.push(listener);
  }

  tell(revocation: Revocation): void {
    for (const listener of this.listeners) listener(revocation);
  }
}
