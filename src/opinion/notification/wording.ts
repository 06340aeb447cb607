import type { Language } from '../../common/language.js';
import type { AuthorMessage, MessageChannel } from '../../contract/message.js';
import type { OpinionOutcome } from '../../contract/opinion.js';

/** What a message may tell: nothing of other people, and of the author only that it is their opinion. */
export interface MessageFacts {
  message: AuthorMessage;
  /** `MK-2026-2/017` */
  number: string;
  organisation: string;
  dialogue: string;
  /** Null until outcomes are public. */
  outcome: OpinionOutcome | null;
  /** Who has to act, and until when (YYYY-MM-DD). */
  department: string | null;
  dueOn: string | null;
  /** The body it was put to. */
  body: string | null;
  /** Page on which the author looks it up. */
  url: string;
}

interface Words {
  subject: string;
  sentence: string;
}

const dayOf = (date: string): string => date.split('-').reverse().join('/');

const vi = (facts: MessageFacts): Words => {
  const { message, number, organisation, dialogue, department, dueOn, body } = facts;
  const term = dueOn ? `, hạn ngày ${dayOf(dueOn)}` : '';
  switch (message) {
    case 'received':
      return {
        subject: 'Đã nhận ý kiến',
        sentence: `${organisation} đã nhận ý kiến số ${number} của ông/bà gửi đến “${dialogue}”.`,
      };
    case 'asked':
      return {
        subject: 'Đề nghị bổ sung thông tin',
        sentence: `Để xem xét ý kiến số ${number}, ${organisation} đề nghị ông/bà bổ sung thông tin. Mời ông/bà mở trang tra cứu để xem câu hỏi và trả lời.`,
      };
    case 'accepted':
      return {
        subject: 'Ý kiến đã được tiếp nhận',
        sentence: `Ý kiến số ${number} của ông/bà đã được tiếp nhận và đưa vào danh sách nêu tại “${dialogue}”.`,
      };
    case 'grouped':
      return {
        subject: 'Ý kiến được xem xét chung',
        sentence: `Ý kiến số ${number} của ông/bà cùng nội dung với ý kiến khác nên được xem xét và trả lời chung. Ông/bà vẫn theo dõi bằng mã tra cứu của mình.`,
      };
    case 'declined':
      return {
        subject: 'Ý kiến không được tiếp nhận',
        sentence: `Ý kiến số ${number} của ông/bà không được tiếp nhận tại “${dialogue}”. Lý do và nơi có thể gửi đến được ghi trên trang tra cứu.`,
      };
    case 'due-changed':
      return {
        subject: 'Thời hạn giải quyết được tính lại',
        sentence: `Thời hạn giải quyết ý kiến số ${number} của ông/bà được tính lại${dueOn ? `: ngày ${dayOf(dueOn)}` : ''}.`,
      };
    case 'escalation-answered':
      return {
        subject: 'Cơ quan được kiến nghị đã trả lời',
        sentence: `${body ?? 'Cơ quan được kiến nghị'} đã trả lời về ý kiến số ${number} của ông/bà. Nội dung có trên trang tra cứu.`,
      };
    case 'answered':
      return {
        subject: 'Ý kiến đã được trả lời',
        sentence: `Ý kiến số ${number} của ông/bà đã được trả lời. Mời ông/bà mở trang tra cứu để đọc và cho biết việc đã được giải quyết chưa.`,
      };
    case 'reopened':
      return {
        subject: 'Đã nhận đề nghị xem xét lại',
        sentence: `${organisation} đã nhận đề nghị xem xét lại ý kiến số ${number} của ông/bà.`,
      };
    case 'decided':
    case 'result': {
      const subject = message === 'result' ? 'Kết quả đối với ý kiến' : 'Ý kiến đã được nêu tại hội nghị';
      const what = {
        answered: `đã được trả lời tại hội nghị`,
        written: `sẽ được trả lời bằng văn bản${department ? `; đơn vị thực hiện: ${department}` : ''}${term}`,
        assigned: `đã được giao ${department ?? 'đơn vị chuyên môn'} giải quyết${term}`,
        escalated: `đã được kiến nghị đến ${body ?? 'cơ quan cấp trên'}`,
        noted: 'đã được ghi nhận',
      };
      return {
        subject,
        sentence: facts.outcome
          ? `Ý kiến số ${number} của ông/bà ${what[facts.outcome]}.`
          : `Ý kiến số ${number} của ông/bà đã được nêu tại “${dialogue}”. Kết quả được báo cho ông/bà khi công bố.`,
      };
    }
  }
};

const en = (facts: MessageFacts): Words => {
  const { message, number, organisation, dialogue, department, dueOn, body } = facts;
  const term = dueOn ? `, due ${dayOf(dueOn)}` : '';
  switch (message) {
    case 'received':
      return {
        subject: 'Opinion received',
        sentence: `${organisation} has received your opinion ${number} for “${dialogue}”.`,
      };
    case 'asked':
      return {
        subject: 'More information needed',
        sentence: `To consider your opinion ${number}, ${organisation} needs more information from you. Please open the look-up page to read the question and answer it.`,
      };
    case 'accepted':
      return {
        subject: 'Opinion accepted',
        sentence: `Your opinion ${number} has been accepted and put on the list for “${dialogue}”.`,
      };
    case 'grouped':
      return {
        subject: 'Opinion considered together with another',
        sentence: `Your opinion ${number} says the same as another one and will be considered and answered together with it. You can still follow it with your own code.`,
      };
    case 'declined':
      return {
        subject: 'Opinion not taken up',
        sentence: `Your opinion ${number} is not taken up at “${dialogue}”. The look-up page says why, and where you can turn to.`,
      };
    case 'due-changed':
      return {
        subject: 'Due date counted again',
        sentence: `The due date of your opinion ${number} was counted again${dueOn ? `: ${dayOf(dueOn)}` : ''}.`,
      };
    case 'escalation-answered':
      return {
        subject: 'The body has answered',
        sentence: `${body ?? 'The body it was put to'} has answered about your opinion ${number}. The answer is on the look-up page.`,
      };
    case 'answered':
      return {
        subject: 'Opinion answered',
        sentence: `Your opinion ${number} has been answered. Please open the look-up page to read the answer and to say whether the matter is solved.`,
      };
    case 'reopened':
      return {
        subject: 'Request to reopen received',
        sentence: `${organisation} has received your request to reopen opinion ${number}.`,
      };
    case 'decided':
    case 'result': {
      const what = {
        answered: 'was answered in the hall',
        written: `will be answered in writing${department ? ` by ${department}` : ''}${term}`,
        assigned: `was assigned to ${department ?? 'a department'}${term}`,
        escalated: `was put to ${body ?? 'a higher body'}`,
        noted: 'was noted',
      };
      return {
        subject: message === 'result' ? 'What became of your opinion' : 'Opinion heard',
        sentence: facts.outcome
          ? `Your opinion ${number} ${what[facts.outcome]}.`
          : `Your opinion ${number} was heard at “${dialogue}”. You will be told the outcome when it is published.`,
      };
    }
  }
};

const frame = {
  vi: {
    greeting: 'Kính gửi ông/bà,',
    lookUp: 'Tra cứu tại địa chỉ dưới đây, bằng mã tra cứu và bốn số cuối điện thoại (hoặc mã PIN trên phiếu):',
    stop: 'Ông/bà nhận thư này vì đã chọn được báo tin qua thư điện tử. Muốn ngừng nhận, mở trang tra cứu và chọn “Ngừng báo tin”. Đây là thư tự động, xin không trả lời thư này.',
  },
  en: {
    greeting: 'Dear Sir or Madam,',
    lookUp:
      'Look it up here, with your tracking code and the last four digits of your phone (or the PIN on your slip):',
    stop: 'You get this message because you chose to be told by e-mail. To stop, open the look-up page and choose “Stop messages”. It was sent automatically; please do not reply.',
  },
};

/** Subject and plain text, short for a phone. */
export function wordMessage(
  facts: MessageFacts,
  channel: MessageChannel,
  language: Language,
): { subject: string; text: string } {
  const { subject, sentence } = { vi, en }[language](facts);
  if (channel !== 'email') return { subject, text: `${sentence} ${facts.url}` };
  const { greeting, lookUp, stop } = frame[language];
  const text = [greeting, sentence, `${lookUp}\n${facts.url}`, facts.organisation, `-- \n${stop}`].join('\n\n');
  return { subject: `${subject} · ${facts.number}`, text: `${text}\n` };
}
