import { addDays, type LocalDate } from '../../common/local-date.js';
import { asker } from './minh-khe.js';
import type { NotCalled, Decided, Question } from './scenario.js';

/** State of an opinion of today's dialogue. */
export type OpinionState =
  | NotCalled
  | { as: 'decided'; decided: Decided }
  | { as: 'floor' | 'queue' | 'new' }
  | { as: 'asked'; question: string };

export interface TodayOpinion {
  question: Question;
  state: OpinionState;
  /** Number of supporters. */
  supports: number;
  /** The department's brief; approved unless `draft`. */
  brief?: { text: string; proposes?: number; draft?: boolean };
}

/** The opinions of today's dialogue, in calling order. */
export function todaysOpinions(today: LocalDate): TodayOpinion[] {
  const ask = asker(300);
  const list: TodayOpinion[] = [];
  const add = (question: Question, state: OpinionState, supports = 0, brief?: TodayOpinion['brief']): Question => {
    list.push({ question, state, supports, ...(brief ? { brief } : {}) });
    return question;
  };
  const decided = (given: Decided): OpinionState => ({ as: 'decided', decided: given });
  const queue: OpinionState = { as: 'queue' };
  const fresh: OpinionState = { as: 'new' };
  const under = (question: Question): OpinionState => ({ as: 'grouped', under: question });
  const due = (days: number): LocalDate => addDays(today, days);

  add(
    ask(
      'question',
      'ho-tich',
      'online',
      'Con tôi sinh ngoài tỉnh, nay muốn đăng ký khai sinh tại phường nơi cư trú thì cần giấy tờ gì và có phải về nơi sinh xin xác nhận không?',
    ),
    decided({
      outcome: 'answered',
      words:
        'Giám đốc Trung tâm Phục vụ hành chính công trả lời: đăng ký tại nơi cư trú của cha hoặc mẹ, chỉ cần giấy chứng sinh, không phải về nơi sinh.',
    }),
    9,
    {
      text: 'Thẩm quyền thuộc UBND phường nơi cư trú của cha hoặc mẹ. Giải quyết ngay trong ngày nếu hồ sơ nộp trước 15 giờ.',
    },
  );
  const light = add(
    ask(
      'problem',
      'ha-tang',
      'online',
      'Đèn chiếu sáng ngõ 15 đường Vườn Mẫu hỏng ba tháng nay, buổi tối học sinh đi học thêm về rất nguy hiểm. Tổ dân phố đã báo mà chưa thấy sửa.',
    ),
    decided({
      outcome: 'assigned',
      words: 'Phòng Kinh tế sửa xong toàn bộ đèn ngõ 15 trong năm ngày làm việc và báo lại tổ dân phố.',
      assignment: {
        department: 'kinh-te',
        task: 'Sửa đèn chiếu sáng ngõ 15 đường Vườn Mẫu, báo lại tổ dân phố',
        due: due(7),
      },
    }),
    22,
    {
      text: 'Tuyến ngõ 15 có 11 bóng, hỏng 6. Đã có vật tư, thiếu xe nâng. Đề xuất sửa trong 5 ngày làm việc.',
      proposes: 5,
    },
  );
  add(
    ask(
      'petition',
      'y-te',
      'paper',
      'Đề nghị phường bố trí thêm một buổi tiêm chủng vào sáng thứ Bảy để cha mẹ đi làm công nhân đưa con đi được.',
    ),
    decided({
      outcome: 'assigned',
      words: 'Phòng Văn hóa – Xã hội làm việc với trạm y tế, mở thí điểm hai buổi sáng thứ Bảy mỗi tháng.',
      assignment: {
        department: 'van-hoa',
        task: 'Phối hợp trạm y tế mở thí điểm tiêm chủng hai buổi sáng thứ Bảy mỗi tháng',
        due: due(14),
      },
    }),
    15,
    {
      text: 'Trạm y tế có đủ người trực luân phiên, cần phường hỗ trợ phụ cấp ngoài giờ. Đề xuất thí điểm hai buổi mỗi tháng.',
      proposes: 10,
    },
  );
  add(
    ask(
      'praise',
      'dich-vu-cong',
      'online',
      'Tôi 72 tuổi, mắt kém, được hai cháu ở bộ phận một cửa hướng dẫn nộp hồ sơ trên máy rất tận tình, trả kết quả sớm hai ngày. Xin cảm ơn.',
    ),
    decided({ outcome: 'noted', words: 'Trân trọng cảm ơn ông. Phường biểu dương tổ hướng dẫn tại bộ phận một cửa.' }),
    6,
  );
  add(
    ask(
      'question',
      'kinh-doanh',
      'online',
      'Hộ kinh doanh chuyển từ thuế khoán sang kê khai thì phường hỗ trợ những gì, có lớp hướng dẫn dùng hóa đơn điện tử không?',
      { business: 'Tạp hóa Ví Dụ' },
    ),
    decided({
      outcome: 'answered',
      words: 'Phòng Kinh tế thông báo lịch ba lớp hướng dẫn miễn phí tại nhà văn hóa, bắt đầu từ tuần sau.',
    }),
    18,
    {
      text: 'Đã thống nhất với cơ quan thuế tổ chức ba lớp, mỗi lớp 40 hộ; danh sách đăng ký tại Trung tâm Phục vụ hành chính công.',
    },
  );
  add(
    ask(
      'question',
      'dat-dai',
      'online',
      'Khu tập thể cũ số 3 đường Vườn Mẫu có nằm trong kế hoạch cải tạo không? Người dân nghe nhiều thông tin khác nhau, không biết có nên sửa nhà.',
    ),
    decided({
      outcome: 'escalated',
      words: 'Việc này thuộc thẩm quyền thành phố. Phường báo cáo ngay trong tuần và công khai văn bản trả lời.',
      escalation: { body: 'UBND thành phố Sông Vân' },
    }),
    31,
    {
      text: 'Khu tập thể có trong danh mục rà soát của thành phố, chưa có quyết định. Phường không có thẩm quyền trả lời thời điểm.',
    },
  );
  add(
    ask(
      'question',
      'y-te',
      'department',
      'Gia đình tôi thuộc hộ cận nghèo, con học lớp 3 trường công lập thì được hỗ trợ những khoản nào trong năm học này?',
    ),
    decided({
      outcome: 'answered',
      words:
        'Trưởng phòng Văn hóa – Xã hội nêu các khoản được miễn, giảm và mẫu đơn; mời gia đình làm hồ sơ ngay sau buổi đối thoại.',
    }),
    7,
    { text: 'Hộ cận nghèo: giảm học phí, hỗ trợ chi phí học tập theo quy định. Gia đình chưa nộp đơn năm học này.' },
  );
  add(
    ask(
      'problem',
      'moi-truong',
      'online',
      'Điểm tập kết rác cạnh trường mầm non Mẫu Đơn bốc mùi từ sáng sớm, nước rỉ chảy ra vỉa hè nơi các cháu đi qua.',
    ),
    decided({
      outcome: 'assigned',
      words: 'Chuyển điểm tập kết khỏi cổng trường trước ngày khai giảng học kỳ hai; trước mắt rửa mặt đường mỗi sáng.',
      assignment: {
        department: 'kinh-te',
        with: ['cong-an'],
        task: 'Chuyển điểm tập kết rác khỏi cổng trường mầm non Mẫu Đơn, rửa mặt đường hằng ngày',
        due: due(21),
      },
    }),
    27,
    {
      text: 'Có hai vị trí thay thế, tổ dân phố 4 đã đồng ý vị trí sau chợ. Cần 15 ngày làm việc để làm nền và mái che.',
      proposes: 15,
    },
  );
  add(
    ask(
      'suggestion',
      'dich-vu-cong',
      'paper',
      'Đề nghị in thêm tờ hướng dẫn chữ to tại quầy cho người cao tuổi, chữ trên bảng điện tử nhỏ quá không đọc được.',
    ),
    decided({ outcome: 'noted', words: 'Ghi nhận. Trung tâm làm ngay, không cần giao việc bằng văn bản.' }),
    11,
  );
  add(
    ask(
      'question',
      'dat-dai',
      'online',
      'Nhà tôi xây từ năm 1998 trên đất ông bà cho, không có giấy tờ, nay muốn xin cấp giấy chứng nhận lần đầu thì bắt đầu từ đâu?',
    ),
    decided({
      outcome: 'written',
      words: 'Mỗi trường hợp một khác, Phòng Kinh tế kiểm tra hồ sơ địa chính và trả lời gia đình bằng văn bản.',
      assignment: {
        department: 'kinh-te',
        task: 'Kiểm tra hồ sơ địa chính, trả lời bằng văn bản về cấp giấy chứng nhận lần đầu',
        due: due(14),
      },
    }),
    19,
    {
      text: 'Cần đối chiếu bản đồ địa chính năm 1996. Trả lời được bằng văn bản trong 10 ngày làm việc.',
      proposes: 10,
    },
  );
  add(
    ask(
      'problem',
      'an-ninh',
      'phone',
      'Quán hát ở đầu ngõ 7 mở loa đến nửa đêm, tổ dân phố nhắc nhiều lần không được. Nhà tôi có người ốm và cháu nhỏ.',
    ),
    decided({
      outcome: 'assigned',
      words: 'Công an phường kiểm tra, xử lý ngay trong tuần và trả lời người dân.',
      assignment: { department: 'cong-an', task: 'Kiểm tra, xử lý tiếng ồn tại quán hát đầu ngõ 7', due: due(5) },
    }),
    24,
    {
      text: 'Đã lập biên bản nhắc nhở một lần vào tháng trước. Đề xuất đo tiếng ồn và xử phạt nếu tái phạm.',
      proposes: 3,
    },
  );
  add(
    ask(
      'question',
      'ho-tich',
      'online',
      'Làm lại giấy khai sinh bị mất thì nộp ở phường hay ở nơi đăng ký cũ, bao lâu có kết quả?',
    ),
    decided({
      outcome: 'answered',
      words: 'Nộp tại phường, trích lục được cấp trong ngày làm việc; không phải về nơi đăng ký cũ.',
    }),
    8,
  );
  add(
    ask(
      'petition',
      'ha-tang',
      'paper',
      'Đề nghị thành phố sớm làm cầu vượt cho người đi bộ trước bệnh viện, năm nay đã có ba vụ va chạm ở chỗ sang đường.',
    ),
    decided({
      outcome: 'escalated',
      words: 'Phường kiến nghị thành phố đưa vào danh mục đầu tư; trước mắt kẻ lại vạch và đặt biển cảnh báo.',
      escalation: { body: 'UBND thành phố Sông Vân' },
    }),
    33,
    { text: 'Tuyến đường do thành phố quản lý. Phường đã kiến nghị một lần vào tháng 4, chưa được trả lời.' },
  );
  add(
    ask(
      'question',
      'dich-vu-cong',
      'spoken',
      'Nộp hồ sơ trực tuyến bị trả lại vì ảnh mờ, tôi không biết chụp thế nào cho được. Ai hướng dẫn?',
    ),
    decided({
      outcome: 'answered',
      words: 'Tổ công nghệ số cộng đồng trực tại nhà văn hóa chiều thứ Ba và thứ Năm; quầy số 2 chụp giúp miễn phí.',
    }),
    4,
  );
  add(
    ask(
      'problem',
      'kinh-doanh',
      'online',
      'Tôi nộp hồ sơ đăng ký hộ kinh doanh đã quá giấy hẹn bốn ngày, gọi điện được trả lời là đang chờ ký.',
      { business: 'Cửa hàng hoa Thử Nghiệm' },
    ),
    decided({
      outcome: 'written',
      words: 'Xin lỗi vì chậm hẹn. Phòng Kinh tế trả kết quả và có văn bản nêu rõ nguyên nhân.',
      assignment: {
        department: 'kinh-te',
        task: 'Trả kết quả đăng ký hộ kinh doanh quá hẹn, có thư xin lỗi và nêu nguyên nhân',
        due: due(4),
      },
    }),
    5,
  );
  add(
    ask(
      'question',
      'an-ninh',
      'spoken',
      'Nhà tôi cho sinh viên thuê trọ, đăng ký tạm trú cho các cháu làm trên mạng được không hay phải ra công an phường?',
    ),
    decided({
      outcome: 'answered',
      words: 'Đăng ký trên cổng dịch vụ công, chủ nhà xác nhận qua ứng dụng; không phải ra trụ sở.',
    }),
    3,
  );

  const flood = add(
    ask(
      'problem',
      'ha-tang',
      'online',
      'Mưa lớn là ngõ 42 ngập đến đầu gối. Tôi đã phản ánh hai lần mà chưa thấy ai xuống đo. Bao giờ phường khơi thông cống, và ai chịu trách nhiệm?',
      { consent: 'name' },
    ),
    { as: 'floor' },
    34,
    {
      text: 'Khảo sát mới đây: bồi lắng 80 m, có vật tư, chưa có đơn vị thi công. Đề xuất nạo vét xong trong 10 ngày làm việc. Phần ngoài ngõ thuộc thành phố.',
      proposes: 10,
    },
  );

  const parcel = add(
    ask(
      'problem',
      'dat-dai',
      'online',
      'Nộp hồ sơ tách thửa từ tháng 7, giấy hẹn ghi 30/9 mà nay chưa có kết quả, hỏi thì mỗi lần một câu trả lời khác nhau.',
    ),
    queue,
    21,
    {
      text: 'Hồ sơ chờ xác minh ranh giới với hộ liền kề. Phòng có lỗi vì không thông báo gia hạn. Đề xuất xong trong 7 ngày làm việc.',
      proposes: 7,
    },
  );
  add(
    ask(
      'question',
      'dat-dai',
      'online',
      'Xin cho biết bao giờ có giá bồi thường đường Vành đai Mẫu để gia đình tôi còn tính chỗ ở?',
    ),
    queue,
    19,
    { text: 'Thành phố đang thẩm định giá đất cụ thể. Phường chỉ thông báo được tiến độ, không thông báo được giá.' },
  );
  const truck = add(
    ask(
      'problem',
      'moi-truong',
      'paper',
      'Xe rác qua ngõ 7 lúc 22 giờ, nén rác ngay dưới cửa sổ, người già khó thức, trẻ con giật mình.',
    ),
    queue,
    14,
    {
      text: 'Giờ thu gom do hợp đồng quy định. Đơn vị thu gom đồng ý đổi sang 19 giờ nếu ngõ không có xe đỗ.',
      proposes: 5,
    },
  );
  add(
    ask(
      'question',
      'y-te',
      'online',
      'Trạm y tế nghỉ chiều thứ Sáu, nếu trẻ cần tiêm chủng hoặc người già đau ốm thì đi đâu?',
    ),
    queue,
    12,
    { text: 'Trạm trực cấp cứu 24 giờ, chỉ nghỉ khám thường. Cần thông báo lại cho dân rõ.' },
  );
  add(
    ask(
      'petition',
      'kinh-doanh',
      'online',
      'Chợ Mẫu thu phí chỗ ngồi hai lần một tháng mà mái dột, nền trơn. Tiểu thương đề nghị sửa trước mùa mưa.',
      { business: 'Ban đại diện tiểu thương chợ Mẫu' },
    ),
    queue,
    17,
    { text: 'Đã có dự toán sửa mái, đang chờ phân bổ. Phí thu theo nghị quyết, sẽ công khai sổ thu.', draft: true },
  );
  add(
    ask(
      'question',
      'ho-tich',
      'online',
      'Đăng ký kết hôn với người nước ngoài nay làm ở phường phải không, thời gian bao lâu?',
    ),
    queue,
    2,
    { text: 'Từ 01/7/2025 thẩm quyền thuộc UBND cấp xã. Thời hạn theo quy định, phường giải quyết tại Trung tâm.' },
  );
  add(
    ask(
      'problem',
      'ha-tang',
      'department',
      'Nắp cống trước số nhà 18 đường Vườn Mẫu vỡ hai tuần, người dân phải cắm cành cây cho xe tránh.',
    ),
    queue,
    13,
  );
  add(
    ask(
      'suggestion',
      'an-ninh',
      'online',
      'Đề nghị lắp camera ở ngã ba chợ Mẫu, nơi hay mất xe vào cuối tuần; tổ dân phố sẵn sàng đóng góp một phần.',
    ),
    queue,
    16,
    { text: 'Có trong kế hoạch lắp 24 camera năm tới. Nếu xã hội hóa được một phần thì làm sớm hơn.', draft: true },
  );
  add(
    ask(
      'problem',
      'moi-truong',
      'online',
      'Xưởng cơ khí trong ngõ 30 phun sơn ngoài trời, mùi sơn vào lớp học. Nhà trường đã góp ý nhưng không thay đổi.',
    ),
    queue,
    20,
  );
  add(
    ask(
      'question',
      'dich-vu-cong',
      'spoken',
      'Từ khi bỏ cấp huyện, tôi muốn xem quy hoạch khu đất nhà mình thì hỏi ở đâu, có mất phí không?',
    ),
    queue,
    6,
  );
  add(
    ask(
      'petition',
      'y-te',
      'paper',
      'Nhà văn hóa tổ dân phố 9 xuống cấp, các cụ không có chỗ sinh hoạt, đề nghị sửa lại phòng họp và nhà vệ sinh.',
    ),
    queue,
    10,
  );
  add(
    ask(
      'question',
      'kinh-doanh',
      'spoken',
      'Tôi bán hàng ăn sáng ở vỉa hè trước nhà mình có phải đăng ký không, kê bàn đến đâu là đúng?',
    ),
    queue,
    3,
  );

  add(
    ask(
      'problem',
      'ha-tang',
      'online',
      'Ngõ 42 cứ mưa lớn là ngập đến đầu gối, nước chảy cả vào nhà. Nhà tôi có cụ già nằm một chỗ, mong phường cho khơi thông cống trước Tết. Liên hệ tôi theo số 0900 000 123.',
    ),
    under(flood),
  );
  add(
    ask(
      'problem',
      'ha-tang',
      'online',
      'Đề nghị phường nạo vét cống ngõ 42, hôm mưa đầu tháng xe máy chết máy hàng loạt, phải dắt bộ.',
    ),
    under(flood),
  );
  add(
    ask(
      'petition',
      'ha-tang',
      'paper',
      'Tổ dân phố 5 kiến nghị khơi thông cống khu vực ngõ 42, mỗi lần mưa bà con phải kê đồ.',
    ),
    under(flood),
  );
  add(
    ask(
      'problem',
      'dat-dai',
      'online',
      'Hồ sơ tách thửa của gia đình tôi quá hẹn gần hai tháng, không ai gọi điện báo lý do.',
    ),
    under(parcel),
  );
  add(
    ask('problem', 'moi-truong', 'online', 'Xe gom rác đi qua ngõ 7 quá muộn, tiếng nén rác rất to, đề nghị đổi giờ.'),
    under(truck),
  );
  add(
    ask('problem', 'ha-tang', 'phone', 'Ngõ 15 tối om mấy tháng nay, con tôi bị ngã xe vì không thấy ổ gà.'),
    under(light),
  );

  add(
    ask(
      'question',
      'an-ninh',
      'online',
      'Tôi tố cáo ông tổ trưởng tổ dân phố nơi tôi ở thu tiền sai quy định năm 2024, đề nghị làm rõ.',
      { consent: 'none' },
    ),
    {
      as: 'declined',
      reason: 'denunciation',
      note: 'Ông/bà được hướng dẫn gửi đơn tại bộ phận tiếp công dân của UBND phường vào sáng thứ Tư hằng tuần.',
    },
  );
  add(
    ask(
      'question',
      'dat-dai',
      'online',
      'Tôi không đồng ý với quyết định xử phạt xây dựng số 12 gửi cho tôi, đề nghị hủy quyết định này.',
      { consent: 'none' },
    ),
    {
      as: 'declined',
      reason: 'complaint',
      note: 'Quyết định đã ghi rõ thời hiệu và nơi nhận đơn khiếu nại.',
    },
  );
  add(
    ask('problem', 'dat-dai', 'paper', 'Hàng xóm xây tường lấn sang đất nhà tôi 20 phân, đề nghị phường bắt tháo dỡ.', {
      consent: 'none',
    }),
    {
      as: 'declined',
      reason: 'civil_dispute',
      note: 'Tổ hòa giải tổ dân phố 6 đã nhận việc và hẹn hai gia đình tối thứ Sáu.',
    },
  );
  add(ask('question', 'y-te', 'online', 'Xin hỏi lịch khám sức khỏe người cao tuổi của phường năm nay.'), {
    as: 'withdrawn',
  });

  add(ask('problem', 'ha-tang', 'online', 'Đường trước nhà tôi hỏng, đề nghị sửa.'), {
    as: 'asked',
    question: 'Ông/bà cho biết nhà ở đường, ngõ nào và hỏng khoảng bao nhiêu mét để phường cử người kiểm tra.',
  });
  add(
    ask(
      'question',
      'ho-tich',
      'online',
      'Con tôi sinh ở bệnh viện tỉnh, làm giấy khai sinh liên thông mà chưa thấy trả kết quả.',
    ),
    { as: 'asked', question: 'Ông/bà cho biết mã hồ sơ in trên giấy tiếp nhận hoặc ngày nộp hồ sơ.' },
  );

  add(
    ask(
      'problem',
      'moi-truong',
      'online',
      'Cống đầu ngõ 40 có mùi hôi, nước thoát chậm, muỗi nhiều, đề nghị kiểm tra giúp.',
    ),
    fresh,
  );
  add(
    ask(
      'praise',
      'dich-vu-cong',
      'online',
      'Cảm ơn các cháu ở bộ phận một cửa, tôi già mắt kém được hướng dẫn tận tình, ngồi chờ có nước uống.',
    ),
    fresh,
  );
  add(
    ask(
      'question',
      'kinh-doanh',
      'online',
      'Xin hỏi quy định mới về biển hiệu quảng cáo của cửa hàng nhỏ, kích thước thế nào thì không phải xin phép?',
      { business: 'Hiệu sách Minh Họa' },
    ),
    fresh,
  );
  add(
    ask(
      'suggestion',
      'y-te',
      'spoken',
      'Đề nghị mở cửa sân trường vào chiều Chủ nhật cho trẻ con có chỗ chơi, phụ huynh thay nhau trông.',
    ),
    fresh,
  );
  return list;
}
