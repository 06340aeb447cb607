import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG } from '../../common/common.module.js';
import type { Config } from '../../config/config.js';
import { Transaction } from '../../database/transaction.js';
import { PostgresNotifier } from './postgres-notifier.js';

type Listener = (dialogueIds: readonly string[] | null) => void;

/** Announces after COMMIT which dialogues changed: in this process at once, in others on the same PostgreSQL soon. */
@Injectable()
export class ChangeNotifier implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listeners: Listener[] = [];
  private readonly signal: PostgresNotifier | undefined;

  constructor(transaction: Transaction, @Inject(CONFIG) { database }: Config) {
    const notifyListeners: Listener = (ids) => this.listeners.forEach((listener) => listener(ids));
    if (database.kind === 'postgres') this.signal = new PostgresNotifier(database.url, notifyListeners);
    transaction.onCommit(({ heads }) => {
      notifyListeners([...heads.keys()]);
      this.signal?.notify(heads.keys());
    });
  }

  /** `null`: anything may have changed. */
  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  onApplicationBootstrap(): void {
    this.signal?.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.signal?.stop();
  }
}
