// Lets a thread of a test run the sources as they stand: Node takes `./x.js` at its word, would read the built domain, and
// knows no parameter properties.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const domain = new URL('../../../../domain/src/', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    const [, room] = /^@assistance\/domain(?:\/(.+))?$/.exec(specifier) ?? [];
    if (specifier.startsWith('@assistance/domain')) {
      return next(new URL(room === undefined ? 'index.ts' : `${room}/index.ts`, domain).href, context);
    }
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(source))) return next(source.href, context);
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'), { mode: 'transform' });
    return { format: 'module', source, shortCircuit: true };
  },
});
