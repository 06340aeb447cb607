import { parentPort } from 'node:worker_threads';
import { renderPdf } from './pdf.js';
import type { QueueList } from './queue/queue-list.js';
import { queuePdf } from './queue/queue-pdf.js';

parentPort?.on('message', async (list: QueueList) => {
  const pdf = new Uint8Array(await renderPdf(queuePdf(list)));
  parentPort?.postMessage(pdf, [pdf.buffer]);
});
