import { escapeHtml } from '../../common/escape-html.js';
import type { QueueEntry, QueueList } from './queue-list.js';
import { chairedBy, counted, messages, occasion, prepared, remarks, updatedTo } from './queue-messages.js';

const style = `body{font:16px/1.45 "Be Vietnam Pro",sans-serif;margin:1.5rem;color:#111;background:#fff}
h1{font-size:1.3rem;margin:.5rem 0}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #555;padding:.4rem .5rem;text-align:left;vertical-align:top}thead{display:table-header-group}
tbody th{background:#e8eeed}.now td{background:#e8eeed}td:nth-child(4),td:nth-child(6){white-space:pre-line}
small{display:block;font-style:italic}td:last-child{min-width:9rem}@page{size:A4 landscape;margin:12mm}`;

const row = (entry: QueueEntry, place: string, now = false): string => {
  const under = remarks(entry);
  const text = `${escapeHtml(entry.text)}${under ? `<small>${escapeHtml(under)}</small>` : ''}`;
  const cells = [entry.publicNumber, entry.fieldName ?? '—'].map(escapeHtml);
  const rest = [entry.departmentName ?? '—', prepared(entry), ''].map(escapeHtml);
  const all = [place, ...cells, text, ...rest].map((cell) => `<td>${cell}</td>`).join('');
  return `<tr${now ? ' class="now"' : ''}>${all}</tr>`;
};

const divider = (text: string): string => `<tr><th colspan="${messages.heads.length}">${escapeHtml(text)}</th></tr>`;

/** The queue as a single HTML file that any browser opens without a server. */
export const queueHtml = (list: QueueList): string =>
  [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(`${messages.title} ${list.numberPrefix}`)}</title><style>${style}</style></head><body>`,
    list.rehearsal ? `<p><b>${messages.rehearsal}</b></p>` : '',
    `<p>${escapeHtml(list.organisationName)}</p><h1>${messages.title}</h1>`,
    `<p>${escapeHtml(occasion(list))}<br>${escapeHtml(chairedBy(list))}</p>`,
    `<p><b>${escapeHtml(updatedTo(list))}</b><br>${escapeHtml(counted(list))}<br>${messages.internal}</p>`,
    `<table><thead><tr>${messages.heads.map((one) => `<th scope="col">${escapeHtml(one)}</th>`).join('')}</tr></thead><tbody>`,
    list.onFloor.length > 0 ? divider(messages.onFloor) : '',
    ...list.onFloor.map((one) => row(one, '', true)),
    divider(list.waiting.length > 0 ? messages.waiting : messages.none),
    ...list.waiting.map((one, index) => row(one, String(index + 1))),
    '</tbody></table></body></html>',
  ].join('\n');
