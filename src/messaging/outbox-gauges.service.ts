import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Clock } from '../common/clock.js';
import { Metrics } from '../common/http/metrics.js';
import { Reader } from '../database/reader.js';

/** How much waits to be sent, read when metrics are collected. */
@Injectable()
export class OutboxGauges {
  constructor({ registry }: Metrics, reader: Reader, clock: Clock) {
    const registers = [registry];
    const read = async (): Promise<{ waiting: number; oldest: string | null }> => {
      const [row] = await reader.rows<{ waiting: number; oldest: string | null }>(
        'SELECT CAST(count(*) AS int) AS waiting, min(created_at) AS oldest FROM outbox_message WHERE fate IS NULL',
      );
      return row ?? { waiting: 0, oldest: null };
    };
    new Gauge({
      name: 'outbox_waiting',
      help: 'Messages that wait to be sent.',
      registers,
      async collect() {
        this.set((await read()).waiting);
      },
    });
    new Gauge({
      name: 'outbox_oldest_seconds',
      help: 'Age of the oldest of them.',
      registers,
      async collect() {
        const { oldest } = await read();
        this.set(oldest ? (clock.ms() - Date.parse(oldest)) / 1000 : 0);
      },
    });
  }
}
