import type { StorybookConfig } from '@storybook/web-components-vite';

/** The stories, read from the sources as the tests read them; nothing is told to anybody outside. */
const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: { builder: { viteConfigPath: 'vite.config.ts' } } },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [
    { from: '../stories/demo', to: '/demo' },
    { from: '../stories/feeds', to: '/feeds' },
    { from: '../packages/kit/themes', to: '/themes' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  docs: { defaultName: 'Reference' },
};

export default config;
