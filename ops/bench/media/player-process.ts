// A process of players: told over IPC what to open, count and close; ends when its parent does.
import type { PlayerAnswer, PlayerOrder } from './player-messages.ts';
import { Players } from './players.ts';

const players = new Players();

const carryOut = async (order: PlayerOrder): Promise<PlayerAnswer> => {
  if (order.type === 'count') return players.count();
  if (order.type === 'open') await players.open(order.address, order.players);
  else players.close();
  return { type: 'done' };
};

process.on('message', (order: PlayerOrder) => {
  carryOut(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ type: 'failed', reason: String(error) } satisfies PlayerAnswer),
  );
});
process.on('disconnect', () => process.exit(0));
