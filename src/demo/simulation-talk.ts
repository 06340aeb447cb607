import type { OpinionKind, OpinionOutcome } from '../contract/opinion.js';
import type { SeededRandom } from './seeded-random.js';

interface Matter {
  kind: OpinionKind;
  /** Name of the field. */
  field: string;
  /** `…` is replaced by a place. */
  text: string;
}

const places = [
  'ngõ 3',
  'ngõ 8',
  'ngõ 12',
  'ngõ 19',
  'ngõ 24',
  'ngõ 27',
  'ngõ 33',
  'ngõ 45',
  'ngõ 51',
  'ngõ 60',
  'đường Vườn Mẫu',
  'đường Bờ Sông',
  'khu tập thể số 2',
  'khu tập thể số 5',
  'chợ Mẫu',
  'cổng trường tiểu học',
  'cổng trường mầm non',
  'bến xe cũ',
  'nhà văn hóa tổ 1',
  'nhà văn hóa tổ 11',
];

const times = [
  'từ đầu tháng',
  'hai tuần nay',
  'hơn một tháng nay',
  'từ sau đợt mưa vừa rồi',
  'mấy ngày nay',
  'từ đầu năm',
  'vào cuối tuần',
  'mỗi buổi tối',
];

const matters: Matter[] = [
  {
    kind: 'problem',
    field: 'Hạ tầng, thoát nước',
    text: 'Đèn đường ở … hỏng {t}, buổi tối đi lại rất khó, đề nghị sửa sớm.',
  },
  { kind: 'problem', field: 'Hạ tầng, thoát nước', text: 'Nắp hố ga ở … bị vỡ {t}, xe máy đã ngã ở đó.' },
  {
    kind: 'petition',
    field: 'Hạ tầng, thoát nước',
    text: 'Đề nghị lát lại vỉa hè khu vực …, gạch bong {t}, người già hay vấp.',
  },
  {
    kind: 'problem',
    field: 'Môi trường, rác thải',
    text: 'Rác ở … không được thu gom đúng giờ {t}, mùi rất khó chịu.',
  },
  { kind: 'problem', field: 'Môi trường, rác thải', text: 'Khói bếp than từ hàng quán ở … bay vào nhà dân {t}.' },
  {
    kind: 'question',
    field: 'Đất đai, xây dựng',
    text: 'Khu vực … có được cấp phép xây dựng có thời hạn không, gia đình tôi hỏi {t} chưa rõ?',
  },
  {
    kind: 'question',
    field: 'Đất đai, xây dựng',
    text: 'Xin hỏi chỉ giới mở đường qua … đã công bố chưa, bà con bàn tán {t}?',
  },
  {
    kind: 'question',
    field: 'Hộ tịch, cư trú',
    text: 'Tôi ở trọ tại …, muốn đăng ký tạm trú cho con {t} thì cần giấy tờ gì?',
  },
  {
    kind: 'question',
    field: 'Y tế, giáo dục, an sinh',
    text: 'Người cao tuổi ở … được khám sức khỏe định kỳ ở đâu, tôi hỏi {t} mà chưa có lịch?',
  },
  {
    kind: 'petition',
    field: 'Y tế, giáo dục, an sinh',
    text: 'Đề nghị có sân chơi cho trẻ em gần …, các cháu phải chơi dưới lòng đường {t}.',
  },
  {
    kind: 'question',
    field: 'Hộ kinh doanh',
    text: 'Bán hàng tại … có phải đăng ký điểm kinh doanh không, tôi bán {t}?',
  },
  { kind: 'problem', field: 'An ninh, trật tự', text: 'Loa kéo ở … mở rất to {t}, nhà có trẻ nhỏ không ngủ được.' },
  { kind: 'suggestion', field: 'An ninh, trật tự', text: 'Góp ý lắp thêm camera ở …, {t} hay mất đồ.' },
  {
    kind: 'suggestion',
    field: 'Dịch vụ công, một cửa',
    text: 'Đề nghị có điểm hỗ trợ nộp hồ sơ trực tuyến gần …, {t} nhiều người phải đi xa.',
  },
  {
    kind: 'praise',
    field: 'Dịch vụ công, một cửa',
    text: 'Tổ công nghệ số ở … hướng dẫn rất nhiệt tình {t}, xin cảm ơn.',
  },
];

const words: Record<OpinionOutcome, string[]> = {
  answered: [
    'Thủ trưởng đơn vị đã trả lời rõ, người hỏi đồng ý.',
    'Đã giải thích quy định và hướng dẫn ngay tại hội trường.',
  ],
  assigned: [
    'Giao đơn vị kiểm tra, giải quyết và báo cáo kết quả đúng hạn.',
    'Làm rõ nguyên nhân, khắc phục và trả lời người dân.',
  ],
  written: ['Cần đối chiếu hồ sơ, trả lời bằng văn bản.', 'Đơn vị trả lời bằng văn bản, nêu rõ căn cứ.'],
  escalated: ['Vượt thẩm quyền của phường, báo cáo thành phố.'],
  noted: ['Ghi nhận, cảm ơn ông/bà.'],
};

/** A random opinion. */
export function somethingToSay(chance: SeededRandom): Matter {
  const matter = chance.pick(matters);
  const text = matter.text.replace('…', chance.pick(places)).replace('{t}', chance.pick(times));
  return { ...matter, text };
}

export const chairSays = (chance: SeededRandom, outcome: OpinionOutcome): string => chance.pick(words[outcome]);
