/** Validation rules: stable name and sentence in Vietnamese and English; `{name}` is filled from the params. */
export const rules = {
  required: ['Mục này chưa có nội dung.', 'This is missing.'],
  'unknown-field': ['Mục này không có trong biểu mẫu.', 'This field is not known here.'],
  'not-text': ['Mục này phải là chữ.', 'This must be text.'],
  'text-too-long': ['Dài quá: tối đa {max} ký tự.', 'Too long: at most {max} characters.'],
  'text-too-short': ['Ngắn quá: ít nhất {min} ký tự.', 'Too short: at least {min} characters.'],
  'text-control-character': [
    'Có ký tự điều khiển ({character}) ở vị trí {position}. Hãy xóa ký tự đó.',
    'There is a control character ({character}) at position {position}.',
  ],
  'text-broken-character': [
    'Có ký tự bị hỏng ở vị trí {position}. Hãy gõ lại chỗ đó.',
    'The character at position {position} is broken. Please type it again.',
  ],
  'text-legacy-encoding': [
    'Chữ đang dùng bảng mã cũ {encoding}. Có phải ý bạn là: {preview}',
    'The text uses the old encoding {encoding}. Did you mean: {preview}',
  ],
  'not-in-list': ['Giá trị này không có trong danh sách cho phép.', 'This value is not in the list.'],
  'not-integer': ['Phải là số nguyên.', 'This must be a whole number.'],
  'not-number': ['Phải là số.', 'This must be a number.'],
  'not-true': ['Cần đánh dấu mục này để tiếp tục.', 'This must be ticked to continue.'],
  'too-small': ['Nhỏ nhất là {min}.', 'The minimum is {min}.'],
  'too-large': ['Lớn nhất là {max}.', 'The maximum is {max}.'],
  'not-a-list': ['Phải là một danh sách.', 'This must be a list.'],
  'list-too-long': ['Tối đa {max} mục.', 'At most {max} entries.'],
  'list-too-short': ['Ít nhất {min} mục.', 'At least {min} entries.'],
  'not-unique': ['Có mục bị lặp lại.', 'Entries are repeated.'],
  'not-an-object': ['Phải là một nhóm thông tin.', 'This must be an object.'],
  'id-invalid': ['Mã định danh không đúng dạng.', 'The identifier is malformed.'],
  'id-unknown': ['Không có mục nào ứng với mã này.', 'No entry has this identifier.'],
  'email-invalid': [
    'Địa chỉ thư điện tử chưa đúng, ví dụ: ten@donvi.example.',
    'The e-mail address is not right, e.g. name@office.example.',
  ],
  'phone-invalid': [
    'Số điện thoại chưa đúng, ví dụ: 0900 000 123.',
    'The phone number is not right, e.g. 0900 000 123.',
  ],
  'phone-old-prefix': [
    'Đầu số này đã đổi từ năm 2018. Số mới: {now}.',
    'This prefix was replaced in 2018. The number is now {now}.',
  ],
  'date-invalid': ['Ngày chưa đúng hoặc không có trong lịch.', 'The date is not right or does not exist.'],
  'time-invalid': ['Giờ chưa đúng, ví dụ: 08:30.', 'The time is not right, e.g. 08:30.'],
  'instant-invalid': [
    'Thời điểm phải có múi giờ, ví dụ: 2026-11-26T08:00:00+07:00.',
    'The instant must carry a zone, e.g. 2026-11-26T08:00:00+07:00.',
  ],
  'outside-session': [
    'Giờ này ở ngoài buổi đối thoại hoặc chưa đến.',
    'This time lies outside the dialogue or has not come yet.',
  ],
  'reason-missing': ['Ghi lý do đính chính.', 'Say why it is corrected.'],
  'contacts-in-text': [
    'Có số điện thoại, thư điện tử hoặc số định danh của người. Bỏ đi, hoặc xác nhận người đó đã đồng ý công khai.',
    'This tells a telephone number, an e-mail address or another number of a person. Take it out, or confirm that the person agreed.',
  ],
  'range-reversed': ['Thời điểm kết thúc phải sau thời điểm bắt đầu.', 'The end must come after the beginning.'],
  'date-too-early': ['Ngày phải sau {after}.', 'The date must be after {after}.'],
  'date-in-past': ['Ngày này đã qua.', 'This date is in the past.'],
  'digits-invalid': ['Cần đúng {length} chữ số.', 'Exactly {length} digits are needed.'],
  'password-too-short': ['Mật khẩu cần ít nhất {min} ký tự.', 'The password needs at least {min} characters.'],
  'password-common': [
    'Mật khẩu này quá dễ đoán. Dùng một câu dễ nhớ nhưng ít ai nghĩ tới.',
    'This password is too easy to guess. Use a phrase that is easy to remember and that few would think of.',
  ],
  'password-own': [
    'Mật khẩu chỉ gồm tên, thư điện tử hoặc tên cơ quan. Dùng một câu dễ nhớ nhưng ít ai nghĩ tới.',
    'The password is made of the name, the e-mail address or the organisation. Use a phrase that few would think of.',
  ],
  'password-wrong': ['Mật khẩu hiện tại chưa đúng.', 'This is not the current password.'],
  'password-same': ['Mật khẩu mới trùng với mật khẩu hiện tại.', 'The new password is the same as the current one.'],
  'slug-invalid': [
    'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch ngang, ví dụ: minh-khe.',
    'Lower-case letters, digits and hyphens only, e.g. minh-khe.',
  ],
  'tax-code-invalid': ['Mã số thuế chưa đúng.', 'The tax code is not right.'],
  'code-invalid': ['Mã này gõ chưa đúng, xem lại từng ký tự.', 'The code is mistyped; check each character.'],
  'not-in-order': [
    'Giờ bắt đầu phải theo thứ tự, không sớm hơn mục phía trên.',
    'Times must be in order: this begins before the entry above it is over.',
  ],
  'already-taken': ['Số này đã dùng rồi.', 'This is taken already.'],
  'already-announced': [
    'Mục này đã công bố trong thông báo, không sửa trực tiếp được.',
    'This was published in the notice and cannot be edited.',
  ],
  'decimal-invalid': [
    'Cần một con số, tối đa 15 chữ số và 4 số lẻ, ví dụ: 516.5.',
    'This must be a number of at most 15 digits and 4 decimals, e.g. 516.5.',
  ],
  'key-invalid': [
    'Mã dòng chỉ gồm chữ thường không dấu, chữ số, gạch ngang.',
    'A row key consists of lower-case letters, digits and hyphens only.',
  ],
  'row-unknown': ['Bảng này không có dòng số liệu đó.', 'This table has no such figure.'],
  'whole-is-part': ['Tổng số không thể là một phần của chính nó.', 'A whole cannot be a part of itself.'],
  'one-part-only': ['Phép nhân chỉ có một dòng.', 'A multiplication has one part.'],
  'not-for-this-kind': ['Mục này không dùng cho loại đã chọn.', 'This does not belong to the chosen kind.'],
  'number-or-words': ['Ghi con số hoặc ghi bằng lời, không ghi cả hai.', 'Enter a number or words, not both.'],
  'figure-missing': [
    'Bảng "{table}", dòng "{row}" chưa có số liệu. Không có số thì ghi rõ bằng lời.',
    'Table "{table}", row "{row}" has no figure. Say so in words where there is none.',
  ],
  'does-not-add-up': [
    'Bảng "{table}": "{row}" là {whole}, tính từ các phần được {computed}, lệch {difference}. Sửa số hoặc giải thích.',
    'Table "{table}": "{row}" is {whole}, its parts make {computed}, a difference of {difference}. Correct or explain it.',
  ],
  'not-exact': [
    'Bảng "{table}": "{row}" không tính được vì có dòng chỉ ghi bằng lời. Cần giải thích.',
    'Table "{table}": "{row}" cannot be checked, as a row says words instead of a number. Explain it.',
  ],
  invalid: ['Giá trị này không dùng được.', 'This value cannot be used.'],
} as const satisfies Record<string, readonly [string, string]>;

export type RuleName = keyof typeof rules;

export type RuleParams = Record<string, string | number>;

/** A broken rule, without the field. */
export interface BrokenRule {
  readonly rule: RuleName;
  readonly params: RuleParams;
}
