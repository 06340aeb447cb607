/** Words of two syllables in the names of departments and fields that a line must not end within. */
const whole =
  /(Kinh tế|Hạ tầng|Đô thị|Văn hóa|Xã hội|Công an|Văn phòng|Trung tâm|Phục vụ|hành chính|Môi trường|Đất đai|Hộ tịch|Tư pháp)/gi;

/** `Phòng Kinh tế, Hạ tầng và Đô thị`, broken between words only. */
export const keepTogether = (name: string): string => name.replace(whole, (word) => word.replace(' ', '\u00a0'));
