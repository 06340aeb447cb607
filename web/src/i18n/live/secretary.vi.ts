/** The secretary: turns as they happen. */
export const secretaryVi = {
  'secretary.title': 'Thư ký',
  'secretary.turn': 'Lượt {number}',
  'secretary.no_turn': 'Chưa có ai đang nói',
  'secretary.speaker': 'Người phát biểu',
  'secretary.begin': 'Bắt đầu lượt mới',
  'secretary.end': 'Kết thúc lượt',
  'secretary.raised': 'Ý kiến nêu trong lượt này',
  'secretary.attach': 'Ghi vào lượt',
  'secretary.turns': 'Các lượt phát biểu',
  'secretary.count': '{all} lượt, {ended} đã kết thúc',
  'secretary.none': 'Chưa có lượt nào',
  'secretary.number': 'Lượt',
  'secretary.from': 'Từ',
  'secretary.to': 'Đến',
  'secretary.running': 'đang nói',
  'secretary.spoken': 'Giây',
} as const;
