import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { root } from '../common/root.js';
import type { QueueList } from './queue/queue-list.js';

/** The built worker: a thread cannot run TypeScript. */
const worker = fileURLToPath(new URL('dist/document/pdf.worker.js', root));
const longestMs = 60_000;

/** Renders PDFs in a worker thread, one after another, so that live screens never wait for them. */
@Injectable()
export class PdfWorkerService implements OnApplicationShutdown {
  private last: Promise<unknown> = Promise.resolve();
  private running: Worker | undefined;
  private closed = false;

  print(list: QueueList): Promise<Buffer> {
    const own = this.last.then(
      () => this.press(list),
      () => this.press(list),
    );
    this.last = own;
    return own;
  }

  onApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  async stop(): Promise<void> {
    this.closed = true;
    await this.running?.terminate();
  }

  private press(list: QueueList): Promise<Buffer> {
    if (this.closed) throw new Error('the PDF worker has stopped');
    const thread = new Worker(worker, { workerData: list, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    this.running = thread;
    const timer = setTimeout(() => void thread.terminate(), longestMs);
    return new Promise<Buffer>((done, failed) => {
      thread.once('message', (pdf: Uint8Array) => done(Buffer.from(pdf.buffer)));
      thread.once('error', failed);
      thread.once('exit', (code) => failed(new Error(`the press ended with ${code} before the paper was ready`)));
    }).finally(() => {
      clearTimeout(timer);
      this.running = undefined;
    });
  }
}
