import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Tells whether one of the names (or absolute paths) is a program that can be run. */
export function hasProgram(names, env) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names
    .flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name))))
    .some(isRunnable);
}

function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Reads a JSON file; undefined when it is missing or not whole. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Runs a program with its output on ours; true when it ends well. */
export function run(program, args, { cwd, env } = {}) {
  const { status } = spawnSync(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
  return status === 0;
}

/** Gives what a program prints, or undefined when it cannot run. */
export function readOutput(program, args) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Tells whether we may install packages of the system: apt-get is there and we are root. */
export function mayUseApt(env) {
  return process.getuid?.() === 0 && hasProgram(['apt-get'], env);
}

/**
 * Installs Debian packages; true when that worked. The services in them are neither started now nor at boot:
 * we run a redis-server of our own.
 */
export function installDebianPackages(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const worked = withoutServices('/usr/sbin/policy-rc.d', () => {
    const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
    return run('apt-get', ['update', '-q'], { env }) && run('apt-get', install, { env });
  });
  if (worked && packages.includes('redis-server')) run('update-rc.d', ['redis-server', 'disable']);
  return worked;
}

/**
 * Does `work` while Debian's policy file forbids that installed services start (101 is "forbidden" there). A
 * policy that the machine already has is left as it is.
 */
export function withoutServices(policy, work) {
  let ours = true;
  try {
    writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755, flag: 'wx' });
  } catch {
    ours = false;
  }
  // Ctrl-C then ends the work only, and we still take our policy away.
  const stay = () => undefined;
  process.on('SIGINT', stay);
  try {
    return work();
  } finally {
    process.off('SIGINT', stay);
    if (ours) rmSync(policy, { force: true });
  }
}
