import { createHmac, randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readOrWriteSetting } from '../database/settings.js';
import { Transaction } from '../database/transaction.js';

const secretName = 'signing-secret';

/** Signs what browsers keep for the server. All processes of an installation share the secret. */
@Injectable()
export class Signer implements OnModuleInit {
  private secret = '';

  constructor(private readonly transaction: Transaction) {}

  async onModuleInit(): Promise<void> {
    const own = randomBytes(32).toString('base64url');
    this.secret = await this.transaction.run((tx) => readOrWriteSetting(tx, secretName, own));
  }

  /** 128 bits in 22 characters; a signature for one purpose is none for another. */
  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.secret).update(`${purpose}\n${text}`).digest('base64url').slice(0, 22);
  }
}
