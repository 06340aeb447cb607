import type { DueTask } from './staff-tasks.queries.js';

const dayOf = (date: string): string => date.split('-').reverse().join('/');

/** Lines of a digest; the list of tasks has them all. */
const mostLines = 40;

interface Words {
  subject: string;
  text: string;
}

function stateOf({ rung }: DueTask): string {
  switch (rung.kind) {
    case 'before':
      return `còn ${rung.days} ngày làm việc`;
    case 'due':
      return 'đến hạn';
    case 'overdue':
      return `quá hạn ${rung.days} ngày làm việc`;
  }
}

const framed = (lines: readonly string[], url: string): string =>
  `${['Kính gửi đồng chí,', ...lines, `Xem và xử lý tại: ${url}`, '-- \nThư tự động, xin không trả lời thư này.'].join('\n\n')}\n`;

/** The tasks of one person that are told today. Without texts: they may tell of citizens. */
export function wordDigest(tasks: readonly DueTask[], today: string, url: string): Words {
  const count = (kind: DueTask['rung']['kind']): number => tasks.filter(({ rung }) => rung.kind === kind).length;
  const parts = [
    [count('overdue'), 'quá hạn'],
    [count('due'), 'đến hạn'],
    [count('before'), 'sắp đến hạn'],
  ].flatMap(([number, what]) => (number === 0 ? [] : [`${number} việc ${what}`]));
  const lines = tasks.slice(0, mostLines).map((task) => `- ${task.number}: hạn ${dayOf(task.dueOn)}, ${stateOf(task)}`);
  const more = tasks.length - lines.length;
  return {
    subject: `Nhắc việc ngày ${dayOf(today)}: ${parts.join(', ')}`,
    text: framed([[...lines, ...(more > 0 ? [`và ${more} việc khác.`] : [])].join('\n')], url),
  };
}

export const wordAssigned = (number: string, dueOn: string, url: string): Words => ({
  subject: `Việc mới cần xử lý sớm: ${number}, hạn ${dayOf(dueOn)}`,
  text: framed([`Đơn vị của đồng chí được giao giải quyết ${number}, hạn ngày ${dayOf(dueOn)}.`], url),
});

export const wordReturned = (number: string, url: string): Words => ({
  subject: `Đề nghị chỉnh sửa: ${number}`,
  text: framed([`Kết quả giải quyết ${number} được trả lại để chỉnh sửa. Lý do có trên trang của nhiệm vụ.`], url),
});
