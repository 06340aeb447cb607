import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { root } from '../common/root.js';
import type { QueueList } from './queue/queue-list.js';

/** The built worker: a thread cannot run TypeScript. */
const worker = fileURLToPath(new URL('dist/document/pdf.worker.js', root));
const longestMs = 60_000;
/** Starting the worker takes longer than printing a page, but it holds some 60 MB. */
const idleMs = 30_000;

interface Job {
  done: (pdf: Buffer) => void;
  failed: (error: Error) => void;
}

/** Renders PDFs in a worker thread, one after another, so that live screens never wait for them. */
@Injectable()
export class PdfWorkerService implements OnApplicationShutdown {
  private last: Promise<unknown> = Promise.resolve();
  private thread: Worker | undefined;
  private job: Job | undefined;
  private idle: NodeJS.Timeout | undefined;
  private closed = false;

  print(list: QueueList): Promise<Buffer> {
    const own = this.last.then(
      () => this.render(list),
      () => this.render(list),
    );
    this.last = own;
    return own;
  }

  onApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  async stop(): Promise<void> {
    this.closed = true;
    await this.end('the PDF worker has stopped');
  }

  private render(list: QueueList): Promise<Buffer> {
    if (this.closed) throw new Error('the PDF worker has stopped');
    clearTimeout(this.idle);
    const thread = (this.thread ??= this.start());
    const timer = setTimeout(() => void this.end('the PDF took too long'), longestMs);
    return new Promise<Buffer>((done, failed) => {
      this.job = { done, failed };
      thread.postMessage(list, []);
    }).finally(() => {
      clearTimeout(timer);
      this.job = undefined;
      this.idle = setTimeout(() => void this.end('idle'), idleMs).unref();
    });
  }

  private start(): Worker {
    const thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    thread.on('message', (pdf: Uint8Array) => this.job?.done(Buffer.from(pdf.buffer)));
    thread.on('error', (error) => this.fail(thread, error));
    thread.on('exit', (code) => this.fail(thread, new Error(`the PDF worker ended with ${code}`)));
    return thread;
  }

  private fail(thread: Worker, error: Error): void {
    if (this.thread !== thread) return;
    this.thread = undefined;
    this.job?.failed(error);
  }

  private async end(reason: string): Promise<void> {
    clearTimeout(this.idle);
    const { thread } = this;
    if (!thread) return;
    this.fail(thread, new Error(reason));
    await thread.terminate();
  }
}
