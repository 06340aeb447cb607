import { parentPort, workerData } from 'node:worker_threads';
import { renderPdf } from './pdf.js';
import type { QueueList } from './queue/queue-list.js';
import { queuePdf } from './queue/queue-pdf.js';

const pdf = new Uint8Array(await renderPdf(queuePdf(workerData as QueueList)));
parentPort?.postMessage(pdf, [pdf.buffer]);
