import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('./dist/', import.meta.url));
const common: UserConfig = { root, publicDir: false, plugins: [svelte()], logLevel: 'warn' };

/** No warnings about slow plugins on slow machines. */
const checks = { pluginTimings: false };

const hydrations = readdirSync(`${root}src/public/hydrate`)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/public/hydrate/${file}`);

/** Browsers of about the last five years, as on people's phones. */
const target = ['chrome87', 'firefox90', 'safari14'];

/** Modules shared by several console screens are bundled in a few files instead of one per icon. */
const shared = { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 40_000 };

/**
 * Three builds, chosen with `--mode`. Public pages and staff screens are built separately, so that no console code can
 * get into the first load of a public page, and all public pages share one style sheet.
 */
export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'render') {
    return {
      ...common,
      build: {
        ssr: 'src/public/server.ts',
        outDir: `${out}server`,
        target: 'node20',
        minify: false,
        rolldownOptions: { checks },
      },
      ssr: { noExternal: true },
    };
  }
  const citizens = mode === 'public';
  return {
    ...common,
    base: '/assets/',
    build: {
      outDir: `${out}client`,
      assetsDir: '',
      emptyOutDir: false,
      manifest: `${mode}.manifest.json`,
      assetsInlineLimit: 0,
      cssCodeSplit: !citizens,
      modulePreload: { polyfill: false },
      target,
      rolldownOptions: citizens
        ? { checks, input: ['src/public/styles.ts', ...hydrations] }
        : {
            checks,
            input: ['src/staff/main.ts'],
            // Shared files may import each other in cycles; this keeps the order in which modules run.
            output: { codeSplitting: { groups: [shared] }, strictExecutionOrder: true },
          },
    },
  };
});
