import 'pixi.js/unsafe-eval';
import { Container, WebGLRenderer } from 'pixi.js';
import type { Layer } from '../../shared/wire/room-facts.ts';
import type { BackgroundListener } from '../background.ts';
import { createFrameLoop } from './frame-loop.ts';
import type { CreateOverlay, Motion, Overlay, OverlayContext } from './overlay.ts';
import { FRONT_OVERLAYS, OVERLAYS } from './registry.ts';

/** More than this many device pixels per pixel costs much and shows little. */
const MOST_RESOLUTION = 2;

const createCanvas = () => {
  const canvas = document.createElement('canvas');
  canvas.className = 'overlay-canvas';
  canvas.dataset.testid = 'overlay-canvas';
  return canvas;
};

const createRenderer = async (canvas: HTMLCanvasElement) => {
  const renderer = new WebGLRenderer();
  await renderer.init({
    canvas,
    width: innerWidth,
    height: innerHeight,
    resolution: Math.min(MOST_RESOLUTION, devicePixelRatio || 1),
    autoDensity: true,
    backgroundAlpha: 0,
    antialias: false,
    powerPreference: 'low-power',
    // Pointer events, accessibility and filters of the canvas are not used: the page has its own.
    skipExtensionImports: true,
  });
  return renderer;
};

const quickest = (one: Motion, other: Motion): Motion => {
  if (one === 'moving' || other === 'moving') return 'moving';
  return one === 'slow' || other === 'slow' ? 'slow' : 'still';
};

/** Tells every layer that listens. */
const toAll = (
  overlays: readonly Overlay[],
  { wake, layersOff }: { wake: () => void; layersOff: BackgroundListener['layersOff'] },
): BackgroundListener => {
  type Name = keyof BackgroundListener;
  const tell =
    <K extends Name>(name: K) =>
    (...parameters: Parameters<BackgroundListener[K]>) => {
      for (const overlay of overlays) {
        const listen = overlay[name] as ((...given: Parameters<BackgroundListener[K]>) => void) | undefined;
        listen?.apply(overlay, parameters);
      }
      wake();
    };
  return {
    reset: tell('reset'),
    stickerAdded: tell('stickerAdded'),
    stickersRemoved: tell('stickersRemoved'),
    stickerPending: tell('stickerPending'),
    stickerWithdrawn: tell('stickerWithdrawn'),
    cursorMoved: tell('cursorMoved'),
    cursorGone: tell('cursorGone'),
    cursorsCleared: tell('cursorsCleared'),
    ownCursor: tell('ownCursor'),
    firework: tell('firework'),
    flashing: tell('flashing'),
    confetti: tell('confetti'),
    confettiStopped: tell('confettiStopped'),
    layersOff,
  };
};

/** Starts drawing the background in `host`; undefined where the page went away meanwhile. */
export const startStage = async (
  host: HTMLElement,
  signal: AbortSignal,
): Promise<BackgroundListener | undefined> => {
  const canvas = createCanvas();
  const renderer = await createRenderer(canvas);
  if (signal.aborted) {
    renderer.destroy();
    return undefined;
  }
  host.append(canvas);

  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  const root = new Container();
  const overlays: Overlay[] = [];
  const loop = createFrameLoop((nowMs) => {
    const motion = overlays.reduce<Motion>((all, overlay) => quickest(all, overlay.advance(nowMs)), 'still');
    renderer.render({ container: root });
    return motion;
  });
  const context: OverlayContext = {
    renderer,
    signal,
    isMotionReduced: () => reduced.matches,
    wake: loop.wake,
  };
  // Each layer in a box of its own, because the layers show and hide their views themselves.
  const boxes = new Map<string, Container>();
  const add = (name: string, create: CreateOverlay) => {
    const overlay = create(context);
    const box = new Container({ children: [overlay.view] });
    boxes.set(name, box);
    overlays.push(overlay);
    root.addChild(box);
  };
  for (const [name, create] of Object.entries(OVERLAYS)) add(name, create);
  FRONT_OVERLAYS.forEach((create, index) => add(`front-${index}`, create));
  const layersOff = (layers: readonly Layer[]) => {
    for (const [name, box] of boxes) box.visible = !layers.some((layer) => layer === name);
    loop.wake();
  };

  const resize = () => {
    renderer.resize(innerWidth, innerHeight, Math.min(MOST_RESOLUTION, devicePixelRatio || 1));
    for (const overlay of overlays) overlay.resize({ width: innerWidth, height: innerHeight });
    loop.wake();
  };
  resize();
  addEventListener('resize', resize, { signal });
  reduced.addEventListener('change', loop.wake, { signal });
  canvas.addEventListener(
    'webglcontextrestored',
    () => {
      for (const overlay of overlays) overlay.restored?.();
      loop.wake();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    loop.stop();
    root.destroy({ children: true });
    renderer.destroy({ removeView: true });
  });
  return toAll(overlays, { wake: loop.wake, layersOff });
};
