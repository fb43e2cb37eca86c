import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packPackages } from '../../scripts/packages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the packages as npm publishes them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stp-packed-'));
  const modules = join(folder, 'node_modules');
  const scope = join(modules, '@stp-widgets');

  before(() => {
    mkdirSync(scope, { recursive: true });
    for (const file of packPackages(folder)) {
      const [, name] = /^stp-widgets-(\w+)-/.exec(basename(file)) as unknown as [string, string];
      mkdirSync(join(scope, name));
      execFileSync('tar', ['-xzf', file, '-C', join(scope, name), '--strip-components=1']);
      // Where it needs another version of a library than the rest, it has its own.
      const own = join(root, 'packages', name, 'node_modules');
      if (existsSync(own)) symlinkSync(own, join(scope, name, 'node_modules'));
    }
    // What they depend on stands here already.
    for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !entry.startsWith('.') && entry !== '@stp-widgets')) {
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  it('are all there, each with its licence', () => {
    assert.deepEqual(
      readdirSync(scope).toSorted(),
      globSync('packages/*', { cwd: root })
        .map((path) => basename(path))
        .toSorted(),
    );
    for (const name of readdirSync(scope)) assert.ok(readdirSync(join(scope, name)).includes('LICENSE'), name);
  });

  it('name only files that they hold, and no sources', () => {
    for (const name of readdirSync(scope)) {
      const { exports = {} } = JSON.parse(readFileSync(join(scope, name, 'package.json'), 'utf8')) as { exports?: Record<string, unknown> };
      for (const target of JSON.stringify(exports).match(/"\.\/[^"*]+\.(d\.ts|js|json|css)"/g) ?? []) {
        const path = JSON.parse(target) as string;
        // Subpaths are no files: only what conditions lead to is.
        if (path in exports && typeof exports[path] !== 'string') continue;
        assert.doesNotMatch(path, /^\.\/src\//);
        assert.ok(globSync(path, { cwd: join(scope, name) }).length > 0, `${name}: ${path}`);
      }
    }
  });

  it('bring a command that runs', () => {
    const stp = (...words: string[]) =>
      execFileSync(process.execPath, [join(scope, 'publisher/dist/stp.js'), ...words], { encoding: 'utf8' });
    assert.match(stp('--help'), /validate/);
    assert.match(stp('validate', '--allow-warnings', join(root, 'stories/demo/partnership.json')), /warning/);
  });
});
