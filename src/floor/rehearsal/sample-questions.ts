/** What a made-up audience sends. All of it is invented. */
const matters = [
  'Đèn đường ở {place} hỏng hai tuần nay, buổi tối đi lại khó, đề nghị sửa sớm.',
  'Nắp hố ga ở {place} bị vỡ, đã có người ngã xe máy, bao giờ thay?',
  'Rác ở {place} không được thu gom đúng giờ, mùi rất khó chịu.',
  'Xin hỏi chỉ giới mở đường qua {place} đã công bố chưa, xem ở đâu?',
  'Loa kéo ở {place} mở to mỗi tối, nhà có trẻ nhỏ không ngủ được.',
  'Tôi ở trọ tại {place}, muốn đăng ký tạm trú cho con thì cần giấy tờ gì?',
  'Bán hàng tại {place} có phải đăng ký điểm kinh doanh không?',
  'Đề nghị có sân chơi cho trẻ em gần {place}, các cháu đang chơi dưới lòng đường.',
  'Nhà tôi ở {place} nộp hồ sơ từ tháng 6 mà chưa có kết quả, gọi số 0900 000 199 giúp tôi.',
  'Tổ công nghệ số ở {place} hướng dẫn rất nhiệt tình, xin cảm ơn.',
] as const;
const topics = [
  'Thoát nước ở {place}',
  'Hồ sơ đất đai của gia đình ở {place}',
  'Thu gom rác ở {place}',
  'Trông xe, lấn vỉa hè ở {place}',
] as const;
const places = ['ngõ 3', 'ngõ 12', 'ngõ 27', 'ngõ 42', 'đường Vườn Mẫu', 'chợ Mẫu', 'khu tập thể số 2'] as const;
const names = [
  'Nguyễn Thị Mẫu Đơn',
  'Trần Văn Thí Dụ',
  'Lê Thị Giả Định',
  'Phạm Văn Nháp',
  'Hoàng Thị Ví Dụ',
  'Vũ Văn Thử Nghiệm',
] as const;

const pick = <One>(list: readonly One[]): One => list[Math.floor(Math.random() * list.length)] as One;
const at = (sentence: string): string => sentence.replace('{place}', pick(places));

export const somebody = () => ({
  name: pick(names),
  phone: `+849000001${String(Math.floor(Math.random() * 100)).padStart(2, '0')}`,
  community: `Tổ dân phố ${1 + Math.floor(Math.random() * 12)}`,
  displayConsent: pick(['none', 'initials', 'name'] as const),
});
export const matter = (): string => at(pick(matters));
export const topic = (): string => at(pick(topics));
