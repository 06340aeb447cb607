import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { In } from 'typeorm';
import { makeDirectory } from '../database/open.js';
import type { Reader } from '../database/reader.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import type { Receipt } from './play.js';
import type { DemoRecord } from './record.js';
import { demoPassword } from './seed.js';

/** Links and accounts of the demo, written to `$DATA_DIR/demo.json`. */
export interface DemoGuide {
  baseUrl: string;
  links: Record<'portal' | 'console' | 'moderation' | 'chair' | 'hall' | 'audience' | 'reception', string>;
  accounts: { role: string; organisation: string; department?: string; email: string; password: string }[];
  dialogues: { scenario: string; id: string; slug: string; status: string }[];
  /** An opinion to look up at `/track`. */
  followed: Receipt | null;
}

/** The live scenario, to which the links lead. */
export const runningScenario = 'minh-khe-today';

export function runningDialogue({ dialogues }: DemoRecord): string {
  const found = dialogues.find((one) => one.scenario === runningScenario);
  if (!found) throw new Error('The demo has no running dialogue.');
  return found.id;
}

export async function guideTo(baseUrl: string, record: DemoRecord, reader: Reader): Promise<DemoGuide> {
  const found = await reader.manager.findBy(Dialogue, { id: In(record.dialogues.map((one) => one.id)) });
  const dialogues = record.dialogues.flatMap(({ scenario, id }) => {
    const dialogue = found.find((one) => one.id === id);
    return dialogue ? [{ scenario, id, slug: dialogue.slug, status: dialogue.status }] : [];
  });
  const id = runningDialogue(record);
  const { slug, hallKey } = await reader.manager.findOneByOrFail(Dialogue, { id });
  const at = (path: string): string => new URL(path, baseUrl).href;
  return {
    baseUrl,
    links: {
      portal: at('/'),
      console: at('/console'),
      moderation: at(`/moderation/${id}`),
      chair: at(`/chair/${id}`),
      hall: at(`/hall/${id}?link=${encodeURIComponent(hallKey)}`),
      audience: at(`/d/${slug}`),
      reception: at(`/reception/${id}`),
    },
    accounts: record.accounts.map((account) => ({ ...account, password: demoPassword })),
    dialogues,
    followed: record.followed ?? null,
  };
}

export function writeGuide(dataDir: string, guide: DemoGuide): void {
  makeDirectory(dataDir);
  writeFileSync(join(dataDir, 'demo.json'), `${JSON.stringify(guide, null, 2)}\n`);
}

const places: [keyof DemoGuide['links'], string][] = [
  ['portal', 'Cổng của người dân'],
  ['audience', 'Buổi đối thoại đang diễn ra'],
  ['hall', 'Màn hình hội trường'],
  ['console', 'Bảng làm việc'],
  ['moderation', 'Bàn tổng hợp'],
  ['chair', 'Màn hình chủ trì'],
  ['reception', 'Đón tiếp'],
];

/** The same as text, printed when the demo starts. */
export function describe({ links, accounts, followed }: DemoGuide): string {
  const look = places.map(([name, label]) => `  ${label.padEnd(30)}${links[name]}`);
  const longest = Math.max(...accounts.map(({ email }) => email.length));
  const sign = accounts.map(
    ({ email, role, organisation, department }) =>
      `  ${email.padEnd(longest + 2)}${role.padEnd(20)}${organisation}${department ? `, ${department}` : ''}`,
  );
  const code = followed ? `mã ${followed.trackingCode}, bốn số cuối ${followed.pin}` : '';
  const follow = followed
    ? [`  ${'Theo dõi ý kiến đã gửi'.padEnd(30)}${new URL('/track', links.portal).href}  ${code}`]
    : [];
  return ['', ...look, ...follow, '', `  Mật khẩu của mọi tài khoản: ${demoPassword}`, ...sign, ''].join('\n');
}
