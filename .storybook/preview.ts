/// <reference types="vite/types/importMeta.d.ts" />
import { withThemeByDataAttribute } from '@storybook/addon-themes';
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

// Written by `npm run analyze`. A glob, so that types and lint don't need it to be there.
const [manifest] = Object.values(
  import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' }),
);
if (!manifest) throw new Error('There is no custom elements manifest. Run: npm run analyze');
setCustomElementsManifest(manifest);

/** Speaks the toolbar's language as a page would: by its own `lang`. A change of it makes the story anew. */
const inLanguage: Decorator = (story, { globals }) => {
  const language = String(globals['locale']);
  document.documentElement.lang = language;
  return html`${keyed(language, story())}`;
};

const viewport = (name: string, width: number, height: number) => ({
  name,
  type: width < 768 ? ('mobile' as const) : ('desktop' as const),
  styles: { width: `${width}px`, height: `${height}px` },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [
    inLanguage,
    withThemeByDataAttribute({
      themes: { Light: 'light', Dark: 'dark', 'Themed host': 'host' },
      defaultTheme: 'Light',
      attributeName: 'data-theme',
    }),
  ],
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'es', title: 'Español' },
          { value: 'fr', title: 'Français' },
        ],
      },
    },
  },
  initialGlobals: { locale: 'en' },
  parameters: {
    layout: 'padded',
    backgrounds: { disable: true },
    viewport: {
      options: {
        small: viewport('Small phone, 320', 320, 640),
        phone: viewport('Phone, 390', 390, 844),
        desktop: viewport('Desktop, 1280', 1280, 800),
      },
    },
    // A story is a piece of a page: that all content lies in landmarks is for the page to see to.
    a11y: { config: { rules: [{ id: 'region', enabled: false }] } },
    options: {
      storySort: {
        order: ['Elements', ['iop-intake-form', 'iop-session-schedule', 'iop-video-room', 'iop-check-in']],
      },
    },
  },
};

export default preview;
