// Imported first by every script: it must run, and be understood, on the oldest Node found.
const MINIMUM = 20;
const major = Number(process.versions.node.split('.')[0]);
if (major < MINIMUM) {
  console.error(
    '✗ Node ' +
      process.versions.node +
      ' est trop ancien : installez Node ' +
      MINIMUM +
      ' ou plus récent (https://nodejs.org), puis relancez la commande.\n' +
      '  Node ' +
      process.versions.node +
      ' is too old: install Node ' +
      MINIMUM +
      ' or later, then run the command again.',
  );
  process.exit(1);
}
