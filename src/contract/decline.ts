import type { DeclineReason } from './opinion.js';

/** The published reasons for declining (không tiếp nhận), each with guidance for the author, in both languages. */
export const declineTexts: Record<DeclineReason, { vi: readonly [string, string]; en: readonly [string, string] }> = {
  complaint: {
    vi: [
      'Nội dung là khiếu nại',
      'Khiếu nại được giải quyết theo Luật Khiếu nại. Ông/bà gửi đơn tới người đã ban hành quyết định hoặc thực hiện việc bị khiếu nại, hoặc đến Trụ sở Tiếp công dân để được hướng dẫn.',
    ],
    en: [
      'This is a complaint against an official decision or act',
      'Complaints follow the Law on Complaints. Please send it to whoever issued the decision or did the act, or ask at the citizen reception office.',
    ],
  },
  denunciation: {
    vi: [
      'Nội dung là tố cáo',
      'Tố cáo được giải quyết theo Luật Tố cáo và họ tên người tố cáo được giữ bí mật. Ông/bà gửi đơn hoặc trình bày trực tiếp với cơ quan thanh tra, kiểm tra hoặc tại Trụ sở Tiếp công dân.',
    ],
    en: [
      'This is a denunciation',
      'Denunciations follow the Law on Denunciations and the name of whoever makes one is kept confidential. Please turn to the inspectorate, the inspection commission or the citizen reception office.',
    ],
  },
  civil_dispute: {
    vi: [
      'Tranh chấp dân sự giữa các bên',
      'Tranh chấp giữa cá nhân, tổ chức được hòa giải tại tổ hòa giải cơ sở, UBND phường (xã) hoặc do Tòa án giải quyết.',
    ],
    en: [
      'A civil dispute between parties',
      'Disputes between persons or organisations go to the local conciliation group, the ward (commune) or the court.',
    ],
  },
  out_of_scope: {
    vi: [
      'Ngoài phạm vi của buổi đối thoại',
      'Ông/bà gửi phản ánh, kiến nghị qua Cổng Dịch vụ công hoặc tới cơ quan có thẩm quyền để được xem xét.',
    ],
    en: [
      'Outside the subject of this dialogue',
      'Please use the public service portal or contact the competent authority.',
    ],
  },
  already_settled: {
    vi: [
      'Đã được giải quyết, trả lời trước đây',
      'Vụ việc đã có văn bản trả lời. Nếu có tình tiết mới, ông/bà gửi ý kiến khác và nêu rõ tình tiết đó.',
    ],
    en: [
      'Already settled or answered',
      'There is a written answer already. If there are new facts, please send another opinion and state them.',
    ],
  },
  unlawful_content: {
    vi: [
      'Nội dung vi phạm pháp luật hoặc xúc phạm người khác',
      'Ông/bà có thể gửi lại ý kiến với nội dung phù hợp quy định.',
    ],
    en: ['Unlawful or insulting content', 'You may send it again with content that complies with the rules.'],
  },
  not_enough_information: {
    vi: [
      'Chưa đủ thông tin để xem xét',
      'Ông/bà gửi lại ý kiến, ghi rõ sự việc, thời gian, địa điểm và cơ quan liên quan.',
    ],
    en: [
      'Not enough information to look into it',
      'Please send it again and say what happened, when, where and which office is concerned.',
    ],
  },
};
