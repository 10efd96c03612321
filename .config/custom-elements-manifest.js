// The custom elements manifest: what Storybook, editors and other tools know about the elements.
import { readdirSync } from 'node:fs';

const published = path => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');

/** Names every module as a user finds it. */
const relink = node => {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'module' || key === 'path') && typeof value === 'string') node[key] = published(value);
    else relink(value);
  }
};

const fromLit = ({ inheritedFrom }) => /^(?:Lit|Reactive)/.test(inheritedFrom?.name ?? '');
const isPublic = ({ privacy = 'public' }) => privacy === 'public';

/** Keeps what a page can use. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const { declarations = [] } of manifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(
          member => isPublic(member) && !member.static && !fromLit(member),
        );
      }
    }
    relink(manifest.modules);
  },
};

const elements = readdirSync('src/elements').map(name => `src/elements/${name}/${name}.ts`);

export default {
  globs: [...elements, 'src/context/program-element.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
