/**
 * Runs before `npm start`, `npm run admin` and `npm test`, so that each works as the only command in a clean
 * clone: brings the npm packages, the right Node and the programs of the system. Does nothing when all is there.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasProgram, installDebianPackages, mayUseApt, readJson, readOutput, run } from './machine.mjs';
import {
  isNodeNewEnough,
  listMissingPackages,
  listMissingPrograms,
  neededNode,
  needsDevPackages,
  toDebianPackages,
} from './plan.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

function say(text) {
  process.stdout.write(`${text}\n`);
}

/** A way out with one line that says what to do. */
class PreparationError extends Error {}

function preparePackages(purpose) {
  const lock = readJson(join(root, 'package-lock.json'));
  if (lock === undefined) throw new PreparationError('package-lock.json: không đọc được / cannot be read');
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'));
  const withDev = needsDevPackages(purpose, process.versions.node);
  if (listMissingPackages(lock, installed, withDev).length === 0) return;
  say('Đang cài các gói npm… / Installing npm packages…');
  // NODE_ENV=production would leave out the Node that we need.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!run('npm', args, { cwd: root })) {
    throw new PreparationError(
      'npm ci không thành công, xem lỗi ở trên / npm ci failed, see the error above',
    );
  }
}

function prepareNode() {
  if (isNodeNewEnough(process.versions.node) || hasOwnNode()) return;
  say(`Đang lấy Node ${neededNode}… / Fetching Node ${neededNode}…`);
  run('npm', ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'], { cwd: root });
  if (!hasOwnNode()) {
    throw new PreparationError(`Hãy cài Node ${neededNode} trở lên / Install Node ${neededNode} or newer`);
  }
}

function hasOwnNode() {
  return isNodeNewEnough(readOutput(join(root, 'node_modules', '.bin', 'node'), ['--version']));
}

function preparePrograms(purpose, env) {
  const listMissing = () => listMissingPrograms(purpose, env, (names) => hasProgram(names, env));
  const missing = listMissing();
  if (missing.length === 0) return;
  const packages = toDebianPackages(missing);
  if (mayUseApt(env)) {
    say(`Đang cài ${packages.join(', ')}… / Installing ${packages.join(', ')}…`);
    installDebianPackages(packages);
  }
  if (listMissing().length > 0) {
    const command = `apt-get install --no-install-recommends ${packages.join(' ')}`;
    throw new PreparationError(`Thiếu ${missing.join(', ')}; hãy chạy / missing, run: sudo ${command}`);
  }
}

/** The program reads `.env` by itself; here it tells, for one, whether a Redis of our own is needed. */
function readDotEnv() {
  try {
    process.loadEnvFile(join(root, '.env'));
  } catch {
    // No such file, or a Node older than 20.12: what is exported counts.
  }
}

const purpose = process.argv[2];
try {
  if (!['start', 'admin', 'test'].includes(purpose)) {
    throw new PreparationError('prepare.mjs start | admin | test');
  }
  readDotEnv();
  preparePackages(purpose);
  prepareNode();
  preparePrograms(purpose, process.env);
} catch (error) {
  if (!(error instanceof PreparationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
