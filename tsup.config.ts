import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

const publicEntries = {
  index: 'src/index.ts',
  levy: 'src/levy/index.ts',
  benefits: 'src/benefits/index.ts',
  indicators: 'src/indicators/index.ts',
  policies: 'src/policies/index.ts',
  testing: 'src/testing/index.ts',
};

/**
 * Every library module is an output file of its own: a bundler drops whole unused files, but keeps what a shared chunk
 * imports (decimal.js declares no `sideEffects`).
 */
function moduleEntries(): Record<string, string> {
  const taken = new Set(Object.values(publicEntries));
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('cli/') && !taken.has(`src/${file}`))
    .sort();
  return Object.fromEntries(files.map((file) => [file.slice(0, -'.ts'.length), `src/${file}`]));
}

// commander is CommonJS: bundled into ESM it needs a `require`.
const requireBanner = "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);";
const cliEntry = 'src/cli/bin.ts';

export default defineConfig(() => {
  const cliHasShebang = readFileSync(cliEntry, 'utf8').startsWith('#!');
  return [
    {
      entry: { ...moduleEntries(), ...publicEntries },
      format: ['esm', 'cjs'],
      target: 'node20',
      platform: 'neutral',
      splitting: true,
      sourcemap: true,
      clean: false, // `prebuild` cleans once: the two configs build side by side
      silent: true,
      // TypeScript 6 deprecates the `baseUrl` that tsup sets for the declarations.
      dts: { entry: publicEntries, compilerOptions: { ignoreDeprecations: '6.0' } },
    },
    {
      entry: { cli: cliEntry },
      format: ['esm'],
      target: 'node20',
      platform: 'node',
      noExternal: ['commander'],
      removeNodeProtocol: false,
      minify: true,
      clean: false,
      silent: true,
      dts: false,
      banner: { js: cliHasShebang ? requireBanner : `#!/usr/bin/env node\n${requireBanner}` },
    },
  ];
});
