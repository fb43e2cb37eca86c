import { defineConfig } from 'vite';

/** How the stories are served and built: from the sources, as the tests read them. What a site takes is built by `scripts/build.ts`. */
export default defineConfig({
  publicDir: false,
  resolve: { conditions: ['@stp-widgets/source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', chunkSizeWarningLimit: 4000 },
});
