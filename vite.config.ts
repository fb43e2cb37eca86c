import { defineConfig } from 'vite';
import { conditions } from './scripts/bundle.ts';

/** For `vite` by itself: the packages from their sources. What a site takes is built by `scripts/build.ts`. */
export default defineConfig({ publicDir: false, resolve: { conditions } });
