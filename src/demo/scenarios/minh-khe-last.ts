import { addDays, daysBetween, type LocalDate, weekday, yearOf } from '../../common/local-date.js';
import { lastFigures } from '../figures/ward.js';
import { guestsOfWard } from './minh-khe-guests.js';
import { type Ask, asker, type Days, minhKhe } from './minh-khe.js';
import { directivesOf } from './minh-khe-directives.js';
import type { Decided, OtherOpinion, Question, Scenario, ScenarioOpinion, Task } from './scenario.js';

export interface LastDialogue {
  heldOn: LocalDate;
  ordinal: number;
  /** Ordinal of today's dialogue. */
  next: number;
}

const usualGap = 98;

/** About three months ago, in the same year if possible. */
export function lastDialogue(today: LocalDate): LastDialogue {
  const intoYear = daysBetween(`${yearOf(today)}-01-01`, today);
  const early = intoYear < 60;
  let heldOn = addDays(today, -(early ? usualGap : Math.min(usualGap, intoYear - 12)));
  while (weekday(heldOn) > 5) heldOn = addDays(heldOn, -1);
  return early ? { heldOn, ordinal: 2, next: 1 } : { heldOn, ordinal: 1, next: 2 };
}

/** The ward's previous dialogue: concluded, answers published, with assignments in every state. */
export function minhKheLast(today: LocalDate): Scenario {
  const { heldOn, ordinal } = lastDialogue(today);
  const ask = asker(400);
  const days = {
    after: (n: number) => addDays(heldOn, n),
    ago: (n: number) => addDays(today, -n),
    ahead: (n: number) => addDays(today, n),
  };
  const opinions = [...answered(ask), ...assigned(ask, days)];
  return {
    ...minhKhe,
    key: 'minh-khe-last',
    dialogue: {
      kind: 'citizen_dialogue',
      title: `Hội nghị đối thoại với Nhân dân lần thứ ${ordinal === 1 ? 'nhất' : 'hai'} năm ${yearOf(heldOn)}`,
      ordinal,
      heldOn,
      startsAt: '08:00',
      endsAt: '11:30',
      place: 'Hội trường UBND phường, số 12 đường Vườn Mẫu',
      chairName: 'Phạm Văn Mẫu',
      chairTitle: 'Chủ tịch UBND phường',
      summary:
        'Kết quả sáu tháng đầu sau khi sắp xếp đơn vị hành chính; thủ tục hành chính tại phường, hạ tầng ngõ xóm, môi trường.',
      invented: ['everything'],
    },
    agenda: [
      {
        startsAt: '08:00',
        endsAt: '08:10',
        title: 'Tuyên bố lý do, giới thiệu đại biểu',
        performer: 'Văn phòng HĐND và UBND',
      },
      {
        startsAt: '08:10',
        endsAt: '08:30',
        title: 'Báo cáo kết quả giải quyết thủ tục hành chính',
        performer: 'Trung tâm Phục vụ hành chính công',
      },
      {
        startsAt: '08:30',
        endsAt: '11:15',
        title: 'Nhân dân phát biểu; các đơn vị trả lời',
        performer: 'Chủ trì điều hành',
      },
      { startsAt: '11:15', endsAt: '11:30', title: 'Kết luận', performer: 'Chủ tịch UBND phường' },
    ],
    guests: guestsOfWard,
    publicGuests: 5,
    opinions,
    others: others(ask, opinions),
    directives: directivesOf(days),
    figures: lastFigures(heldOn),
  };
}

const here = (question: Question, words: string): ScenarioOpinion => ({ ...question, outcome: 'answered', words });

function answered(ask: Ask): ScenarioOpinion[] {
  return [
    here(
      ask(
        'question',
        'ho-tich',
        'online',
        'Giấy khai sinh của tôi bị mờ, muốn xin bản sao trích lục thì nộp ở đâu, có phải về quê không?',
      ),
      'Nộp tại Trung tâm Phục vụ hành chính công của phường, có kết quả trong ngày; không phải về nơi đăng ký cũ.',
    ),
    here(
      ask(
        'question',
        'ho-tich',
        'paper',
        'Sau khi sáp nhập, địa chỉ trên căn cước của tôi ghi quận cũ thì có phải làm lại không?',
      ),
      'Không phải làm lại. Giấy tờ đã cấp vẫn có giá trị đến khi hết hạn.',
    ),
    here(
      ask(
        'question',
        'dich-vu-cong',
        'online',
        'Tài khoản định danh của mẹ tôi bị khóa, bà không dùng điện thoại thông minh thì nộp hồ sơ thế nào?',
      ),
      'Bà được nộp trực tiếp tại quầy ưu tiên; cán bộ nhập hộ, bà không cần tài khoản.',
    ),
    here(
      ask(
        'question',
        'kinh-doanh',
        'online',
        'Tôi muốn tạm ngừng kinh doanh ba tháng thì báo phường hay báo thuế, có mất lệ phí không?',
        { business: 'Quán cà phê Thử' },
      ),
      'Thông báo tại phường ba ngày làm việc trước khi tạm ngừng, không thu lệ phí; phường chuyển cơ quan thuế.',
    ),
    here(
      ask(
        'question',
        'y-te',
        'department',
        'Bố tôi 80 tuổi chưa có lương hưu thì được trợ cấp hằng tháng từ tháng nào?',
      ),
      'Được hưởng từ tháng đủ tuổi; Phòng Văn hóa – Xã hội đã nhận hồ sơ của gia đình ngay tại hội trường.',
    ),
    here(
      ask('question', 'dat-dai', 'spoken', 'Sửa mái tôn và lát lại sân có phải xin phép xây dựng không?'),
      'Sửa chữa không thay đổi kết cấu thì không phải xin phép, chỉ cần báo tổ dân phố.',
    ),
    here(
      ask('question', 'an-ninh', 'spoken', 'Gia đình có khách nước ngoài đến ở một tuần thì khai báo tạm trú thế nào?'),
      'Khai báo trên trang của cơ quan xuất nhập cảnh, hoặc gọi trực ban Công an phường để được làm giúp.',
    ),
    here(
      ask(
        'question',
        'moi-truong',
        'online',
        'Phân loại rác tại nguồn bắt đầu khi nào, ai phát thùng, không phân loại có bị phạt không?',
      ),
      'Thí điểm ở ba tổ dân phố trước; phường phát thùng, giai đoạn đầu nhắc nhở là chính.',
    ),
    here(
      ask(
        'question',
        'kinh-doanh',
        'department',
        'Bán rượu lẻ tại quán ăn có phải xin giấy phép không, thủ tục bao nhiêu ngày?',
        { business: 'Quán cơm Kiểm Thử' },
      ),
      'Bán tiêu dùng tại chỗ phải đăng ký với phường; thời hạn và thành phần hồ sơ niêm yết tại quầy số 4.',
    ),
    here(
      ask('question', 'dich-vu-cong', 'phone', 'Thứ Bảy bộ phận một cửa có làm việc không?'),
      'Có, sáng thứ Bảy từ 8 giờ đến 11 giờ 30.',
    ),
    here(
      ask('question', 'ha-tang', 'spoken', 'Hộ dân muốn đào hè để đấu nối nước thì xin phép ở đâu?'),
      'Nộp tại phường; Phòng Kinh tế giải quyết trong thời hạn quy định và giám sát hoàn trả mặt hè.',
    ),
    {
      ...ask(
        'praise',
        'dich-vu-cong',
        'online',
        'Tôi đi làm giấy tờ thừa kế, cán bộ tư pháp giải thích từng chữ, hẹn thứ Sáu mà thứ Tư đã có. Xin cảm ơn.',
      ),
      outcome: 'noted',
      words: 'Cảm ơn bà. Phường ghi nhận và biểu dương.',
    },
    {
      ...ask(
        'praise',
        'an-ninh',
        'paper',
        'Công an khu vực đến tận nhà làm căn cước cho mẹ tôi nằm liệt, gia đình rất cảm động.',
      ),
      outcome: 'noted',
      words: 'Ghi nhận, chuyển lời cảm ơn tới Công an phường.',
    },
    {
      ...ask(
        'suggestion',
        'y-te',
        'online',
        'Góp ý phường mở lớp bơi miễn phí cho trẻ em vào dịp hè, năm nào cũng có cháu đuối nước.',
      ),
      outcome: 'noted',
      words: 'Ghi nhận, đưa vào kế hoạch hoạt động hè năm sau.',
    },
  ];
}

function assigned(ask: Ask, { after, ago, ahead }: Days): ScenarioOpinion[] {
  const give = (
    question: Question,
    words: string,
    assignment: Task,
    outcome: Decided['outcome'] = 'assigned',
  ): ScenarioOpinion => ({ ...question, outcome, words, assignment });
  return [
    give(
      ask('problem', 'ha-tang', 'online', 'Cống ngõ 38 tắc, nước thải tràn ra mặt đường mỗi khi mưa.'),
      'Phòng Kinh tế nạo vét xong trong tháng.',
      {
        department: 'kinh-te',
        task: 'Nạo vét cống ngõ 38',
        due: after(21),
        done: after(14),
        answer: 'Đã nạo vét xong 120 m cống ngõ 38, thay hai nắp hố ga vỡ. Tổ dân phố 4 đã nghiệm thu.',
      },
    ),
    give(
      ask(
        'problem',
        'ha-tang',
        'online',
        'Cả tuyến cống từ ngõ 30 đến ngõ 50 đều thấp hơn mặt đường lớn, năm nào cũng ngập, đề nghị khảo sát tổng thể.',
      ),
      'Khảo sát cả tuyến ngõ 30 đến 50, báo cáo phương án.',
      {
        department: 'kinh-te',
        task: 'Khảo sát cả tuyến cống ngõ 30 đến 50, báo cáo phương án chống ngập',
        due: ago(36),
        begun: 'in_progress',
        urged: [ago(30), ago(18), ago(7)],
      },
    ),
    give(
      ask(
        'question',
        'dat-dai',
        'online',
        'Gia đình tôi trong chỉ giới đường Vành đai Mẫu, bao giờ được biết giá bồi thường?',
      ),
      'Phòng Kinh tế theo dõi, trả lời gia đình bằng văn bản khi có kết quả thẩm định, không để quá hạn.',
      { department: 'kinh-te', task: 'Trả lời giá bồi thường đường Vành đai Mẫu', due: ago(8), begun: 'in_progress' },
      'written',
    ),
    give(
      ask('problem', 'ha-tang', 'paper', 'Đèn chiếu sáng tổ dân phố 8 hỏng cả dãy, buổi tối rất tối.'),
      'Sửa ngay trong tháng.',
      { department: 'kinh-te', task: 'Sửa đèn chiếu sáng tổ dân phố 8', due: ago(4), begun: 'acknowledged' },
    ),
    give(
      ask('petition', 'y-te', 'department', 'Đề nghị có lịch tiêm chủng thay cho chiều thứ Sáu trạm y tế nghỉ.'),
      'Phòng Văn hóa – Xã hội thống nhất với trạm y tế, công bố lịch thay thế.',
      { department: 'van-hoa', task: 'Công bố lịch tiêm chủng thay chiều thứ Sáu', due: ago(2), begun: 'in_progress' },
    ),
    give(
      ask(
        'problem',
        'dat-dai',
        'online',
        'Hồ sơ xin cấp phép xây dựng nhà ở của tôi bị trả lại ba lần, mỗi lần thiếu một giấy khác nhau.',
      ),
      'Xin lỗi ông. Phòng Kinh tế hướng dẫn một lần, đầy đủ, và cấp phép nếu đủ điều kiện.',
      {
        department: 'kinh-te',
        task: 'Hướng dẫn một lần, giải quyết hồ sơ cấp phép xây dựng bị trả lại ba lần',
        due: after(15),
        done: after(12),
        answer:
          'Giấy phép xây dựng đã cấp. Phòng đã gửi thư xin lỗi và rà soát lại phiếu hướng dẫn để mỗi hồ sơ chỉ bổ sung một lần.',
      },
    ),
    give(
      ask(
        'problem',
        'moi-truong',
        'online',
        'Bãi đất trống cạnh nhà văn hóa tổ 6 thành nơi đổ trộm phế thải xây dựng.',
      ),
      'Dọn sạch, rào lại, lắp camera.',
      {
        department: 'kinh-te',
        with: ['cong-an'],
        task: 'Dọn phế thải, rào bãi đất trống cạnh nhà văn hóa tổ 6',
        due: after(20),
        done: after(26),
        answer:
          'Bãi đất đã dọn sạch và rào tôn. Việc chậm sáu ngày do phải chờ xe, phường nhận khuyết điểm với bà con tổ 6.',
      },
    ),
    give(
      ask('petition', 'moi-truong', 'spoken', 'Đề nghị trồng thay sáu cây bàng đã chết khô trên đường Vườn Mẫu.'),
      'Trồng thay trong mùa trồng cây, chọn cây bóng mát.',
      {
        department: 'kinh-te',
        task: 'Trồng thay sáu cây chết khô đường Vườn Mẫu',
        due: after(40),
        done: after(33),
        answer: 'Đã trồng thay sáu cây sao đen, có cọc chống; đơn vị cây xanh bảo hành một năm.',
      },
    ),
    give(
      ask(
        'problem',
        'kinh-doanh',
        'online',
        'Vỉa hè trước chợ Mẫu bị chiếm để xe, khách không vào được sạp của chúng tôi.',
        { business: 'Sạp vải Ví Dụ, chợ Mẫu' },
      ),
      'Công an phường lập lại trật tự, kẻ vạch chỗ để xe.',
      {
        department: 'cong-an',
        with: ['kinh-te'],
        task: 'Lập lại trật tự vỉa hè trước chợ Mẫu',
        due: after(14),
        done: after(13),
        answer: 'Đã kẻ vạch để xe, ký cam kết với 42 hộ, xử lý 7 trường hợp tái phạm.',
      },
    ),
    give(
      ask('problem', 'an-ninh', 'online', 'Thanh niên tụ tập đua xe ở đường mới tối thứ Bảy, rất nguy hiểm.'),
      'Công an phường tuần tra, báo cáo kết quả.',
      {
        department: 'cong-an',
        task: 'Tuần tra, xử lý tụ tập đua xe đường mới',
        due: after(10),
        done: after(9),
        answer: 'Đã tuần tra bốn tối liên tục, lập biên bản 11 trường hợp, làm việc với gia đình và nhà trường.',
      },
    ),
    give(
      ask('petition', 'y-te', 'paper', 'Lớp mẫu giáo tổ 2 quá đông, 45 cháu một lớp, đề nghị phường mở thêm điểm lớp.'),
      'Phòng Văn hóa – Xã hội báo cáo phương án mở thêm điểm lớp.',
      {
        department: 'van-hoa',
        task: 'Phương án mở thêm điểm lớp mẫu giáo tổ 2',
        due: after(30),
        done: after(27),
        answer: 'Mở thêm một điểm lớp tại nhà văn hóa tổ 3, nhận 25 cháu từ học kỳ này.',
      },
    ),
    give(
      ask('problem', 'y-te', 'online', 'Hồ sơ trợ cấp khuyết tật của con tôi nộp hai tháng chưa được họp hội đồng.'),
      'Họp hội đồng ngay trong tháng, trả lời gia đình.',
      {
        department: 'van-hoa',
        task: 'Họp hội đồng xác định mức độ khuyết tật, trả lời gia đình',
        due: after(15),
        done: after(11),
        answer: 'Hội đồng đã họp, xác định khuyết tật nặng; cháu được hưởng trợ cấp từ tháng nộp hồ sơ.',
      },
    ),
    give(
      ask(
        'problem',
        'ho-tich',
        'online',
        'Trích lục khai tử của bố tôi ghi sai ngày, ảnh hưởng việc nhận mai táng phí.',
      ),
      'Trung tâm cải chính và trả tận nhà.',
      {
        department: 'mot-cua',
        task: 'Cải chính trích lục khai tử, trả tận nhà',
        due: after(7),
        done: after(4),
        answer: 'Đã cải chính và trả tận nhà; cán bộ trực tiếp xin lỗi gia đình.',
      },
    ),
    give(
      ask(
        'petition',
        'dich-vu-cong',
        'paper',
        'Ghế chờ ở bộ phận một cửa thiếu, người già phải đứng; máy lấy số hay hỏng.',
      ),
      'Bổ sung ghế, sửa máy lấy số.',
      {
        department: 'mot-cua',
        task: 'Bổ sung ghế chờ, sửa máy lấy số',
        due: after(20),
        done: after(18),
        answer: 'Đã bổ sung 24 ghế, thay máy lấy số, thêm quầy ưu tiên cho người trên 70 tuổi.',
      },
    ),
    give(
      ask('petition', 'dich-vu-cong', 'online', 'Đề nghị nhắn tin khi hồ sơ xong để dân khỏi phải gọi hỏi.'),
      'Trung tâm làm việc với đơn vị phần mềm, báo cáo.',
      {
        department: 'mot-cua',
        task: 'Nhắn tin báo kết quả hồ sơ cho người dân',
        due: after(45),
        done: after(49),
        answer: 'Từ nay hồ sơ có kết quả được nhắn tin tự động; chậm bốn ngày do chờ kết nối của thành phố.',
      },
    ),
    give(
      ask(
        'suggestion',
        'moi-truong',
        'online',
        'Chợ Mẫu mất vệ sinh khu hàng cá, đề nghị kiểm tra thường xuyên chứ không theo đợt.',
      ),
      'Giao kiểm tra thường xuyên, báo cáo hằng tháng.',
      { department: 'kinh-te', task: 'Kiểm tra vệ sinh chợ Mẫu', due: null, begun: 'in_progress' },
    ),
    give(
      ask('petition', 'ha-tang', 'online', 'Ngõ 15 khúc cua khuất, đề nghị lắp gương cầu lồi.'),
      'Lắp gương, kẻ vạch giảm tốc.',
      {
        department: 'kinh-te',
        task: 'Lắp gương cầu lồi ngõ 15',
        due: ahead(6),
        begun: 'in_progress',
        extension: {
          on: ago(1),
          until: ahead(20),
          reason: 'Nhà cung cấp báo giao gương chậm hai tuần; đã đặt biển cảnh báo tạm.',
        },
      },
    ),
    give(
      ask('problem', 'ha-tang', 'phone', 'Ngõ 9 không có đèn, nhờ phường lắp thêm ba bóng.'),
      'Khảo sát vị trí, lắp trong quý.',
      {
        department: 'kinh-te',
        task: 'Chiếu sáng ngõ 9',
        due: ahead(9),
        begun: 'in_progress',
        paused: { on: ago(5), reason: 'Chờ người dân gửi ảnh và thống nhất vị trí cột.' },
      },
    ),
    give(
      ask(
        'problem',
        'an-ninh',
        'department',
        'Dây cáp viễn thông võng xuống đầu người đi ở ngõ 21, gọi nhà mạng nhiều lần không đến.',
      ),
      'Công an phường phối hợp nhà mạng xử lý.',
      {
        department: 'cong-an',
        task: 'Xử lý dây cáp võng ngõ 21',
        due: ahead(5),
        handedBack: {
          on: ago(3),
          reason:
            'Hạ tầng viễn thông do Phòng Kinh tế, Hạ tầng và Đô thị quản lý, không thuộc chức năng Công an phường.',
        },
      },
    ),
    give(
      ask('question', 'kinh-doanh', 'online', 'Khu ki-ốt cũ chợ Mẫu hết hợp đồng cuối năm, có được ký tiếp không?', {
        business: 'Hộ kinh doanh Mẫu Đơn, ki-ốt 14',
      }),
      'Trả lời bằng văn bản cho cả khu ki-ốt.',
      {
        department: 'kinh-te',
        task: 'Trả lời bằng văn bản về hợp đồng ki-ốt chợ Mẫu',
        due: ahead(3),
        done: ago(2),
        answerWaits: 'head',
        answer: 'Hợp đồng được gia hạn sáu tháng trong khi chờ phương án sửa chợ; phường mời các hộ họp trước ngày 15.',
      },
      'written',
    ),
    give(
      ask(
        'petition',
        'ha-tang',
        'online',
        'Đề nghị kẻ lại vạch sang đường trước trường tiểu học, phụ huynh đón con rất lộn xộn.',
      ),
      'Kẻ vạch, phân luồng giờ tan trường.',
      {
        department: 'kinh-te',
        with: ['cong-an'],
        task: 'Vạch kẻ đường trước trường tiểu học',
        due: ahead(2),
        done: ago(3),
        answerWaits: 'leader',
        answer: 'Đã kẻ vạch sơn nhiệt, đặt barie mềm, phân công dân phòng trực hai khung giờ.',
      },
    ),
    give(
      ask('petition', 'y-te', 'online', 'Thư viện phường đóng cửa buổi tối, học sinh không có chỗ học.'),
      'Mở cửa đến 21 giờ ba tối một tuần.',
      {
        department: 'van-hoa',
        task: 'Mở cửa thư viện buổi tối',
        due: ahead(1),
        done: ago(4),
        answerWaits: 'organiser',
        answer: 'Thư viện mở đến 21 giờ các tối thứ Ba, thứ Năm, thứ Bảy; tình nguyện viên thanh niên trực.',
      },
    ),
    {
      ...ask(
        'petition',
        'ha-tang',
        'paper',
        'Đường dẫn lên cầu hẹp, xe tải nặng vẫn chạy, đề nghị thành phố cấm tải giờ cao điểm.',
      ),
      outcome: 'escalated',
      words: 'Thuộc thẩm quyền thành phố, phường báo cáo.',
      escalation: {
        body: 'UBND thành phố Sông Vân',
        answeredOn: after(35),
        answer:
          'Thành phố đã giao Sở Xây dựng cắm biển cấm tải từ 6 giờ 30 đến 8 giờ 30 và từ 16 giờ 30 đến 18 giờ 30, thực hiện trong tháng.',
      },
    },
    {
      ...ask(
        'question',
        'dat-dai',
        'spoken',
        'Quy hoạch công viên ven sông đã mười năm chưa làm, dân không được xây, bao giờ thực hiện hay xóa quy hoạch?',
      ),
      outcome: 'escalated',
      words: 'Đề nghị thành phố trả lời dứt điểm thực hiện hay điều chỉnh.',
      escalation: { body: 'UBND thành phố Sông Vân' },
    },
  ];
}

function others(ask: Ask, opinions: readonly Question[]): OtherOpinion[] {
  const about = (words: string): Question => {
    const found = opinions.find((one) => one.text.includes(words));
    if (!found) throw new Error(`No opinion contains "${words}".`);
    return found;
  };
  return [
    {
      question: ask(
        'problem',
        'ha-tang',
        'online',
        'Nước thải từ cống ngõ 38 chảy vào sân nhà tôi, mùi không chịu nổi.',
      ),
      state: { as: 'grouped', under: about('Cống ngõ 38') },
    },
    {
      question: ask('problem', 'ha-tang', 'paper', 'Tổ dân phố 4 đề nghị thông cống ngõ 38.'),
      state: { as: 'grouped', under: about('Cống ngõ 38') },
    },
    {
      question: ask('petition', 'dich-vu-cong', 'online', 'Máy lấy số ở phường hỏng suốt, đi từ 7 giờ vẫn phải đợi.'),
      state: { as: 'grouped', under: about('Ghế chờ') },
    },
    {
      question: ask('problem', 'an-ninh', 'online', 'Hàng xóm vay tiền không trả, đề nghị công an bắt trả.', {
        consent: 'none',
      }),
      state: {
        as: 'declined',
        reason: 'civil_dispute',
        note: 'Ông/bà có thể nhờ tổ hòa giải hoặc khởi kiện tại Tòa án.',
      },
    },
    {
      question: ask(
        'question',
        'dat-dai',
        'paper',
        'Tôi khiếu nại quyết định thu hồi đất số 08, đề nghị xem xét lại.',
        { consent: 'none' },
      ),
      state: {
        as: 'declined',
        reason: 'complaint',
        note: 'Đã hướng dẫn gửi đơn theo quy định tại trụ sở tiếp công dân.',
      },
    },
    {
      question: ask('question', 'ho-tich', 'online', 'Hỏi giờ làm việc của bộ phận hộ tịch.'),
      state: { as: 'withdrawn' },
    },
  ];
}
