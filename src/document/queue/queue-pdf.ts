import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printableAll } from '../printable.js';
import type { QueueEntry, QueueList } from './queue-list.js';
import { chairedBy, counted, messages, occasion, prepared, remarks, updatedTo } from './queue-messages.js';

const mm = (length: number): number => (length * 72) / 25.4;
const shade = '#e8eeed';
const dash = '—';

const head = (list: QueueList): Content => ({
  columns: [
    {
      width: '42%',
      alignment: 'center',
      stack: [
        { text: list.organisationName.toLocaleUpperCase('vi'), bold: true, fontSize: 11 },
        { text: `Số hiệu buổi đối thoại: ${list.numberPrefix}`, fontSize: 11 },
      ],
    },
    {
      width: '*',
      alignment: 'center',
      stack: [
        { text: messages.state, bold: true, fontSize: 11 },
        { text: messages.motto, bold: true, fontSize: 12, decoration: 'underline' },
      ],
    },
  ],
});

const title = (list: QueueList): Content => ({
  margin: [0, mm(6), 0, mm(4)],
  alignment: 'center',
  stack: [
    { text: messages.title, bold: true, fontSize: 14 },
    { text: occasion(list), bold: true },
    { text: chairedBy(list) },
    { text: updatedTo(list), italics: true },
    { text: counted(list), italics: true },
  ],
});

const row = (entry: QueueEntry, place: string, fillColor?: string): TableCell[] => {
  const under = remarks(entry);
  const cells: TableCell[] = [
    { text: place, alignment: 'center' },
    { text: entry.publicNumber, bold: true, fontSize: 10, noWrap: true },
    { text: entry.fieldName ?? dash },
    { stack: [{ text: entry.text }, ...(under ? [{ text: under, italics: true, fontSize: 9.5 }] : [])] },
    { text: entry.departmentName ?? dash },
    { text: prepared(entry), fontSize: 10 },
    { text: '' },
  ];
  return fillColor ? cells.map((cell) => ({ ...(cell as object), fillColor }) as TableCell) : cells;
};

const divider = (text: string): TableCell[] => [
  { text, bold: true, colSpan: messages.heads.length, fontSize: 10, margin: [0, 2, 0, 2] },
  ...messages.heads.slice(1).map(() => ({ text: '' })),
];

function table({ onFloor, waiting }: QueueList): Content {
  return {
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0.6,
      hLineColor: () => '#444',
      vLineColor: () => '#444',
    },
    table: {
      headerRows: 1,
      widths: [20, 80, 60, '*', 66, 146, 92],
      body: [
        messages.heads.map((text) => ({ text, bold: true, alignment: 'center' as const, fontSize: 10 })),
        ...(onFloor.length > 0 ? [divider(messages.onFloor), ...onFloor.map((one) => row(one, '', shade))] : []),
        divider(waiting.length > 0 ? messages.waiting : messages.none),
        ...waiting.map((one, index) => row(one, String(index + 1))),
      ],
    },
  };
}

/** A4 landscape, for the chair's table: page numbers, the instant on every page, space for handwritten decisions. */
export const queuePdf = (list: QueueList): TDocumentDefinitions => printed(printableAll(list));

const printed = (list: QueueList): TDocumentDefinitions => ({
  info: { title: `${messages.title} ${list.numberPrefix}`, author: list.organisationName },
  language: 'vi-VN',
  displayTitle: true,
  version: '1.7',
  pageSize: 'A4',
  pageOrientation: 'landscape',
  pageMargins: [mm(15), mm(16), mm(12), mm(16)],
  defaultStyle: { font: 'BeVietnamPro', fontSize: 11, lineHeight: 1.15 },
  header: (page) => ({ text: page > 1 ? String(page) : '', alignment: 'center', margin: [0, mm(7), 0, 0] }),
  footer: (page, pages) => ({
    margin: [mm(15), mm(4), mm(12), 0],
    fontSize: 9,
    columns: [
      { text: `${list.numberPrefix}. ${updatedTo(list)}. ${messages.internal}` },
      { text: `Trang ${page}/${pages}`, alignment: 'right', width: 70 },
    ],
  }),
  ...(list.rehearsal ? { watermark: { text: messages.rehearsal, color: '#888', opacity: 0.15 } } : {}),
  content: [head(list), title(list), table(list)],
});
