// `npm run screenshots`: starts the demo and keeps a picture of every screen below ./screenshots, by size, language and
// theme. Words choose among them: npm run screenshots -- chair tablet vi
// With DEMO=<folder of demo.json> it looks at a demo that runs already.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { findChromium, root } from './machine.mjs';

const sizes = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1180, height: 820 },
  desktop: { width: 1440, height: 900 },
  projector: { width: 1920, height: 1080 },
};
const everywhere = ['phone', 'tablet', 'desktop'];
/** These fill the screen and scroll inside. */
const whole = ['hall', 'chair', 'moderation'];
const words = process.argv.slice(2);

/** `as`: the account of Minh Khê that looks; without it a citizen does. `first` finds the address in a list of the API. */
const screens = ({ links, dialogues }) => {
  const path = (link) => link.slice(new URL(link).origin.length);
  const today = path(links.audience);
  const closed = dialogues.find(({ scenario, status }) => scenario.startsWith('minh-khe') && status === 'closed');
  const dialogue = path(links.chair).split('/').at(-1);
  return [
    { name: 'home', path: '/' },
    { name: 'dialogue', path: today },
    ...(closed ? [{ name: 'dialogue-closed', path: `/d/${closed.slug}` }] : []),
    { name: 'submit', path: `${today}/submit` },
    { name: 'register', path: `${today}/register` },
    { name: 'track', path: '/track' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'hall', path: path(links.hall), sizes: ['projector', 'tablet'] },
    { name: 'chair', path: path(links.chair), as: 'chair', sizes: ['phone', 'tablet', 'desktop', 'projector'] },
    { name: 'moderation', path: path(links.moderation), as: 'moderator' },
    { name: 'reception', path: path(links.reception), as: 'receptionist' },
    { name: 'today-organiser', path: '/console', as: 'organiser' },
    { name: 'today-leader', path: '/console', as: 'leader' },
    { name: 'today-department', path: '/console', as: 'department_officer' },
    { name: 'today-superior', path: '/console', as: 'superior' },
    { name: 'dialogues', path: '/console/dialogues', as: 'organiser' },
    { name: 'plan', path: '/console/dialogues/new', as: 'organiser' },
    { name: 'overview', path: `/console/dialogues/${dialogue}`, as: 'organiser' },
    { name: 'guests', path: `/console/dialogues/${dialogue}/guests`, as: 'organiser' },
    { name: 'opinions', path: `/console/dialogues/${dialogue}/opinions`, as: 'organiser' },
    { name: 'briefs', path: '/console/briefs', as: 'department_head' },
    { name: 'tasks', path: '/console/assignments', as: 'department_officer' },
    { name: 'task', first: 'assignments', as: 'department_officer' },
    { name: 'approvals', path: '/console/approvals', as: 'leader' },
    { name: 'reports', path: '/console/reports', as: 'leader' },
    { name: 'units', path: '/console/units', as: 'superior' },
    { name: 'escalations', path: '/console/escalations', as: 'superior' },
    { name: 'settings', path: '/console/settings', as: 'admin' },
    { name: 'settings-departments', path: '/console/settings/departments', as: 'admin' },
    { name: 'settings-accounts', path: '/console/settings/accounts', as: 'admin' },
    { name: 'settings-calendar', path: '/console/settings/calendar', as: 'admin' },
  ];
};

async function startDemo(folder) {
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' };
  const demo = spawn(process.execPath, [join(root, 'scripts/demo.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: demo.stdout })) if (line.startsWith('READY')) return demo;
  throw new Error('the demo ended before it was ready');
}

/** One signed-in device per account, language and theme; they are few, so they stay open. */
function devices(browser, { baseUrl, accounts }) {
  const open = new Map();
  return async (as, size, language, theme) => {
    const key = [as, size, language, theme].join();
    if (open.has(key)) return open.get(key);
    const context = await browser.newContext({
      baseURL: baseUrl,
      viewport: sizes[size],
      reducedMotion: 'reduce',
      colorScheme: theme,
      locale: language === 'vi' ? 'vi-VN' : 'en-GB',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    await context.addCookies([{ name: 'lang', value: language, url: baseUrl }]);
    if (as) {
      const { email, password } = accounts.find((one) => one.email === `${as}@minh-khe.example`);
      await context.request.post('/api/v1/sign-in', { data: { email, password } });
    }
    open.set(key, context);
    return context;
  };
}

async function picture(context, screen, file) {
  let { path } = screen;
  if (screen.first) {
    const { items } = await (await context.request.get(`/api/v1/${screen.first}?limit=1`)).json();
    path = `/console/${screen.first}/${items[0]?.id}`;
  }
  const page = await context.newPage();
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined);
  await page.screenshot({ path: file, fullPage: !whole.includes(screen.name) || page.viewportSize().width < 700 });
  await page.close();
}

const running = process.env.DEMO;
const folder = running ?? mkdtempSync(join(tmpdir(), 'doi-thoai-screenshots-'));
const demo = running ? undefined : await startDemo(folder);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
  timeout: 60_000,
});
let failed = 0;
try {
  const told = JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'));
  const device = devices(browser, told);
  for (const language of ['vi', 'en'])
    for (const theme of ['light', 'dark'])
      for (const screen of screens(told))
        for (const size of screen.sizes ?? everywhere) {
          const names = [screen.name, size, language, theme];
          if (!words.every((word) => names.includes(word))) continue;
          const place = join(root, 'screenshots', language, theme, size);
          mkdirSync(place, { recursive: true });
          try {
            await picture(await device(screen.as, size, language, theme), screen, join(place, `${screen.name}.png`));
          } catch (error) {
            failed += 1;
            console.error(`${names.join(' ')}: ${error.message.split('\n')[0]}`);
          }
        }
} finally {
  await browser.close();
  demo?.kill();
  if (!running) rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
