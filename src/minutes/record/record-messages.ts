import type { Language } from '../../common/language.js';

const vi = {
  title: 'Hồ sơ buổi đối thoại',
  place: 'Địa điểm',
  held: 'Thời gian',
  chair: 'Chủ trì',
  began: 'Khai mạc',
  ended: 'Kết thúc',
  attendance: 'Tham dự',
  attended: '{checkedIn} người đã đến, {invited} giấy mời, {registered} đăng ký',
  made: 'Lập lúc {at}, người lập {by}',
  masked: 'Bản không nêu tên người dân; thông tin riêng được che tự động.',
  named: 'Bản có thông tin cá nhân. Mục đích: {purpose}',
  rehearsal: 'CHẠY THỬ, không phải buổi chính thức',
  agenda: 'Chương trình',
  pauses: 'Tạm dừng',
  turns: 'Các lượt phát biểu',
  turn: 'Lượt',
  from: 'Từ',
  answered_from: 'Trả lời từ',
  until: 'Đến',
  spoken: 'Nói',
  answered: 'Trả lời',
  paused: 'Dừng',
  speaker: 'Người phát biểu',
  opinions: 'Ý kiến',
  later: 'ghi bù',
  running: 'đang nói',
  opinion_list: 'Ý kiến và kết quả',
  sums: 'Ý kiến đã nhận {received}: trả lời trực tiếp tại hội nghị {answered}, giao đơn vị giải quyết {assigned}, trả lời bằng văn bản {written}, chưa kịp nêu {waiting}, đã nêu, chưa có kết quả {heard}, báo cáo, kiến nghị cấp trên {escalated}, ghi nhận, tiếp thu {noted}, gộp vào ý kiến khác {grouped}, không tiếp nhận {declined}, người gửi đã rút {withdrawn}.',
  text: 'Nội dung',
  result: 'Quyết định',
  undecided: 'chưa có kết quả',
  not_reached: 'chưa kịp nêu, trả lời bằng văn bản',
  correction: 'đính chính',
  undone: 'đã hoàn tác',
  grouped: 'gộp vào {number}',
  task: 'giao {department}',
  with: 'phối hợp {departments}',
  due: 'hạn {date}',
  continuous: 'thường xuyên',
  escalated: 'kiến nghị {body}',
  pledges: 'Lời hứa, nguyên văn',
  struck: 'đã gạch bỏ',
  directives: 'Kết luận, chỉ đạo chung',
  corrections: 'Đính chính',
  who: 'Người thực hiện',
  what: 'Mục',
  before: 'Trước',
  after: 'Sau',
  why: 'Lý do',
  at: 'Thời điểm',
  none: 'Không có.',
  time: 'Thời điểm',
  kind: 'Loại dòng',
  seconds: 'Giây',
  begin: 'Bắt đầu lượt',
  decision: 'Quyết định',
  received: 'Nhận ý kiến',
  person: 'Người',
} as const;

type Messages = { readonly [Key in keyof typeof vi]: string };

const en: Messages = {
  title: 'Record of the dialogue',
  place: 'Place',
  held: 'Time',
  chair: 'Chair',
  began: 'Opened',
  ended: 'Closed',
  attendance: 'Attendance',
  attended: '{checkedIn} people came, {invited} invitations, {registered} registrations',
  made: 'Made at {at} by {by}',
  masked: 'Without names of citizens; personal details are covered automatically.',
  named: 'With personal data. Purpose: {purpose}',
  rehearsal: 'REHEARSAL, not the real dialogue',
  agenda: 'Agenda',
  pauses: 'Pauses',
  turns: 'Turns',
  turn: 'Turn',
  from: 'From',
  answered_from: 'Answered from',
  until: 'Until',
  spoken: 'Spoken',
  answered: 'Answered',
  paused: 'Paused',
  speaker: 'Speaker',
  opinions: 'Opinions',
  later: 'written down later',
  running: 'speaking',
  opinion_list: 'Opinions and outcomes',
  sums: 'Received {received}: answered in the hall {answered}, assigned to a department {assigned}, to be answered in writing {written}, not reached {waiting}, heard without a result {heard}, reported to a higher authority {escalated}, noted {noted}, grouped with another one {grouped}, declined {declined}, withdrawn {withdrawn}.',
  text: 'Text',
  result: 'Decision',
  undecided: 'no outcome yet',
  not_reached: 'not reached, to be answered in writing',
  correction: 'correction',
  undone: 'undone',
  grouped: 'grouped under {number}',
  task: 'assigned to {department}',
  with: 'with {departments}',
  due: 'due {date}',
  continuous: 'continuous',
  escalated: 'put to {body}',
  pledges: 'Promises, word for word',
  struck: 'struck out',
  directives: 'General directives',
  corrections: 'Corrections',
  who: 'Who',
  what: 'Entry',
  before: 'Before',
  after: 'After',
  why: 'Why',
  at: 'At',
  none: 'None.',
  time: 'Time',
  kind: 'Line',
  seconds: 'Seconds',
  begin: 'Turn begins',
  decision: 'Decision',
  received: 'Opinion received',
  person: 'Person',
};

const entries: Record<Language, Record<string, string>> = {
  vi: {
    speaker: 'người phát biểu',
    startedAt: 'giờ bắt đầu',
    answeringAt: 'giờ trả lời',
    endedAt: 'giờ kết thúc',
    opinion: 'ý kiến nêu trong lượt',
    text: 'nguyên văn',
    saidBy: 'người hứa',
    turnId: 'lượt',
    opinionId: 'ý kiến',
    struck: 'gạch bỏ',
    pledge: 'lời hứa',
    on_floor: 'đã nêu, chưa có kết quả',
    later: 'nhận sau khi kết luận',
    answered: 'trả lời trực tiếp tại hội nghị',
    written: 'trả lời bằng văn bản',
    assigned: 'giao đơn vị giải quyết',
    escalated: 'báo cáo, kiến nghị cấp trên',
    noted: 'ghi nhận, tiếp thu',
    declined: 'không tiếp nhận',
    withdrawn: 'đã rút',
  },
  en: {
    speaker: 'speaker',
    startedAt: 'beginning',
    answeringAt: 'beginning of the answer',
    endedAt: 'end',
    opinion: 'opinion of the turn',
    text: 'words',
    saidBy: 'who promised',
    turnId: 'turn',
    opinionId: 'opinion',
    struck: 'struck out',
    pledge: 'promise',
    on_floor: 'heard, no result yet',
    later: 'received after the conclusion',
    answered: 'answered in the hall',
    written: 'to be answered in writing',
    assigned: 'assigned to a department',
    escalated: 'reported to a higher authority',
    noted: 'noted',
    declined: 'declined',
    withdrawn: 'withdrawn',
  },
};

export const messagesOf = (language: Language): Messages => (language === 'en' ? en : vi);

/** A code of the record in words; `turn 3` keeps its number. */
export function codeName(code: string, language: Language): string {
  const turn = /^turn (\d+)$/.exec(code)?.[1];
  if (turn) return `${messagesOf(language).turn} ${turn}`;
  return entries[language][code] ?? code;
}

export const fillIn = (sentence: string, values: Record<string, string | number | undefined>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** 09:42:18 */
export const clockOf = (iso: string): string => clock.format(new Date(iso));
/** 09:42:18 26/11/2026 */
export const momentOf = (iso: string): string => `${clockOf(iso)} ${day.format(new Date(iso))}`;
/** 26/11/2026 */
export const dateOf = (date: string): string => date.split('-').reverse().join('/');
/** 3:05 */
export const lengthOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
