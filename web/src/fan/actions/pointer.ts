import { toVirtual } from '../background.ts';
import { createEchoFilter } from '../echo-filter.ts';
import { layerState } from '../layer-states.ts';
import { live } from '../live.ts';
import { announce, showToast, useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { placeSticker } from './stickers.ts';
import { tell } from './tell.ts';

export const echoes = createEchoFilter(() => performance.now());

const state = useFan.getState;

const launchFirework = async (x: number, y: number) => {
  const { colour } = state();
  echoes.remember(x, y, colour);
  live.background?.firework(x, y, colour, 1);
  announce(STRINGS.floor.launched);
  if (live.client !== undefined) tell(await live.client.act({ launchFirework: { x, y, colour } }));
};

/** Uses the chosen tool at a place on the screen, pixels. */
export const actAt = (xPx: number, yPx: number): void => {
  const { tool } = state();
  const layer = layerState(tool === 'sticker' ? 'stickers' : 'fireworks', state());
  if (!layer.isUsable) {
    if (layer.words !== undefined) showToast(layer.words, 'plain');
    return;
  }
  const x = toVirtual(xPx, innerWidth);
  const y = toVirtual(yPx, innerHeight);
  void (tool === 'sticker' ? placeSticker(x, y) : launchFirework(x, y));
};

/** The fan's pointer moved, pixels. Who is hidden, or may not, is not sent to anybody. */
export const movePointer = (xPx: number, yPx: number): void => {
  const { colour, trail } = state();
  if (trail === 'hidden' || !layerState('trails', state()).isUsable) return;
  live.background?.ownCursor(xPx, yPx, { colour, isGlowing: trail === 'glow' });
  live.client?.cursor(toVirtual(xPx, innerWidth), toVirtual(yPx, innerHeight));
};

export const hidePointer = (): void => live.client?.hideCursor();
