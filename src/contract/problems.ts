/**
 * Every refusal of the server: stable code, HTTP status and sentence in both languages; `{name}` is filled from the
 * params. Server and front end share this list.
 */
export const problems = {
  'validation-failed': [
    400,
    'Có {count} chỗ cần sửa. Nội dung đã nhập vẫn được giữ.',
    'Entries that need correcting: {count}. What was typed is kept.',
  ],
  'malformed-body': [
    400,
    'Dữ liệu gửi lên không đọc được (sai cấu trúc JSON hoặc biểu mẫu).',
    'The body cannot be read (broken JSON or form).',
  ],
  'body-too-deep': [
    400,
    'Dữ liệu gửi lên lồng quá nhiều cấp (tối đa {max}).',
    'The body is nested too deeply (at most {max} levels).',
  ],
  'body-too-large': [413, 'Dữ liệu gửi lên vượt quá {max}.', 'The body is larger than {max}.'],
  'malformed-request': [400, 'Yêu cầu gửi đến máy chủ không đúng giao thức HTTP.', 'This is not a valid HTTP request.'],
  'wrong-host': [
    421,
    'Máy chủ này không dùng tên miền vừa được gọi. Hãy mở đúng địa chỉ đã được thông báo.',
    'This server does not go by the name that was asked for. Open the address that was given to you.',
  ],
  'headers-too-large': [
    431,
    'Phần đầu của yêu cầu quá dài. Xóa cookie của trang này rồi thử lại.',
    'The headers of the request are too large. Clear the cookies of this site and try again.',
  ],
  'request-timeout': [
    408,
    'Máy chủ chờ quá lâu mà chưa nhận hết dữ liệu. Kiểm tra đường truyền rồi gửi lại.',
    'The request did not arrive in full in time. Check the connection and send again.',
  ],
  'unsupported-media-type': [
    415,
    'Kiểu dữ liệu gửi lên không được hỗ trợ. Dùng application/json.',
    'This content type is not supported. Use application/json.',
  ],
  'not-signed-in': [401, 'Cần đăng nhập để làm việc này.', 'Please sign in first.'],
  'sign-in-failed': [401, 'Thư điện tử hoặc mật khẩu chưa đúng.', 'The e-mail address or the password is not right.'],
  'sign-in-over-http': [
    403,
    'Trang này chạy http nên chưa cho phép cán bộ đăng nhập. Dùng https hoặc đặt ALLOW_HTTP_SIGN_IN=1.',
    'Staff sign-in over plain http is off. Use https or set ALLOW_HTTP_SIGN_IN=1.',
  ],
  'password-needed': [
    403,
    'Mật khẩu này do người khác đặt. Đổi mật khẩu trước đã.',
    'This password was set by somebody else. Change it first.',
  ],
  'second-factor-needed': [
    403,
    'Cơ quan yêu cầu xác thực hai lớp. Bật xác thực hai lớp trước đã.',
    'The organisation requires a second factor. Set it up first.',
  ],
  'second-factor-required': [
    401,
    'Nhập mã sáu số của ứng dụng xác thực, hoặc một mã dự phòng.',
    'Enter the six digits of the authenticator app, or a recovery code.',
  ],
  'second-factor-wrong': [
    403,
    'Mã chưa đúng, đã dùng rồi hoặc đã hết hạn. Chờ mã mới rồi nhập lại.',
    'The code is wrong, used already or expired. Wait for the next one and enter it.',
  ],
  'second-factor-on': [409, 'Xác thực hai lớp đang bật rồi.', 'The second factor is set up already.'],
  'second-factor-off': [409, 'Tài khoản của bạn chưa bật xác thực hai lớp.', 'Your account has no second factor yet.'],
  'second-factor-ruled': [
    409,
    'Cơ quan yêu cầu xác thực hai lớp nên không tắt được.',
    'The organisation requires a second factor; it cannot be removed.',
  ],
  'csrf-missing': [
    403,
    'Phiên làm việc trên trang này đã cũ. Tải lại trang rồi làm lại.',
    'This page is out of date. Reload it and try again.',
  ],
  forbidden: [403, 'Tài khoản này không có quyền làm việc đó.', 'This account may not do that.'],
  'not-found': [404, 'Không tìm thấy nội dung này.', 'Not found.'],
  'join-code-unknown': [
    404,
    'Không có buổi đối thoại nào mang mã này. Xem lại mã trên màn hình hội trường.',
    'No dialogue has this code. Look again at the code on the hall screen.',
  ],
  'tracking-not-found': [
    404,
    'Không tìm thấy ý kiến ứng với mã tra cứu và bốn số cuối đã nhập.',
    'No opinion matches this tracking code and these four digits.',
  ],
  'too-many-requests': [429, 'Thao tác quá nhanh. Thử lại sau {wait}.', 'Too many requests. Try again in {wait}.'],
  busy: [
    503,
    'Hiện có rất nhiều người cùng truy cập. Thử lại sau {wait}.',
    'Very many people are using this at the moment. Try again in {wait}.',
  ],
  'version-conflict': [
    409,
    'Nội dung này vừa được {who} thay đổi ({did}), chưa ghi gì. Xem bản mới rồi quyết định lại.',
    'This was changed in the meantime: {who} has just {did}. Nothing was recorded; look at the new version and decide again.',
  ],
  'floor-changed': [
    409,
    'Chưa ghi gì: {who} vừa {did}. Đang hỏi: {now}. Xem lại rồi bấm lần nữa nếu vẫn cần.',
    'Nothing was recorded: {who} has just {did}. On the floor now: {now}. Look again, then press once more if it is still needed.',
  ],
  'turn-changed': [
    409,
    'Chưa ghi gì: {who} vừa {did}. Xem lượt đang chạy rồi bấm lại.',
    'Nothing was recorded: {who} has just {did}. Look at the current turn and press again.',
  ],
  'floor-empty': [409, 'Hiện không có câu hỏi nào đang được trả lời.', 'Nothing is on the floor.'],
  'queue-changed': [
    409,
    'Chưa ghi gì: {who} vừa {did}. Xem thứ tự mới rồi xếp lại nếu vẫn cần.',
    'Nothing was recorded: {who} has just {did}. Look at the new order and move it again if it is still needed.',
  ],
  'wrong-state': [
    409,
    'Không làm được việc này khi đang ở trạng thái “{state}”.',
    'This cannot be done while the status is “{state}”.',
  ],
  'praise-is-noted': [
    409,
    'Ý kiến khen chỉ được ghi nhận, không giao thành nhiệm vụ.',
    'Praise is only noted; it never becomes a task.',
  ],
  'due-date-missing': [
    400,
    'Chọn thời hạn hoặc ghi rõ là nhiệm vụ thường xuyên.',
    'Give a due date or say openly that the task is continuous.',
  ],
  'second-person-needed': [
    403,
    'Bước này cần người thứ hai: người vừa làm bước trước không tự duyệt tiếp khi đơn vị còn người khác có quyền.',
    'This step needs a second person: whoever did the previous step may not do this one while somebody else has the right to.',
  ],
  'grant-to-oneself': [
    403,
    'Vai trò này xem được người gửi ý kiến hoặc khách mời, không tự giao cho mình. Nhờ một người quản trị khác giao.',
    'This role sees citizens or guests and cannot be given to oneself. Ask another administrator to give it.',
  ],
  'outcomes-not-published': [
    409,
    'Kết quả của buổi đối thoại chưa được công bố. Công bố kết quả trước, rồi công khai câu trả lời.',
    'The outcomes of this dialogue have not been published yet. Publish them first, then the answer.',
  ],
  'undo-too-late': [
    409,
    'Đã quá 10 giây, không hoàn tác được. Chủ trì, thư ký hoặc Văn phòng vẫn đính chính được quyết định, có ghi vết.',
    'The ten seconds for undo are over. The chair, the secretary or the office can still correct the decision, with a trace.',
  ],
  'opinions-waiting': [
    409,
    'Còn {count} ý kiến chưa có kết quả nên chưa đóng được buổi đối thoại.',
    'Opinions without an outcome: {count}. The dialogue cannot be closed until each has one.',
  ],
  'rehearsal-only': [
    409,
    'Đây là buổi chạy thử, không chuyển thành buổi chính thức được.',
    'This is a rehearsal; it cannot go live.',
  ],
  'not-a-rehearsal': [
    409,
    'Khán giả giả lập chỉ có trong buổi chạy thử.',
    'A simulated audience is available in a rehearsal only.',
  ],
  'collection-closed': [
    409,
    'Buổi đối thoại này hiện không nhận ý kiến.',
    'This dialogue is not taking opinions at present.',
  ],
  'registration-closed': [
    409,
    'Buổi đối thoại này hiện không nhận đăng ký tham dự.',
    'Registration for this dialogue is closed.',
  ],
  'notice-published': [
    409,
    'Thời gian, địa điểm đã công bố. Muốn đổi, hãy hoãn buổi đối thoại, sửa rồi công bố thông báo mới.',
    'The time and place have been published. To change them, postpone the dialogue, edit it and publish a new notice.',
  ],
  'outcomes-published': [
    409,
    'Kết quả của buổi đối thoại này đã được công bố.',
    'The outcomes of this dialogue have already been published.',
  ],
  'figures-do-not-add-up': [
    409,
    'Số liệu chưa cộng đúng ở {count} chỗ mà chưa có giải thích nên chưa công bố được.',
    'Figures that neither add up nor are explained: {count}. They cannot be published until each is.',
  ],
  'figures-unchanged': [409, 'Không có số liệu mới để công bố.', 'There are no new figures to publish.'],
  'already-invited': [
    409,
    'Người dùng số điện thoại này đã được {by} mời.',
    'The person with this phone number was already invited by {by}.',
  ],
  'invitation-withdrawn': [409, 'Giấy mời này đã được thu hồi.', 'This invitation was withdrawn.'],
  'guest-declined': [
    409,
    'Khách này đã báo không dự nên chưa điểm danh được. Ghi lại là nhận lời trước.',
    'This guest declined, so cannot be checked in. Record an acceptance first.',
  ],
  'guest-arrived': [
    409,
    'Người này đã điểm danh, không đổi giấy mời được nữa.',
    'This guest has arrived; the invitation can no longer change.',
  ],
  'seats-taken': [
    409,
    'Hội trường đã hết {seats} chỗ nên chưa nhận thêm đăng ký. Nếu có giấy mời, chỗ của bạn vẫn được giữ. Bạn vẫn gửi được ý kiến và theo dõi trực tiếp.',
    'All {seats} seats are taken. If you hold an invitation, your seat is kept. You can still send an opinion and follow the dialogue live.',
  ],
  'registrations-used-up': [
    409,
    'Thiết bị này đã đăng ký cho {max} người. Để đăng ký thêm, hãy liên hệ Văn phòng.',
    'This device has registered {max} people. To register more, please contact the office.',
  ],
  'guest-listed': [
    409,
    'Người này đã có trong danh sách khách. Điểm danh theo danh sách, không ghi thêm.',
    'This person is on the guest list already. Check them in from the list.',
  ],
  'guest-namesake': [
    409,
    'Trong danh sách đã có khách trùng tên. Nếu là người đó, điểm danh theo danh sách; nếu là người khác, ghi là người khác trùng tên.',
    'A guest of this name is on the list already. Check them in from the list, or record another person of the same name.',
  ],
  'already-checked-in': [409, 'Người này đã điểm danh lúc {at}.', 'Already checked in at {at}.'],
  'own-opinion': [
    409,
    'Đây là ý kiến của bạn nên không tính thêm.',
    'This is your own opinion, so it is not counted again.',
  ],
  'phone-supported': [
    409,
    'Số điện thoại bạn đã ghi đã bày tỏ quan tâm từ một máy khác, nên chỉ tính một lần.',
    'The phone number you gave has supported this from another device; it counts once.',
  ],
  'already-urged': [
    409,
    'Đã đôn đốc việc này cho ngày làm việc {day}.',
    'This task was already urged for the working day {day}.',
  ],
  'already-exists': [409, 'Đã có {what}.', 'There is already {what}.'],
  'device-unknown': [
    428,
    'Trình duyệt này vừa được nhận ra lần đầu. Bấm lại một lần nữa; nếu vẫn không được, hãy cho phép cookie của trang này.',
    'This browser has only just become known. Press once more; if that does not help, allow cookies for this site.',
  ],
  'challenge-required': [
    429,
    'Rất nhiều máy đang gửi cùng lúc. Máy của bạn cần làm thêm một bước xác nhận, mất khoảng một giây; trình duyệt phải bật JavaScript.',
    'Very many devices are sending at once. Yours has to do a step of confirmation, which takes about a second and needs JavaScript.',
  ],
  'idempotency-key-invalid': [
    400,
    'Idempotency-Key phải có từ 22 đến 200 ký tự chữ, số, gạch ngang.',
    'Idempotency-Key must have 22 to 200 letters, digits or dashes.',
  ],
  'idempotency-key-reused': [
    422,
    'Khóa gửi lại này đã dùng cho một nội dung khác.',
    'This Idempotency-Key was used with another body.',
  ],
  'last-administrator': [
    409,
    'Cơ quan cần còn ít nhất một người quản trị.',
    'An organisation needs at least one administrator.',
  ],
  'set-up-done': [409, 'Hệ thống đã có người quản trị.', 'The installation already has an administrator.'],
  'set-up-token-wrong': [
    403,
    'Mã khởi tạo không đúng hoặc đã dùng.',
    'The set-up token is wrong or has already been used.',
  ],
  'storage-full': [
    507,
    'Máy chủ hết chỗ lưu. Nội dung chưa được ghi; những gì đã nhập vẫn còn trên màn hình này.',
    'The server has run out of space. Nothing was stored; what you typed is still on this screen.',
  ],
  'database-unavailable': [
    503,
    'Máy chủ tạm thời không ghi được. Nội dung chưa được lưu; hãy gửi lại.',
    'The server cannot write at the moment. Nothing was stored; please send again.',
  ],
  'database-silent': [
    503,
    'Cơ sở dữ liệu không trả lời kịp, nên chưa biết nội dung đã được lưu hay chưa. Hãy xem lại rồi gửi lại.',
    'The database did not answer in time, so it is not known whether this was stored. Look, then send again.',
  ],
  'database-read-only': [
    503,
    'Máy chủ hiện chỉ đọc được, không ghi được dữ liệu. Nội dung chưa được lưu; hãy báo người vận hành máy chủ.',
    'The server can only read its data at present. Nothing was stored; please tell whoever runs the server.',
  ],
  'database-damaged': [
    503,
    'Dữ liệu trên máy chủ bị hỏng. Nội dung chưa được lưu; hãy báo người vận hành máy chủ.',
    'The data on the server is damaged. Nothing was stored; please tell whoever runs the server.',
  ],
  'database-replaced': [
    503,
    'Tệp dữ liệu đã bị xóa hoặc thay trong khi máy chủ đang chạy nên máy chủ ngừng ghi. Hãy báo người vận hành máy chủ.',
    'The data file was removed or replaced while the server was running, so nothing is stored any more. Please tell whoever runs the server.',
  ],
  'database-newer': [
    503,
    'Dữ liệu đã được nâng cấp bởi một phiên bản mới hơn nên máy chủ này ngừng ghi. Hãy báo người vận hành máy chủ.',
    'The data was upgraded by a newer version, so this server stores nothing any more. Please tell whoever runs the server.',
  ],
  'shutting-down': [
    503,
    'Máy chủ đang khởi động lại. Hãy gửi lại sau ít giây.',
    'The server is restarting. Please send again in a few seconds.',
  ],
  internal: [
    500,
    'Máy chủ gặp sự cố. Sự việc đã được ghi lại với mã {requestId}.',
    'Something went wrong. It was recorded as {requestId}.',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ProblemCode = keyof typeof problems;

/** An error of one field: its path, the rule with its bounds, and the sentence. */
export interface FieldProblem {
  field: string;
  rule: string;
  params?: Record<string, string | number>;
  message: string;
}

/** RFC 9457 body. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  requestId?: string;
  errors?: FieldProblem[];
  /** The present state, if the refusal is about it (409); the challenge, if one is required. */
  present?: unknown;
}

/** The task of `challenge-required`: find an integer n with `bits` leading zero bits in sha256(`${token}.${n}`). */
export interface Challenge {
  token: string;
  bits: number;
}

export const fill = (sentence: string, params: Record<string, string | number> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
