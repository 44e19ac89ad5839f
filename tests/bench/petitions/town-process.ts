import { openSink } from '../sink.ts';
import { Town, type TownOrder } from './town.ts';

// The people and the platforms of the petitions' benchmark, in a process of their own.
const sink = await openSink();
const town = new Town(sink);

process.on('message', (order: TownOrder) => {
  town.carryOut(order).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.({ result: sink.url });
