import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('./dist/', import.meta.url));
const common: UserConfig = { root, publicDir: false, plugins: [svelte()], logLevel: 'warn' };

/** How long plugins take is no warning to whoever builds on a slow machine. */
const checks = { pluginTimings: false };

const hydrations = readdirSync(`${root}src/public/hydrate`)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/public/hydrate/${file}`);

/** Browsers that still run on the phones people bring: about five years back. */
const target = ['chrome87', 'firefox90', 'safari14'];

/** What several screens of the console use comes in a few files, not in one for each icon. */
const shared = { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 40_000 };

/**
 * Three builds, chosen with `--mode`. Citizens and staff are built apart, so that nothing of the console can slip into
 * the first load of a citizen's page, and all citizen pages share one style sheet.
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
            // Shared files may import each other in a circle; modules still run in the order of their imports.
            output: { codeSplitting: { groups: [shared] }, strictExecutionOrder: true },
          },
    },
  };
});
