import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** 19 MiB, two passes, one lane: OWASP's first recommendation for argon2id, about 60 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;

export const shortestPassword = 12;

/** Hashes on libuv's thread pool, two at a time, so that a flood of sign-ins leaves threads for everything else. */
@Injectable()
export class PasswordService {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.runLimited(() => hash(password, cost));
  }

  /** Takes the same time whether there is an account (a hash) or none (null). */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const against = stored?.startsWith('$argon2id$')
      ? stored
      : await (this.decoy ??= this.hash('nobody has this password'));
    const matched = await this.runLimited(() => verify(against, password));
    return matched && against === stored;
  }

  private async runLimited<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= atOnce) await new Promise<void>((go) => this.waiting.push(go));
    else this.running++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
