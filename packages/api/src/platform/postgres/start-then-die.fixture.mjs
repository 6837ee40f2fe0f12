// Run by a test, as a desk that is killed: starts a server in the folder named by its argument, writes a row, says the
// server's address on stdout, then waits to be killed. Node reads the sources themselves, so the test needs no build.
import { registerHooks } from 'node:module';
import pg from 'pg';

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith('.') && context.parentURL?.includes('/src/');
    return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
const { startEmbeddedPostgres } = await import('./start-embedded-postgres.ts');

const silent = () => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };
const { url } = await startEmbeddedPostgres({ dataDir: process.argv[2], log });
const client = new pg.Client({ connectionString: url });
client.on('error', silent);
await client.connect();
await client.query(`create table kept as select 'written before the kill' as text`);
process.stdout.write(url);
setInterval(silent, 60_000);
