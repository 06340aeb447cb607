import { describe, expect, it } from '@jest/globals';
import { renderPdf } from '../../src/document/pdf.js';
import type { QueueEntry, QueueList } from '../../src/document/queue/queue-list.js';
import { queueHtml } from '../../src/document/queue/queue-html.js';
import { queuePdf } from '../../src/document/queue/queue-pdf.js';
import { flat, readPdf } from '../support/pdf.js';

const vowels = 'aăâeêioôơuưy';
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const letters = [...vowels, ...vowels.toUpperCase()].flatMap((one) =>
  tones.map((tone) => (one + tone).normalize('NFC')),
);
const alphabet = [...letters, 'đ', 'Đ'].join(' ');

const entry = (overrides: Partial<QueueEntry> = {}): QueueEntry => ({
  publicNumber: 'MK-2026-2/017',
  fieldName: 'Đất đai',
  text: 'Hồ sơ cấp giấy chứng nhận nộp từ tháng 6, đến nay chưa có kết quả.',
  asker: null,
  departmentName: 'Kinh tế - Hạ tầng',
  brief: 'Thiếu xác nhận ranh giới thửa đất; đề xuất trả lời trong 15 ngày làm việc.',
  legalBasis: 'Điều 137 Luật Đất đai',
  supportCount: 0,
  groupSize: 1,
  wantsToSpeak: false,
  ...overrides,
});

const list = (overrides: Partial<QueueList> = {}): QueueList => ({
  organisationName: 'Ủy ban nhân dân phường Minh Khê',
  title: 'Đối thoại với Nhân dân về thủ tục hành chính',
  numberPrefix: 'MK-2026-2',
  heldOn: '2026-11-26',
  startsAt: '08:00',
  place: 'Hội trường UBND phường Minh Khê',
  chairName: 'Phạm Văn Mẫu',
  chairTitle: 'Chủ tịch UBND phường',
  rehearsal: false,
  asOf: '2026-11-26T02:42:18Z',
  onFloor: [],
  waiting: [entry()],
  unread: 3,
  ...overrides,
});

const print = async (overrides: Partial<QueueList> = {}) => readPdf(await renderPdf(queuePdf(list(overrides))));

describe('the printed queue', () => {
  it('shows number, field, text, department and brief, and when it was current', async () => {
    const { pages, info } = await print();
    const text = flat(pages.join(' '));
    for (const part of [
      'ỦY BAN NHÂN DÂN PHƯỜNG MINH KHÊ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Cập nhật đến 09 giờ 42 phút 18 giây, ngày 26/11/2026',
      'thứ Năm, ngày 26/11/2026',
      'Đất đai',
      'Hồ sơ cấp giấy chứng nhận nộp từ tháng 6, đến nay chưa có kết quả.',
      'Thiếu xác nhận ranh giới thửa đất; đề xuất trả lời trong 15 ngày làm việc.',
      'Căn cứ: Điều 137 Luật Đất đai',
      'chờ nêu 1; ngoài danh sách này còn 3 ý kiến chưa duyệt',
      'Trang 1/1',
    ])
      expect(text).toContain(part);
    expect(text.replace(/ /g, '')).toContain('MK-2026-2/017');
    expect(text.replace(/ /g, '')).toContain('Kinhtế-Hạtầng');
    expect(info).toMatchObject({ Title: 'DANH SÁCH Ý KIẾN CHỜ NÊU MK-2026-2', Language: 'vi-VN' });
  });

  it('contains every Vietnamese letter, with embedded fonts', async () => {
    const { pages, fonts } = await print({ waiting: [entry({ text: alphabet, brief: alphabet })] });
    const found = new Set(flat(pages.join(' ')));
    expect([...new Set(alphabet)].filter((letter) => !found.has(letter))).toEqual([]);
    expect(fonts).toEqual(['BeVietnamPro-Italic', 'BeVietnamPro-Regular', 'BeVietnamPro-SemiBold']);
  });

  it('writes what its fonts lack in words', async () => {
    const text = 'Cống tắc 😡😡 → nước ngập 🙏🏽, là █████, 漢字, ｓố ①';
    const { pages } = await print({ waiting: [entry({ text, brief: '👍 ✅ 🦄' })] });
    const shown = flat(pages.join(' '));
    expect(shown).toContain('Cống tắc [tức giận][tức giận] -> nước ngập [chắp tay],');
    expect(shown).toContain('là [đã che], [chữ không in được], số 1');
    expect(shown).toContain('[tán thành] [đạt] [biểu tượng]');
    expect(shown).not.toContain('\0');
  });

  it('shows page number and time on each page', async () => {
    const long = Array.from({ length: 60 }, (_, i) =>
      entry({ publicNumber: `MK-2026-2/${String(i + 1).padStart(3, '0')}` }),
    );
    const { pages } = await print({ waiting: long });
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(flat(page)).toContain(`Trang ${index + 1}/${pages.length}`);
      expect(flat(page)).toContain('09 giờ 42 phút 18 giây');
      expect(flat(page)).toContain('Nội dung (đã che thông tin riêng)');
    }
    const numbers = flat(pages.join(' '))
      .replace(/ /g, '')
      .match(/MK-2026-2\/\d{3}/g);
    expect(new Set(numbers).size).toBe(60);
  });

  it('wraps an opinion of 5,000 letters over several pages without losing a word', async () => {
    const words = Array.from({ length: 900 }, (_, i) => `từ${i}`);
    const { pages } = await print({ waiting: [entry({ text: words.join(' ') })] });
    const found = new Set(flat(pages.join(' ')).split(' '));
    expect(words.filter((word) => !found.has(word))).toEqual([]);
  });

  it('separates the opinion on the floor, and marks a rehearsal', async () => {
    const { pages } = await print({ onFloor: [entry({ text: 'Câu đang nêu.' })], rehearsal: true });
    const text = flat(pages.join(' '));
    expect(text.indexOf('ĐANG NÊU TẠI HỘI TRƯỜNG')).toBeLessThan(text.indexOf('Câu đang nêu.'));
    expect(text.indexOf('Câu đang nêu.')).toBeLessThan(text.indexOf('CHỜ NÊU, THEO THỨ TỰ GỌI'));
    expect(text).toContain('CHẠY THỬ');
  });

  it('says so if nothing is waiting', async () => {
    expect(flat((await print({ waiting: [] })).pages.join(' '))).toContain('Không còn ý kiến nào chờ nêu.');
  });

  it('is also an HTML page, with user input escaped', () => {
    const page = queueHtml(list({ waiting: [entry({ text: '<img src=x onerror=alert(1)> & "ngõ 42"' })] }));
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;ngõ 42&quot;');
    expect(page).not.toMatch(/<(img|script|link|a)\b/);
    for (const part of ['MK-2026-2/017', 'Đất đai', 'Kinh tế - Hạ tầng', '09 giờ 42 phút 18 giây'])
      expect(page).toContain(part);
  });
});
