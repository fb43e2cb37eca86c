import { defineConfig } from 'vite';
import { minifyLiterals } from './scripts/minify-literals.ts';

/** Builds what a page loads: `dist/stp-widgets.js`, and chunks of it that only some pages need. */
export default defineConfig({
  publicDir: false,
  plugins: [minifyLiterals()],
  resolve: { conditions: ['@stp-widgets/source', 'module', 'browser', 'production'] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    lib: { entry: { 'stp-widgets': 'packages/embed/src/stp-widgets.ts' }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: { minify: true, comments: false, chunkFileNames: 'stp-[name].js', entryFileNames: '[name].js' },
    },
    reportCompressedSize: true,
    sourcemap: true,
  },
});
