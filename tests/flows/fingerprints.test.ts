import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AnyStateNode, createActor } from 'xstate';
import { flows } from '../../flows/index.ts';
import type { Flow } from '../../flows/kit.ts';

const FILE = 'tests/fixtures/flow-fingerprints.json';
const known = JSON.parse(readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8')) as Record<
  string,
  { version: number; hash: string }
>;

/** States, events, targets and ports of a machine, and the names in its context: what a stored place depends on. */
function outlineNode(node: AnyStateNode): unknown {
  const transitions = [...node.transitions].map(([event, all]) => [
    event,
    all.map(({ target }) => target?.map(({ id }) => id) ?? []),
  ]);
  return {
    type: node.type,
    transitions,
    always: node.always?.map(({ target }) => target?.map(({ id }) => id) ?? []) ?? [],
    ports: node.invoke.map(({ src }) => src),
    states: Object.fromEntries(Object.entries(node.states).map(([key, child]) => [key, outlineNode(child)])),
  };
}

function fingerprint({ machine }: Flow): string {
  const input = { consent: false, locale: 'vi' };
  const context = Object.keys(createActor(machine, { input } as never).getSnapshot().context);
  const outline = JSON.stringify([outlineNode(machine.root), context.toSorted()]);
  return createHash('sha256').update(outline).digest('hex').slice(0, 16);
}

describe('a flow whose machine changed', () => {
  it.each([...flows.values()].map((flow) => [flow.name, flow] as const))(
    'has a new version: %s',
    (name, flow) => {
      const now = { version: flow.version, hash: fingerprint(flow) };
      const before = known[name];
      const raised = before && before.hash !== now.hash && before.version === now.version;
      const hint = raised
        ? `The states, events or context of ${name} changed, and conversations are stored in the old ones. Raise \`version\` in flows/${name}.ts, give a migration from version ${before.version} (or let people start that flow again), then write into ${FILE}:`
        : `Write into ${FILE}:`;
      expect(
        before,
        `${hint} "${name}": ${JSON.stringify(raised ? { ...now, version: now.version + 1 } : now)}`,
      ).toEqual(now);
    },
  );

  it('is forgotten when the flow is gone', () => {
    expect(Object.keys(known).filter((name) => !flows.has(name))).toEqual([]);
  });
});
