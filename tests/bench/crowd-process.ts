import { Crowd, type Visit } from './crowd.ts';
import { openSink } from './sink.ts';

/** What the crowd's process is told. */
export type CrowdOrder =
  | ({ readonly do: 'visit' } & Visit)
  | { readonly do: 'greet'; readonly target: string; readonly citizens: number; readonly count: number };

// The people and the platforms, in a process of their own: `child.ts` starts it and speaks with it.
const sink = await openSink();
const crowd = new Crowd(sink);
const carryOut = (order: CrowdOrder) => (order.do === 'visit' ? crowd.visit(order) : crowd.greet(order));

process.on('message', (order: CrowdOrder) => {
  carryOut(order).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.({ result: sink.url });
