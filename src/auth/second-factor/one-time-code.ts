import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30;
const issuer = 'Đối thoại';

/** What every authenticator app can do: SHA-1, six digits, thirty seconds. */
const totp = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  });

/** 160 random bits in base 32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an authenticator app reads from a QR code. */
export const addressOf = (secret: string, email: string): string => totp(secret, email).toString();

export const codeAt = (secret: string, at: Date): string => totp(secret).generate({ timestamp: at.getTime() });

/** The time step of a right code: the present one, the one before or after; null if it is none of theirs. */
export function stepOf(secret: string, typed: string, now: Date): number | null {
  const token = typed.normalize('NFKC').replace(/\s/g, '');
  const delta = totp(secret).validate({ token, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / periodSeconds) + delta;
}
