import { haDongCouncilFigures } from '../figures/reported.js';
import { fictitiousName } from '../people.js';
import type { Scenario, ScenarioOpinion } from './scenario.js';

const question = (n: number, field: string, text: string, words: string): ScenarioOpinion => ({
  kind: 'question',
  channel: 'spoken',
  field,
  text,
  words,
  outcome: 'answered',
  consent: 'name',
  author: { name: fictitiousName(780 + n), kind: 'delegate' },
});

/**
 * The council of Hà Đông: who asks, the five topics and the five conclusions are reported; year, times, wording,
 * responsibilities, due dates and all people are invented.
 */
export const haDongCouncil: Scenario = {
  key: 'ha-dong-council',
  organisation: {
    name: 'HĐND quận Hà Đông',
    shortName: 'HĐND quận Hà Đông',
    slug: 'hdnd-quan-ha-dong',
    code: 'HĐND-HĐ',
    level: 'HĐND quận (đến 30/6/2025)',
    parent: null,
    from: '2003-01-01',
    until: '2025-06-30',
    yearlyDuty: { explanation_session: 1 },
  },
  departments: [
    { key: 'ubnd', name: 'UBND quận', shortName: 'UBND quận' },
    { key: 'noi-vu', name: 'Phòng Nội vụ', shortName: 'Nội vụ' },
    { key: 'tai-nguyen', name: 'Phòng Tài nguyên và Môi trường', shortName: 'Tài nguyên và Môi trường' },
    { key: 'lao-dong', name: 'Phòng Lao động – Thương binh và Xã hội', shortName: 'Lao động – TB&XH' },
    { key: 'van-hoa', name: 'Phòng Văn hóa và Thông tin', shortName: 'Văn hóa và Thông tin' },
  ],
  fields: [
    { key: 'tra-ket-qua', name: 'Trả kết quả, hồ sơ quá hạn', swatch: 1, department: 'noi-vu' },
    { key: 'dat-dai', name: 'Giấy chứng nhận quyền sử dụng đất', swatch: 2, department: 'tai-nguyen' },
    { key: 'covid', name: 'Chi trả cho người bị ảnh hưởng bởi Covid-19', swatch: 4, department: 'lao-dong' },
    { key: 'tuyen-truyen', name: 'Tuyên truyền dịch vụ công trực tuyến', swatch: 7, department: 'van-hoa' },
  ],
  dialogue: {
    kind: 'explanation_session',
    title: 'Phiên giải trình về nâng cao chất lượng cải cách thủ tục hành chính',
    ordinal: 1,
    heldOn: '2021-12-20',
    startsAt: '14:00',
    endsAt: '17:00',
    place: 'Hội trường HĐND quận',
    chairName: 'Cao Thị Mẫu',
    chairTitle: 'Chủ tịch HĐND quận',
    summary: 'Đại biểu HĐND hỏi; đại diện UBND quận và các phòng chuyên môn giải trình; Chủ tịch HĐND kết luận.',
    invented: [
      'year',
      'hours',
      'wording of questions and answers',
      'who carries out the conclusions and until when',
      'all people',
    ],
  },
  agenda: [
    { startsAt: '14:00', endsAt: '14:15', title: 'Khai mạc, nêu nội dung giải trình', performer: 'Chủ tịch HĐND quận' },
    {
      startsAt: '14:15',
      endsAt: '16:30',
      title: 'Đại biểu hỏi; UBND quận và các phòng giải trình',
      performer: 'Chủ tịch HĐND quận điều hành',
    },
    { startsAt: '16:30', endsAt: '17:00', title: 'Kết luận', performer: 'Chủ tịch HĐND quận' },
  ],
  guests: [],
  publicGuests: 0,
  opinions: [
    question(
      1,
      'tra-ket-qua',
      'Vì sao còn hồ sơ đã xong mà chưa trả kết quả cho người dân, trách nhiệm thuộc khâu nào?',
      'Đại diện UBND quận nhận trách nhiệm, nêu biện pháp nhắn tin khi có kết quả.',
    ),
    question(
      2,
      'tra-ket-qua',
      'Số hồ sơ quá hạn của từng phòng trong năm là bao nhiêu và đã xin lỗi dân chưa?',
      'Trưởng phòng Nội vụ báo cáo số liệu từng phòng; thừa nhận chưa có thư xin lỗi.',
    ),
    question(
      3,
      'dat-dai',
      'Vì sao cấp giấy chứng nhận lần đầu chậm, còn bao nhiêu trường hợp đủ điều kiện chưa cấp?',
      'Trưởng phòng Tài nguyên và Môi trường giải trình nguyên nhân và lộ trình.',
    ),
    question(
      4,
      'covid',
      'Việc chi trả cho người bị ảnh hưởng bởi Covid-19 còn bỏ sót đối tượng nào, bao giờ chi xong?',
      'Trưởng phòng Lao động – Thương binh và Xã hội nêu số đã chi và hạn hoàn thành.',
    ),
    question(
      5,
      'tuyen-truyen',
      'Tỷ lệ nộp hồ sơ trực tuyến thấp do người dân không biết hay do khó dùng, quận tuyên truyền thế nào?',
      'Trưởng phòng Văn hóa và Thông tin giải trình, nêu kế hoạch năm sau.',
    ),
  ],
  directives: [
    {
      text: 'Rà soát năng lực chuyên môn, thái độ của từng cán bộ, công chức làm công tác này.',
      tasks: [
        {
          department: 'noi-vu',
          task: 'Rà soát năng lực, thái độ của cán bộ, công chức',
          due: '2022-03-31',
          done: '2022-03-25',
          answer: 'Đã rà soát toàn bộ cán bộ, công chức bộ phận một cửa quận và phường.',
        },
      ],
    },
    {
      text: 'Có chế tài buộc cán bộ xin lỗi người dân khi để chậm; bố trí, sắp xếp lại cán bộ cho phù hợp.',
      tasks: [
        {
          department: 'ubnd',
          with: ['noi-vu'],
          task: 'Ban hành quy định xin lỗi người dân, bố trí lại cán bộ',
          due: '2022-02-28',
          done: '2022-03-10',
          answer:
            'Đã ban hành quy định và mẫu thư xin lỗi, điều chuyển ba công chức; chậm mười ngày do lấy ý kiến các phường.',
        },
      ],
    },
    {
      text: 'Rà soát toàn bộ quy trình thủ tục và quy định pháp luật, công khai tại bộ phận một cửa, đề xuất điều chỉnh.',
      tasks: [
        {
          department: 'ubnd',
          task: 'Rà soát quy trình thủ tục, công khai tại một cửa, đề xuất điều chỉnh',
          due: '2022-04-29',
          done: '2022-04-28',
          answer: 'Đã công khai bộ thủ tục tại một cửa, đề xuất thành phố điều chỉnh 14 thủ tục.',
        },
      ],
    },
    {
      text: 'Ứng dụng mạnh công nghệ thông tin và tuyên truyền để người dân biết, sử dụng.',
      tasks: [
        {
          department: 'van-hoa',
          task: 'Ứng dụng công nghệ thông tin, tuyên truyền dịch vụ công trực tuyến',
          due: null,
          begun: 'in_progress',
        },
      ],
    },
    {
      text: 'Quán triệt kết luận của Ban Thường vụ Quận ủy về cải cách hành chính tới từng thành viên UBND.',
      tasks: [
        {
          department: 'ubnd',
          task: 'Quán triệt kết luận của Ban Thường vụ Quận ủy',
          due: '2022-01-28',
          done: '2022-01-20',
          answer: 'Đã quán triệt tại phiên họp UBND quận tháng 01/2022.',
        },
      ],
    },
  ],
  figures: haDongCouncilFigures,
};
