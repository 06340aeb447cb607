import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Tinypool } from 'tinypool';
import { root } from '../common/root.js';
import type { QueueList } from './queue/queue-list.js';

/** The built worker: a thread cannot run TypeScript. */
const filename = fileURLToPath(new URL('dist/document/pdf.worker.js', root));
const longestMs = 60_000;
/** Starting the worker takes longer than printing a page, but it holds some 60 MB. */
const idleTimeout = 30_000;

/** Renders PDFs in a worker thread, one after another, so that live screens never wait for them. */
@Injectable()
export class PdfWorkerService implements OnApplicationShutdown {
  private readonly pool = new Tinypool({
    filename,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });

  async print(list: QueueList): Promise<Buffer> {
    const pdf = (await this.pool.run(list, { signal: AbortSignal.timeout(longestMs) })) as Uint8Array;
    return Buffer.from(pdf.buffer);
  }

  onApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  stop(): Promise<void> {
    return this.pool.destroy();
  }
}
