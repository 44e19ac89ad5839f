/** A known bug: `from` of a file becomes `to`, and the checker must fail. `args` make the bug likely to bite. */
export interface SeededBug {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly args?: readonly string[];
}

/** Bugs that the checker must find; each breaks one promise of the engine. */
export const BUGS: readonly SeededBug[] = [
  {
    name: 'the commit does not check revisions',
    file: 'src/engine/scripts/commit.lua',
    from: '~= check[2] then',
    to: '~= check[2] and false then',
  },
  {
    name: 'the mailbox takes repeated updates',
    file: 'src/engine/scripts/push.lua',
    from: "if not redis.call('SET', KEYS[1], '1', 'NX', 'PX', ARGV[2]) then",
    to: 'if false then',
  },
  {
    name: 'the commit does not check the lease',
    file: 'src/engine/scripts/commit.lua',
    from: "if redis.call('GET', KEYS[1]) ~= ARGV[1] then",
    to: 'if false then',
    args: ['--pauses', '12', '--kills', '2'],
  },
  {
    name: 'a later update overtakes an earlier one',
    file: 'src/engine/scripts/push.lua',
    from: "redis.call('RPUSH', KEYS[2], ARGV[1])",
    to: "redis.call('LPUSH', KEYS[2], ARGV[1])",
  },
  {
    name: 'nobody takes over the work of a killed worker',
    file: 'src/engine/crew.ts',
    from: 'await adoptOrphans();',
    to: 'void adoptOrphans;',
  },
  {
    name: 'a message whose call failed counts as sent',
    file: 'src/engine/outbox.ts',
    from: 'return { outcome: await judge(line, error, passage), error };',
    to: "return { outcome: { state: 'sent', platformIds: [], startedAt: 0 }, error };",
  },
  {
    name: 'a send does not ask its lease when it leaves',
    file: 'src/engine/outbox.ts',
    from: '() => demandLease(line)',
    to: '() => void demandLease',
    args: ['--pauses', '40', '--kills', '1', '--workers', '5', '--pace', '400'],
  },
  {
    name: 'one webhook in a hundred is answered without storing its update',
    file: 'src/engine/mailbox.ts',
    from: 'const added = await scripts.push(',
    to: 'const added = Math.random() < 0.01 ? 1 : await scripts.push(',
  },
];
