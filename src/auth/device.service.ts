import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Signer } from './signer.service.js';
import { isToken, newToken, sameSecret } from './tokens.js';

/**
 * What is known of a browser without an account. Cookies are given out for free, so a browser that has none, or one that
 * nobody signed, is `new`; one that brings its signed cookie back has made a round trip (`returned`); one that has solved
 * a challenge or signed in with it within a day has `worked`.
 */
export type Trust = 'new' | 'returned' | 'worked';

export interface Device {
  /** Identifies what the browser has sent. */
  token: string;
  /** Seconds since 1970; `workedAt` is 0 until then. */
  issuedAt: number;
  workedAt: number;
}

/** After a day a browser is asked to work again, so that it does not pay to collect cookies. */
const workLastsS = 24 * 3600;
const cookieShape = /^([A-Za-z0-9_-]{43})\.([0-9a-z]{1,9})\.([0-9a-z]{1,9})\.([A-Za-z0-9_-]{22})$/;

/** What of the cookie stays the same, whatever the browser does. */
export const tokenIn = (cookie: string | undefined): string | undefined => cookie?.split('.', 1)[0];

/** Issues and reads the device cookie: `token.issuedAt.workedAt.signature`, the instants in base 36. */
@Injectable()
export class DeviceService {
  constructor(
    private readonly signer: Signer,
    private readonly clock: Clock,
  ) {}

  /** A value that is not signed, or by another key, keeps its identity but counts as new. */
  read(cookie: string | undefined): { device: Device; trust: Trust } {
    const [, token = '', issuedAt = '', workedAt = '', signature = ''] = cookieShape.exec(cookie ?? '') ?? [];
    const device = { token, issuedAt: Number.parseInt(issuedAt, 36), workedAt: Number.parseInt(workedAt, 36) };
    if (token && sameSecret(signature, this.signatureOf(device)))
      return { device, trust: this.hasWorked(device) ? 'worked' : 'returned' };
    const known = token || cookie;
    return { device: this.issue(isToken(known) ? known : newToken()), trust: 'new' };
  }

  /** The value of the cookie. */
  write(device: Device): string {
    return `${this.content(device)}.${this.signatureOf(device)}`;
  }

  worked(device: Device): Device {
    return { ...device, workedAt: this.nowS() };
  }

  private issue(token: string): Device {
    return { token, issuedAt: this.nowS(), workedAt: 0 };
  }

  private hasWorked({ workedAt }: Device): boolean {
    return workedAt > 0 && this.nowS() - workedAt < workLastsS;
  }

  private content({ token, issuedAt, workedAt }: Device): string {
    return `${token}.${issuedAt.toString(36)}.${workedAt.toString(36)}`;
  }

  private signatureOf(device: Device): string {
    return this.signer.sign('device', this.content(device));
  }

  private nowS(): number {
    return Math.floor(this.clock.ms() / 1000);
  }
}
