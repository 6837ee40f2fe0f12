import { createServer } from 'node:net';
import { Trouble } from './say.mjs';

const DEFAULT_PORT = 4000;

/** What was given, and how. */
function wantedPort(args) {
  const at = args.indexOf('--port');
  const given = at >= 0 ? args[at + 1] : args.find((a) => a.startsWith('--port='))?.slice('--port='.length);
  if (given !== undefined || at >= 0) return { given: given ?? '', by: '--port' };
  const { PORT } = process.env;
  return PORT ? { given: PORT, by: 'PORT' } : { given: String(DEFAULT_PORT), by: '--port' };
}

/** Refuses a port that another program listens on, and says how to take another. 0 means any. */
export async function requireFreePort(args) {
  const { given, by } = wantedPort(args);
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65_535)) {
    const example = by === 'PORT' ? 'PORT=5000 npm start' : 'npm start -- --port 5000';
    throw new Trouble(
      `${by} : « ${given} » n’est pas un port : donnez un nombre de 0 à 65535, par exemple \`${example}\`.`,
      `${by}: "${given}" is no port: give a number from 0 to 65535, for example \`${example}\`.`,
    );
  }
  const error = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, process.env.HOST || '127.0.0.1', () => probe.close(() => resolve(null)));
  });
  if (error?.code === 'EADDRINUSE') {
    throw new Trouble(
      `Le port ${port} est déjà pris : \`npm start -- --port ${port + 1}\`, ou arrêtez le programme qui l’occupe.`,
      `Port ${port} is taken: \`npm start -- --port ${port + 1}\`, or stop the program that holds it.`,
    );
  }
  if (error?.code === 'EACCES') {
    throw new Trouble(
      `Le port ${port} est réservé à l’administrateur : prenez-en un au-dessus de 1024.`,
      `Port ${port} is reserved for the administrator: take one above 1024.`,
    );
  }
}
