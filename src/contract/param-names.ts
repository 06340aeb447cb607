import type { AnswerStatus, AssignmentStatus } from './assignment.js';
import type { DialogueStatus } from './dialogue.js';
import type { OpinionStatus } from './opinion.js';

type Names = readonly [vi: string, en: string];

/** Obstacles a refusal may name besides the states of the state machines. */
type Obstacle = 'open' | 'answered' | 'directive' | 'continuous' | 'extension_asked' | 'granted' | 'refused';

export type State = DialogueStatus | OpinionStatus | AssignmentStatus | AnswerStatus | Obstacle;

/** Names of states inside a sentence. A name shared by two state machines means the same in both. */
export const stateNames: Record<State, Names> = {
  draft: ['dự thảo', 'draft'],
  announced: ['đã thông báo', 'announced'],
  live: ['đang diễn ra', 'in session'],
  paused: ['đang tạm dừng', 'paused'],
  concluded: ['đã kết luận', 'concluded'],
  closed: ['đã kết thúc', 'closed'],
  postponed: ['tạm hoãn', 'postponed'],
  cancelled: ['đã hủy', 'cancelled'],

  received: ['đã gửi, chưa tiếp nhận', 'received, not yet accepted'],
  needs_info: ['chờ bổ sung', 'more details requested'],
  accepted: ['đã tiếp nhận', 'accepted'],
  on_floor: ['đang hỏi', 'on the floor'],
  decided: ['đã quyết định', 'decided'],
  declined: ['không tiếp nhận', 'declined'],
  grouped: ['đã gộp', 'grouped with another'],
  withdrawn: ['đã rút', 'withdrawn'],

  assigned: ['mới giao', 'newly assigned'],
  acknowledged: ['đã nhận việc', 'taken on'],
  in_progress: ['đang làm', 'in progress'],
  submitted: ['chờ duyệt', 'awaiting approval'],
  done: ['đã hoàn thành', 'done'],
  handed_back: ['đã trả lại', 'handed back'],

  drafted: ['dự thảo', 'drafted'],
  approved: ['trưởng phòng đã duyệt', 'approved by the head'],
  released: ['lãnh đạo đã duyệt', 'released by the leader'],
  published: ['đã công khai', 'published'],

  open: ['chờ cấp trên trả lời', 'awaiting an answer from the higher authority'],
  answered: ['đã được trả lời', 'answered'],
  directive: ['nhiệm vụ theo kết luận, không có ý kiến để trả lời', 'task of a directive, with no opinion to answer'],
  continuous: ['nhiệm vụ thường xuyên', 'continuous task'],
  extension_asked: ['đang chờ xét gia hạn', 'extension requested'],
  granted: ['đã gia hạn', 'extension granted'],
  refused: ['không được gia hạn', 'extension refused'],
};

/** Names of what must be unique. */
export const uniqueNames = {
  slug: ['cơ quan dùng địa chỉ trang này', 'an organisation with this web address'],
  email: ['tài khoản dùng thư điện tử này', 'an account with this e-mail address'],
  'answer-draft': ['dự thảo trả lời đang soạn', 'a draft answer in progress'],
  'calendar-day': ['mục lịch cho ngày này', 'a calendar entry for this day'],
} as const satisfies Record<string, Names>;
export type UniqueName = keyof typeof uniqueNames;

/** What somebody did meanwhile, by the verbs of trail and floor: “Lê Thị Mẫu Đơn vừa …”, “… has just …”. */
export const verbNames = {
  accept: ['tiếp nhận', 'accepted it'],
  answering: ['đổi người trả lời', 'changed who answers'],
  'answering-late': ['ghi lúc bắt đầu trả lời', 'recorded when the answer began'],
  ask: ['hỏi lại người gửi', 'asked the author'],
  'begin-turn': ['bắt đầu một lượt phát biểu', 'begun a turn'],
  call: ['gọi một ý kiến', 'called an opinion'],
  changed: ['sửa nội dung', 'changed it'],
  classify: ['phân loại lại', 'classified it'],
  collect: ['gom câu hỏi để trả lời chung', 'collected the question'],
  complete: ['ghi thêm', 'completed it'],
  correct: ['đính chính', 'corrected it'],
  decide: ['ghi quyết định', 'recorded a decision'],
  decided: ['ghi quyết định', 'recorded the decision'],
  decline: ['không tiếp nhận', 'declined it'],
  end: ['kết thúc lượt phát biểu', 'ended the turn'],
  'end-late': ['ghi lúc kết thúc lượt', 'recorded when the turn ended'],
  give: ['mời người khác phát biểu', 'given somebody the floor'],
  group: ['gộp ý kiến', 'grouped it'],
  lead: ['đổi ý kiến đại diện của nhóm', 'changed the lead of the group'],
  limits: ['đổi thời gian phát biểu', 'changed the time limits'],
  move: ['đổi thứ tự gọi', 'changed the calling order'],
  'order-queue': ['xếp lại thứ tự gọi', 'rearranged the calling order'],
  outcome: ['cập nhật kết quả', 'updated the outcome'],
  pause: ['tạm dừng buổi đối thoại', 'paused the dialogue'],
  'publish-answer': ['công khai câu trả lời', 'published the answer'],
  'put-back': ['đưa ý kiến về hàng chờ', 'put the opinion back into the queue'],
  raise: ['ghi thêm một ý kiến của lượt', 'recorded an opinion of the turn'],
  reconsider: ['xem xét lại', 'reconsidered it'],
  'set-reminders': ['đổi lịch nhắc việc', 'changed the reminders'],
  'stop-messages': ['ngừng báo tin cho người gửi', 'stopped messages to the author'],
  redact: ['sửa lời công khai', 'changed its public wording'],
  reopen: ['mở lại', 'reopened it'],
  resume: ['tiếp tục buổi đối thoại', 'resumed the dialogue'],
  slide: ['đổi màn hình hội trường', 'changed the hall screen'],
  'split-off': ['gắn ý kiến vào lượt', 'linked an opinion to the turn'],
  strike: ['gạch lời hứa', 'struck out the promise'],
  supplement: ['bổ sung', 'supplemented it'],
  'take-off': ['gỡ ý kiến khỏi lượt', 'unlinked an opinion from the turn'],
  'timer-add': ['thêm giờ', 'added time'],
  'timer-answer': ['bắt đầu tính giờ trả lời', 'started the answer'],
  'timer-start': ['chạy lại đồng hồ', 'started the timer'],
  'timer-stop': ['dừng đồng hồ', 'stopped the timer'],
  undo: ['hoàn tác quyết định', 'undone the decision'],
  undone: ['hoàn tác quyết định', 'undone the decision'],
  ungroup: ['tách ý kiến khỏi nhóm', 'ungrouped it'],
  withdraw: ['ghi nhận việc rút ý kiến', 'recorded its withdrawal'],
  'write-reply': ['ghi lời trả lời tại hội nghị', 'written down the reply given in the hall'],
  'check-reply': ['soát lời trả lời tại hội nghị', 'checked the reply given in the hall'],
  'write-down': ['ghi lời phát biểu', 'written down the transcript'],
} as const satisfies Record<string, Names>;

/** Params that are codes are put into words; all others are data and stay as they are. */
export const paramNames: Record<string, Record<string, Names>> = {
  state: stateNames,
  what: uniqueNames,
  did: verbNames,
  who: { somebody: ['người khác', 'somebody else'], author: ['người gửi', 'the author'] },
  now: { nothing: ['không có ý kiến nào', 'nothing'] },
};
