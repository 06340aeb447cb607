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

/** Params that are codes are put into words; all others are data and stay as they are. */
export const paramNames: Record<string, Record<string, Names>> = { state: stateNames, what: uniqueNames };
