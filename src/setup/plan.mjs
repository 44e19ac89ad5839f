/**
 * Pure decisions of the preparation: facts in, plan out. Plain JavaScript, because it runs on whatever Node the
 * machine has, before any package is installed.
 */

/** The first major version of Node that runs our TypeScript as it stands. */
export const neededNode = 24;

/** Says whether `v24.1.0` or `24.1.0` is new enough; false for anything that is not a version. */
export function isNodeNewEnough(version) {
  return Number(/^v?(\d+)\./.exec(version ?? '')?.[1] ?? 0) >= neededNode;
}

/**
 * Lists the packages of package-lock.json that are missing or of another version in npm's own list of what is
 * installed (node_modules/.package-lock.json; undefined when there is none). Optional ones may be for other
 * machines and are not counted; development ones only `withDev`.
 */
export function listMissingPackages(lock, installed, withDev) {
  const there = installed?.packages ?? {};
  return Object.entries(lock.packages)
    .filter(([path, wanted]) => path !== '' && !wanted.optional && !wanted.devOptional)
    .filter(([, wanted]) => withDev || !wanted.dev)
    .filter(([path, wanted]) => there[path]?.version !== wanted.version)
    .map(([path]) => path);
}

/**
 * Decides which development packages count. A test needs them all; a start needs them only for the Node in
 * them, so an image that has the right Node and no development packages is left as it is.
 */
export function needsDevPackages(purpose, currentNode) {
  return purpose === 'test' || !isNodeNewEnough(currentNode);
}

/**
 * Lists the programs that a purpose (start, admin or test) needs and that are not there.
 * `has(names)` tells whether one of the names is a program on this machine.
 */
export function listMissingPrograms(purpose, env, has) {
  const missing = [];
  const ownRedis = purpose === 'test' || !env.REDIS_URL;
  if (ownRedis && !has(['redis-server'])) missing.push('redis-server');
  if (purpose === 'test' && !has(chromiumNames(env))) missing.push('chromium');
  return missing;
}

function chromiumNames(env) {
  return env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : ['chromium', 'chromium-browser', 'google-chrome'];
}

/** Names the Debian packages that bring the programs; a browser without emoji would show empty boxes. */
export function toDebianPackages(programs) {
  return programs.flatMap((program) =>
    program === 'chromium' ? ['chromium', 'fonts-noto-color-emoji'] : [program],
  );
}
