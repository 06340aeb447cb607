export class PublishedAnswerView {
  publicNumber: string;
  fieldName: string | null;
  swatch: number | null;
  question: string;
  answer: string;
  departmentName: string | null;
  /** ISO 8601, UTC */
  publishedAt: string;
}
