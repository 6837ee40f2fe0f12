import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = (script: string, args: readonly string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, said: stdout + stderr };
};

it.each([['--suite-only'], ['--check-only'], ['--unknown=1'], ['-x']])(
  '`npm test -- %s` is refused with a sentence, in both languages, before anything runs',
  (option) => {
    const { status, said } = run('test.mjs', [option]);
    expect(status).toBe(1);
    expect(said).toContain(`Option inconnue : « ${option} »`);
    expect(said).toContain(`Unknown option: "${option}"`);
    expect(said).not.toContain('✓');
  },
);

it.each([
  ['abc', 'PORT=5000 npm start'],
  ['70000', 'PORT=5000 npm start'],
  ['4000.5', 'PORT=5000 npm start'],
])('`PORT=%s npm start` names the setting, its value, and what to write instead', (port, instead) => {
  const { status, said } = run('start.mjs', [], { PORT: port });
  expect(status).toBe(1);
  expect(said).toContain(`PORT : « ${port} » n’est pas un port`);
  expect(said).toContain(instead);
});

it('`npm start -- --port x` names the option', () => {
  const { status, said } = run('start.mjs', ['--port', 'x']);
  expect([status, said.includes('--port: "x" is no port')]).toEqual([1, true]);
});
