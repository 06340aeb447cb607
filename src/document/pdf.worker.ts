import { renderPdf } from './pdf.js';
import type { QueueList } from './queue/queue-list.js';
import { queuePdf } from './queue/queue-pdf.js';

export default async (list: QueueList): Promise<Uint8Array> => new Uint8Array(await renderPdf(queuePdf(list)));
