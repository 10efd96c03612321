import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: config => ({
    ...config,
    // vite.config.ts builds a library with its dependencies left out; stories are an application.
    plugins: (config.plugins ?? []).filter(plugin => !isCleanDist(plugin)),
    build: {
      ...config.build,
      emptyOutDir: false,
      lib: false,
      minify: true,
      rolldownOptions: {},
    },
  }),
};

const isCleanDist = (plugin: unknown): boolean =>
  typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === 'clean-dist';

export default config;
