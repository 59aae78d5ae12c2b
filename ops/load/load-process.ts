// A load process: told over IPC what to open, send and count; ends when its parent does.
import { LoadGenerator } from './load-generator.ts';
import type { LoadAnswer, LoadOrder } from './load-messages.ts';

let generator: LoadGenerator | undefined;

const carryOut = async (order: LoadOrder): Promise<LoadAnswer> => {
  if (order.type === 'open') {
    generator = new LoadGenerator(order);
    await generator.open();
  } else if (order.type === 'drive') {
    generator?.drive(order);
  } else if (order.type === 'count') {
    if (generator !== undefined) return generator.count();
  } else {
    generator?.close();
  }
  return { type: 'done' };
};

process.on('message', (order: LoadOrder) => {
  carryOut(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ type: 'failed', reason: String(error) } satisfies LoadAnswer),
  );
});
process.on('disconnect', () => {
  generator?.close();
});
