import { readFileSync } from 'node:fs';

const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<'openvidu-browser', string>;
};

/** Where the element tests find openvidu-browser as a module. The version is in the name: an update builds it anew. */
export const vendored = {
  folder: '.cache/vendor',
  name: `openvidu-browser-${dependencies['openvidu-browser']}`,
};
