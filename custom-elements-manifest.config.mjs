/** How `npm run manifest` reads the widgets: the elements and where they are defined, by the paths that the package publishes. */
export default {
  globs: ['packages/widgets/src/*/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'packages/widgets',
  litelement: true,
  packagejson: false,
  plugins: [publicFace()],
};

function publicFace() {
  return {
    name: 'public-face',
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const module of manifest.modules) {
        module.declarations = module.declarations.filter((one) => one.customElement).map(publicPart);
        const declared = new Set(module.declarations.map(({ name }) => name));
        module.exports = module.exports.filter(({ kind, name }) => kind === 'custom-element-definition' || declared.has(name));
      }
      manifest.modules = manifest.modules.filter(({ exports }) => exports.length > 0);
      publishPaths(manifest);
    },
  };
}

/** An element without what is nobody else's. */
function publicPart(element) {
  const members = (element.members ?? []).filter(({ privacy, static: isStatic }) => (privacy ?? 'public') === 'public' && !isStatic);
  return { ...element, members: members.filter(({ kind, name }) => kind !== 'method' || !lifecycle.has(name)) };
}

const lifecycle = new Set(['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'adoptedCallback']);

/** Names each module as the package has it: `src/x.ts` is published as `dist/x.js`. */
function publishPaths(one) {
  if (Array.isArray(one)) one.forEach(publishPaths);
  else if (one && typeof one === 'object') {
    for (const key of ['path', 'module']) {
      if (typeof one[key] === 'string') one[key] = one[key].replace(/^\/?packages\/widgets\/src\/(.*)\.ts$/, 'dist/$1.js');
    }
    Object.values(one).forEach(publishPaths);
  }
}
