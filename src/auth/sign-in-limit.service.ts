import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Budget, RateLimitService } from './rate-limit.service.js';

const minute = 60;
/** Allows for typing errors; a guesser gets ten tries per quarter of an hour. */
const perAccountAndAddress: Budget = { name: 'sign-in-pair', points: 10, seconds: 15 * minute };
/** High enough for 300 people behind one address who each try three times. */
const perAddress: Budget = { name: 'sign-in-address', points: 1_000, seconds: 10 * minute };
/** Guesses from many addresses only delay the response: refusing would let a stranger lock the owner out. */
const perAccount: Budget = { name: 'sign-in-account', points: 20, seconds: 60 * minute };
const stepMs = 250;
const longestMs = 4_000;

@Injectable()
export class SignInLimitService {
  constructor(private readonly limits: RateLimitService) {}

  /** Counts the try before the password is checked, so that parallel tries are counted too. */
  async begin(email: string, address: string): Promise<void> {
    await this.limits.consume(perAddress, address);
    await this.limits.consume(perAccountAndAddress, `${email} ${address}`);
    const { points } = await this.limits.count(perAccount, email);
    if (points > perAccount.points) await wait(Math.min(longestMs, (points - perAccount.points) * stepMs));
  }

  async succeeded(email: string, address: string): Promise<void> {
    await this.limits.reset(perAccountAndAddress, `${email} ${address}`);
    await this.limits.reset(perAccount, email);
  }
}
