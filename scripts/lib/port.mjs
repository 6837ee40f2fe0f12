import { createServer } from 'node:net';
import { Trouble } from './say.mjs';

const DEFAULT_PORT = 4000;

function wantedPort(args) {
  const at = args.indexOf('--port');
  const given = at >= 0 ? args[at + 1] : args.find((a) => a.startsWith('--port='))?.slice('--port='.length);
  return Number(given ?? process.env.PORT ?? DEFAULT_PORT);
}

/** Refuses a port that another program listens on, and says how to take another. 0 means any. */
export async function requireFreePort(args) {
  const port = wantedPort(args);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Trouble(
      `Le port ${port} n’existe pas : donnez un nombre, par exemple \`npm start -- --port 5000\`.`,
      'No such port: give a number.',
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
