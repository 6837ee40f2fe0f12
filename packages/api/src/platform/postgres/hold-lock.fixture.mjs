// Run by a test, as another desk: takes the lock of the folder named by its argument, says so, then waits to be killed.
import { registerHooks } from 'node:module';
import { join } from 'node:path';

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith('.') && context.parentURL?.includes('/src/');
    return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
const { lockFolder } = await import('./folder-lock.ts');
await lockFolder(process.argv[2], join(process.argv[2], 'lock.json'));
process.stdout.write('locked');
setInterval(() => {}, 60_000);
