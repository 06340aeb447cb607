// `npm run screenshots`: starts the demo and takes a picture of every screen of scripts/screens.mjs below ./screenshots, by
// language, theme and size. Arguments select, `chair*` by prefix: npm run screenshots -- chair* tablet vi
// The argument `guides` takes those of README and guides instead, into docs/hinh and docs/guide/pictures; `guides en` only
// the latter. With DEMO=<folder of demo.json> a running demo is used; SCREENSHOTS=<folder> sets the target.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { folders, guidePictures, inEnglishToo } from './guide-pictures.mjs';
import { guideIn, DemoBrowser, startDemo } from './demo-browser.mjs';
import { findChromium, root } from './machine.mjs';
import { screensOf } from './screens.mjs';

const words = process.argv.slice(2);
const running = process.env.DEMO;
const folder = running ?? mkdtempSync(join(tmpdir(), 'doi-thoai-screenshots-'));
const forGuides = words[0] === 'guides';
const album = process.env.SCREENSHOTS ?? join(root, 'screenshots');

const fits = (word, names) =>
  word.endsWith('*') ? names.some((name) => name.startsWith(word.slice(0, -1))) : names.includes(word);

function* wanted(screens) {
  if (forGuides) {
    const names = { vi: Object.keys(guidePictures), en: inEnglishToo };
    for (const language of words[1] ? [words[1]] : ['vi', 'en'])
      for (const name of names[language])
        yield {
          screen: screens.find((screen) => screen.name === name),
          look: { language, theme: 'light', size: guidePictures[name] },
        };
    return;
  }
  for (const language of ['vi', 'en'])
    for (const theme of ['light', 'dark'])
      for (const screen of screens)
        for (const size of screen.sizes)
          if (words.every((word) => fits(word, [screen.name, size, language, theme])))
            yield { screen, look: { language, theme, size } };
}

const demo = running ? undefined : await startDemo(folder);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
  timeout: 60_000,
});
let failed = 0;
try {
  const guide = guideIn(folder);
  const demoBrowser = new DemoBrowser(browser, guide);
  for (const { screen, look } of wanted(screensOf(guide))) {
    const place = forGuides ? join(root, folders[look.language]) : join(album, look.language, look.theme, look.size);
    mkdirSync(place, { recursive: true });
    try {
      const { page, leave } = await demoBrowser.open(screen, look);
      const fullPage = !forGuides && (!screen.whole || look.size === 'phone');
      await page.screenshot({ path: join(place, `${screen.name}.png`), fullPage, animations: 'disabled' });
      await leave();
    } catch (error) {
      failed += 1;
      console.error(`${[screen.name, ...Object.values(look)].join(' ')}: ${error.message.split('\n')[0]}`);
    }
  }
} finally {
  await browser.close();
  demo?.kill();
  if (!running) rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
