import { defineConfig } from 'vite';

/** How the stories are served and built: from the sources, as the tests read them. The bundles of the partners have a configuration of their own. */
export default defineConfig({
  publicDir: false,
  resolve: { conditions: ['@stp-widgets/source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', chunkSizeWarningLimit: 4000 },
});
