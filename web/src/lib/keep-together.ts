/** Two-syllable words in names of departments and fields that must not be split across lines. */
const whole =
  /(Kinh tế|Hạ tầng|Đô thị|Văn hóa|Xã hội|Công an|Văn phòng|Trung tâm|Phục vụ|hành chính|Môi trường|Đất đai|Hộ tịch|Tư pháp)/gi;

/** Allows line breaks between words only: `Phòng Kinh tế, Hạ tầng và Đô thị`. */
export const keepTogether = (name: string): string => name.replace(whole, (word) => word.replace(' ', '\u00a0'));
