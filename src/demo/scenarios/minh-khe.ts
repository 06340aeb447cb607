import type { DisplayConsent, OpinionChannel, OpinionKind } from '../../contract/opinion.js';
import type { LocalDate } from '../../common/local-date.js';
import { fictitiousName } from '../people.js';
import type { CastScenario, Question } from './scenario.js';

/** The fictitious ward of the demo. Everything about it is invented. */
export const minhKhe: CastScenario = {
  organisation: {
    name: 'UBND phường Minh Khê',
    shortName: 'Phường Minh Khê',
    slug: 'phuong-minh-khe',
    code: 'MK',
    level: 'phường',
    parent: 'UBND thành phố Sông Vân',
    from: '2025-07-01',
    until: null,
    yearlyDuty: {
      citizen_dialogue: { required: 2, firstHalf: 1, secondHalf: 1, months: [6, 11] },
      business_dialogue: 1,
    },
  },
  departments: [
    { key: 'van-phong', name: 'Văn phòng HĐND và UBND', shortName: 'Văn phòng' },
    { key: 'kinh-te', name: 'Phòng Kinh tế, Hạ tầng và Đô thị', shortName: 'Kinh tế, Hạ tầng và Đô thị' },
    { key: 'van-hoa', name: 'Phòng Văn hóa – Xã hội', shortName: 'Văn hóa – Xã hội' },
    { key: 'mot-cua', name: 'Trung tâm Phục vụ hành chính công', shortName: 'Phục vụ hành chính công' },
    { key: 'cong-an', name: 'Công an phường', shortName: 'Công an phường' },
  ],
  fields: [
    {
      key: 'dat-dai',
      name: 'Đất đai, xây dựng',
      swatch: 2,
      department: 'kinh-te',
      procedures: [
        'Tách thửa, hợp thửa đất',
        'Cấp giấy chứng nhận quyền sử dụng đất lần đầu',
        'Cấp giấy phép xây dựng nhà ở riêng lẻ',
      ],
    },
    {
      key: 'ha-tang',
      name: 'Hạ tầng, thoát nước',
      swatch: 7,
      department: 'kinh-te',
      procedures: ['Đấu nối thoát nước', 'Cấp phép đào hè, đường'],
    },
    { key: 'moi-truong', name: 'Môi trường, rác thải', swatch: 5, department: 'kinh-te' },
    {
      key: 'ho-tich',
      name: 'Hộ tịch, cư trú',
      swatch: 3,
      department: 'mot-cua',
      procedures: ['Đăng ký khai sinh', 'Đăng ký khai tử', 'Cấp bản sao trích lục hộ tịch'],
    },
    {
      key: 'y-te',
      name: 'Y tế, giáo dục, an sinh',
      swatch: 4,
      department: 'van-hoa',
      procedures: ['Xác định mức độ khuyết tật', 'Trợ cấp xã hội hằng tháng'],
    },
    {
      key: 'kinh-doanh',
      name: 'Hộ kinh doanh',
      swatch: 6,
      department: 'kinh-te',
      procedures: ['Đăng ký thành lập hộ kinh doanh', 'Cấp giấy phép bán lẻ rượu'],
    },
    { key: 'dich-vu-cong', name: 'Dịch vụ công, một cửa', swatch: 1, department: 'mot-cua' },
    { key: 'an-ninh', name: 'An ninh, trật tự', swatch: 8, department: 'cong-an' },
  ],
};

export interface Days {
  /** A day n days after the dialogue. */
  after: (n: number) => LocalDate;
  /** A day n days before today. */
  ago: (n: number) => LocalDate;
  ahead: (n: number) => LocalDate;
}

interface Extra {
  consent?: DisplayConsent;
  /** Name of the business that asks; without it, a citizen of a neighbourhood asks. */
  business?: string;
}

export type Ask = (kind: OpinionKind, field: string, channel: OpinionChannel, text: string, extra?: Extra) => Question;

const consents: DisplayConsent[] = ['none', 'initials', 'none', 'name'];

/** Creates questions, each by the next fictitious person starting with number `from`. */
export function asker(from: number): Ask {
  let next = from;
  return (kind, field, channel, text, { consent, business } = {}) => {
    const n = next++;
    const name = fictitiousName(n);
    const author = business
      ? { name, kind: 'business' as const, businessName: business }
      : { name, kind: 'citizen' as const, community: `Tổ dân phố ${1 + (n % 12)}` };
    return { kind, channel, field, text, author, consent: consent ?? (consents[n % 4] as DisplayConsent) };
  };
}
