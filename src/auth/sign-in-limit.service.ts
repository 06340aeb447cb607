import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Budget, RateLimitService } from './rate-limit.service.js';

const minute = 60;
/** Somebody who mistypes; somebody who guesses gets ten tries a quarter of an hour. */
const perAccountAndAddress: Budget = { name: 'sign-in-pair', points: 10, seconds: 15 * minute };
/** 300 people behind one address who each sign in three times stay below it. */
const perAddress: Budget = { name: 'sign-in-address', points: 1_000, seconds: 10 * minute };
/** Guessing from many addresses only makes answers slower: a refusal would let a stranger lock the owner out. */
const perAccount: Budget = { name: 'sign-in-account', points: 20, seconds: 60 * minute };
const stepMs = 250;
const longestMs = 4_000;

@Injectable()
export class SignInLimitService {
  constructor(private readonly limits: RateLimitService) {}

  /** Before the password is looked at. Counts the try, so that many at once are counted too. */
  async begin(email: string, address: string): Promise<void> {
    await this.limits.take(perAddress, address);
    await this.limits.take(perAccountAndAddress, `${email} ${address}`);
    const { points } = await this.limits.count(perAccount, email);
    if (points > perAccount.points) await wait(Math.min(longestMs, (points - perAccount.points) * stepMs));
  }

  async succeeded(email: string, address: string): Promise<void> {
    await this.limits.forget(perAccountAndAddress, `${email} ${address}`);
    await this.limits.forget(perAccount, email);
  }
}
