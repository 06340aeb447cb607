import type { Scenario } from './scenario.js';

/**
 * Hà Đông: 14 opinions, 10 departments, 30 guests and three kinds of outcome are reported; how the 14 split over topics and
 * outcomes, the date and all people are invented.
 */
export const haDong: Scenario = {
  key: 'ha-dong',
  organisation: {
    name: 'UBND quận Hà Đông', shortName: 'Quận Hà Đông', slug: 'quan-ha-dong', code: 'HĐ', level: 'quận (đến 30/6/2025)',
    parent: 'UBND thành phố Hà Nội', from: '2003-01-01', until: '2025-06-30',
  },
  departments: [
    { key: 'van-phong', name: 'Văn phòng HĐND và UBND quận', shortName: 'Văn phòng' },
    { key: 'tu-phap', name: 'Phòng Tư pháp', shortName: 'Tư pháp' },
    { key: 'noi-vu', name: 'Phòng Nội vụ', shortName: 'Nội vụ' },
    { key: 'tai-chinh', name: 'Phòng Tài chính – Kế hoạch', shortName: 'Tài chính – Kế hoạch' },
    { key: 'kinh-te', name: 'Phòng Kinh tế', shortName: 'Kinh tế' },
    { key: 'do-thi', name: 'Phòng Quản lý đô thị', shortName: 'Quản lý đô thị' },
    { key: 'tai-nguyen', name: 'Phòng Tài nguyên và Môi trường', shortName: 'Tài nguyên và Môi trường' },
    { key: 'lao-dong', name: 'Phòng Lao động – Thương binh và Xã hội', shortName: 'Lao động – TB&XH' },
    { key: 'van-hoa', name: 'Phòng Văn hóa và Thông tin', shortName: 'Văn hóa và Thông tin' },
    { key: 'y-te', name: 'Phòng Y tế', shortName: 'Y tế' },
  ],
  fields: [
    { key: 'karaoke', name: 'Dịch vụ văn hóa', swatch: 8, department: 'van-hoa' },
    { key: 'attp', name: 'An toàn thực phẩm', swatch: 4, department: 'y-te' },
    { key: 'huu-tri', name: 'Hưu trí, chính sách xã hội', swatch: 1, department: 'lao-dong' },
    { key: 'ruou', name: 'Kinh doanh rượu, hộ kinh doanh', swatch: 6, department: 'kinh-te' },
    { key: 'ho-tich', name: 'Hộ tịch', swatch: 3, department: 'tu-phap' },
    { key: 'nha-dat', name: 'Nhà đất', swatch: 2, department: 'tai-nguyen' },
    { key: 'khac', name: 'Bộ phận một cửa', swatch: 5, department: 'van-phong' },
  ],
  dialogue: {
    kind: 'citizen_dialogue',
    title: 'Đối thoại giữa lãnh đạo quận với cá nhân, tổ chức về cải cách hành chính',
    ordinal: 1, heldOn: '2018-06-14', startsAt: '08:00', endsAt: '11:30',
    place: 'Hội trường UBND quận',
    chairName: 'Lê Văn Mẫu', chairTitle: 'Chủ tịch UBND quận',
    summary: 'Kịp thời nắm bắt tâm tư, nguyện vọng của Nhân dân; làm rõ nguyên nhân và tháo gỡ vướng mắc khi giải quyết thủ tục hành chính. Mỗi năm hai lần.',
    invented: ['date', 'hours', 'chair', 'split of the 14 opinions over topics and outcomes', 'all people'],
  },
  agenda: [
    { startsAt: '07:30', endsAt: '08:00', title: 'Đón tiếp đại biểu', performer: 'Văn phòng' },
    { startsAt: '08:00', endsAt: '08:10', title: 'Tuyên bố lý do, giới thiệu đại biểu', performer: 'Chánh Văn phòng' },
    { startsAt: '08:10', endsAt: '08:30', title: 'Báo cáo tình hình giải quyết thủ tục hành chính', performer: 'Phòng Nội vụ' },
    { startsAt: '08:30', endsAt: '11:10', title: 'Ý kiến của cá nhân, tổ chức; các phòng trả lời', performer: 'Chủ trì điều hành' },
    { startsAt: '11:10', endsAt: '11:30', title: 'Kết luận', performer: 'Chủ trì' },
  ],
  guests: [
    { department: 'van-phong', count: 2 }, { department: 'tu-phap', count: 3 }, { department: 'noi-vu', count: 2 },
    { department: 'tai-chinh', count: 2 }, { department: 'kinh-te', count: 4 }, { department: 'do-thi', count: 2 },
    { department: 'tai-nguyen', count: 3 }, { department: 'lao-dong', count: 2 }, { department: 'van-hoa', count: 3 },
    { department: 'y-te', count: 3 },
  ],
  publicGuests: 4,
  opinions: [
    {
      kind: 'question', channel: 'online', field: 'karaoke', author: { name: 'Trần Văn Thử', kind: 'business', businessName: 'Hộ kinh doanh Thử Nghiệm' }, consent: 'name',
      text: 'Việc cấp giấy phép kinh doanh karaoke đang tạm dừng. Tôi đã sửa lại phòng hát theo đúng yêu cầu phòng cháy, xin hỏi bao giờ quận nhận hồ sơ trở lại?',
      outcome: 'escalated', words: 'Việc tạm dừng do Thành phố quy định. Quận báo cáo Sở xin thời điểm tiếp nhận trở lại và thông tin tới các hộ.',
      escalation: { body: 'Sở Văn hóa và Thể thao thành phố', answeredOn: '2018-07-20', answer: 'Thành phố đang rà soát quy hoạch, dự kiến tiếp nhận hồ sơ trở lại từ quý IV năm 2018.' },
    },
    {
      kind: 'question', channel: 'spoken', field: 'karaoke', author: { name: 'Phạm Thị Mẫu', kind: 'business', businessName: 'Công ty TNHH Mẫu Âm' }, consent: 'none',
      text: 'Cơ sở karaoke đang hoạt động có giấy phép sắp hết hạn thì gia hạn ở đâu trong thời gian tạm dừng cấp phép?',
      outcome: 'escalated', words: 'Gộp vào báo cáo gửi Sở; trong khi chờ, cơ sở hoạt động theo giấy phép đã cấp.',
      escalation: { body: 'Sở Văn hóa và Thể thao thành phố' },
    },
    {
      kind: 'question', channel: 'online', field: 'attp', author: { name: 'Nguyễn Thị Ví Dụ', kind: 'business', businessName: 'Cơ sở bún Ví Dụ' }, consent: 'initials',
      text: 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm đã được Nghị định bãi bỏ nhưng chưa có hướng dẫn. Cửa hàng tôi nay cần giấy gì để bán hàng đúng quy định?',
      outcome: 'escalated', words: 'Quận kiến nghị Thành phố sớm hướng dẫn thống nhất.',
      escalation: { body: 'Sở Y tế thành phố' },
    },
    {
      kind: 'question', channel: 'department', field: 'attp', author: { name: 'Hoàng Văn Giả', kind: 'citizen', community: 'Tổ dân phố 3' }, consent: 'none',
      text: 'Không còn giấy chứng nhận thì ai quản lý các quán ăn nhỏ, cơ sở chế biến thực phẩm trong ngõ? Người dân báo cho ai khi thấy mất vệ sinh?',
      outcome: 'assigned', words: 'Giao Phòng Y tế chủ trì, Phòng Kinh tế phối hợp lập đầu mối tiếp nhận phản ánh.',
      assignment: { department: 'y-te', with: ['kinh-te'], task: 'Duy trì đầu mối tiếp nhận phản ánh về an toàn thực phẩm, kiểm tra trong 02 ngày làm việc', due: 'continuous', begun: 'in_progress' },
    },
    {
      kind: 'petition', channel: 'paper', field: 'attp', author: { name: 'Vũ Thị Thí Dụ', kind: 'business', businessName: 'Hộ kinh doanh Thí Dụ' }, consent: 'none',
      text: 'Đề nghị quận có văn bản hướng dẫn tạm thời cho các cơ sở chế biến thực phẩm nhỏ lẻ, vì khi kiểm tra mỗi đoàn yêu cầu một loại giấy khác nhau.',
      outcome: 'escalated', words: 'Kiến nghị Thành phố ban hành hướng dẫn; quận thống nhất nội dung kiểm tra giữa các đoàn.',
      escalation: { body: 'Sở Y tế thành phố' },
    },
    {
      kind: 'question', channel: 'spoken', field: 'attp', author: { name: 'Đặng Văn Mẫu', kind: 'business', businessName: 'Bếp ăn Mẫu Đơn' }, consent: 'name',
      text: 'Bếp ăn của tôi nộp hồ sơ an toàn thực phẩm từ trước ngày Nghị định có hiệu lực thì có được trả kết quả không?',
      outcome: 'escalated', words: 'Xin ý kiến Sở Y tế về hồ sơ chuyển tiếp.',
      escalation: { body: 'Sở Y tế thành phố' },
    },
    {
      kind: 'question', channel: 'online', field: 'huu-tri', author: { name: 'Bùi Thị Mẫu Đơn', kind: 'citizen', community: 'Tổ dân phố 7' }, consent: 'initials',
      text: 'Tôi làm thủ tục hưu trí, nộp hồ sơ bảo hiểm xã hội rồi lại được hướng dẫn bổ sung ở phường. Xin hỏi thủ tục đầy đủ gồm những gì và nộp ở đâu?',
      outcome: 'answered', words: 'Trưởng phòng Lao động – Thương binh và Xã hội đã trả lời đầy đủ thành phần hồ sơ và nơi nộp ngay tại hội nghị.',
    },
    {
      kind: 'question', channel: 'spoken', field: 'ruou', author: { name: 'Ngô Văn Thử', kind: 'business', businessName: 'Tạp hóa Thử' }, consent: 'none',
      text: 'Cửa hàng tạp hóa bán lẻ rượu có phải xin giấy phép riêng không, thủ tục thế nào, mất bao nhiêu ngày?',
      outcome: 'answered', words: 'Phòng Kinh tế trả lời trực tiếp: thành phần hồ sơ, thời hạn giải quyết và mức lệ phí.',
    },
    {
      kind: 'problem', channel: 'online', field: 'ruou', author: { name: 'Lý Thị Kiểm', kind: 'business', businessName: 'Cửa hàng Kiểm Thử' }, consent: 'none',
      text: 'Tôi xin cấp giấy phép bán lẻ rượu đã quá ngày hẹn trên giấy hẹn mà chưa có kết quả, hỏi thì được trả lời là chờ.',
      outcome: 'assigned', words: 'Nguyên nhân do phòng để sót hồ sơ. Giao Phòng Kinh tế trả kết quả và có thư xin lỗi.',
      assignment: { department: 'kinh-te', task: 'Trả kết quả hồ sơ cấp phép bán lẻ rượu quá hạn và gửi thư xin lỗi', due: '2018-06-21', done: '2018-06-20', answer: 'Giấy phép đã trả ngày 20/6/2018 kèm thư xin lỗi của Phòng Kinh tế.' },
    },
    {
      kind: 'question', channel: 'department', field: 'ho-tich', author: { name: 'Đỗ Văn Ví', kind: 'citizen', community: 'Tổ dân phố 1' }, consent: 'name',
      text: 'Vợ chồng tôi đặt tên con có hai chữ đệm thì cán bộ hộ tịch đề nghị đặt lại. Pháp luật quy định đặt tên con thế nào?',
      outcome: 'answered', words: 'Trưởng phòng Tư pháp nêu quy định và khẳng định trường hợp này được đăng ký theo nguyện vọng.',
    },
    {
      kind: 'problem', channel: 'online', field: 'nha-dat', author: { name: 'Trịnh Thị Mẫu', kind: 'citizen', community: 'Tổ dân phố 12' }, consent: 'none',
      text: 'Hồ sơ cấp giấy chứng nhận quyền sử dụng đất của gia đình tôi nộp đã tám tháng, ba lần bổ sung giấy tờ, đến nay chưa có kết quả.',
      outcome: 'assigned', words: 'Làm rõ: chậm do khâu xác minh của phòng. Giao Phòng Tài nguyên và Môi trường giải quyết dứt điểm.',
      assignment: { department: 'tai-nguyen', with: ['do-thi'], task: 'Giải quyết dứt điểm hồ sơ cấp giấy chứng nhận, trả lời công dân bằng văn bản', due: '2018-07-13', done: '2018-07-18', answer: 'Giấy chứng nhận đã ký ngày 18/7/2018. Phòng nhận khuyết điểm vì chậm so với thời hạn lãnh đạo quận giao.' },
    },
    {
      kind: 'petition', channel: 'spoken', field: 'nha-dat', author: { name: 'Phan Văn Giả', kind: 'citizen', community: 'Tổ dân phố 9' }, consent: 'initials',
      text: 'Đề nghị quận công khai sơ đồ quy trình và thời gian từng bước khi làm thủ tục tách thửa để dân khỏi phải đi hỏi nhiều nơi.',
      outcome: 'assigned', words: 'Giao Phòng Tài nguyên và Môi trường công khai quy trình tại bộ phận một cửa và trên cổng thông tin.',
      assignment: { department: 'tai-nguyen', task: 'Niêm yết và đăng công khai quy trình, thời hạn từng bước thủ tục tách thửa', due: '2018-06-28', done: '2018-06-27', answer: 'Quy trình tách thửa đã niêm yết tại bộ phận một cửa và đăng trên cổng thông tin điện tử ngày 27/6/2018.' },
    },
    {
      kind: 'question', channel: 'paper', field: 'nha-dat', author: { name: 'Mai Thị Thử', kind: 'citizen', community: 'Tổ dân phố 5' }, consent: 'none',
      text: 'Nhà tôi xây trên đất ông bà để lại, không có giấy tờ, muốn xin cấp giấy chứng nhận thì bắt đầu từ đâu?',
      outcome: 'answered', words: 'Phòng Tài nguyên và Môi trường hướng dẫn trực tiếp các bước và hẹn lịch tiếp tại phường.',
    },
    {
      kind: 'suggestion', channel: 'spoken', field: 'khac', author: { name: 'Cao Văn Mẫu', kind: 'citizen', community: 'Tổ dân phố 2' }, consent: 'name',
      text: 'Tôi thấy cán bộ một cửa nay niềm nở hơn trước. Góp ý quận bố trí thêm ghế chờ và một người hướng dẫn điền tờ khai cho người cao tuổi.',
      outcome: 'noted', words: 'Ghi nhận, Văn phòng bố trí ngay trong tháng.',
    },
  ],
  directives: [],
};
