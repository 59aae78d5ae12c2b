import { Buffer, BufferUsage, Geometry, Mesh, Shader } from 'pixi.js';
import { type SizePx, toVirtual } from '../background.ts';
import type { CreateOverlay } from './overlay.ts';
import {
  createRibbon,
  INDICES_PER_TRAIL,
  type Ribbon,
  ribbonIndices,
  VERTEX_FLOATS,
  VERTICES_PER_TRAIL,
  writeTrail,
} from './ribbon.ts';
import { createTrailField } from './trail-field.ts';
import { TRAIL_FRAGMENT, TRAIL_VERTEX } from './trail-shader.ts';

/** The fan's own pointer; the room numbers cursors from 0. */
const OWN = -1;
const FIRST_CAPACITY = 32;
const STRIDE = VERTEX_FLOATS * 4;

const createGeometry = (ribbon: Ribbon, capacity: number) => {
  const buffer = new Buffer({ data: ribbon.floats, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST });
  const geometry = new Geometry({
    attributes: {
      aPosition: { buffer, format: 'float32x2', stride: STRIDE, offset: 0 },
      aPlace: { buffer, format: 'float32x2', stride: STRIDE, offset: 8 },
      aColour: { buffer, format: 'unorm8x4', stride: STRIDE, offset: 16 },
    },
    indexBuffer: ribbonIndices(capacity),
  });
  return { geometry, buffer };
};

/** Everybody's glowing pointers, as one mesh. */
export const createTrails: CreateOverlay = ({ isMotionReduced }) => {
  const field = createTrailField();
  let capacity = FIRST_CAPACITY;
  let ribbon = createRibbon(capacity);
  let { geometry, buffer } = createGeometry(ribbon, capacity);
  let size: SizePx = { width: 1, height: 1 };
  const shader = Shader.from({ gl: { vertex: TRAIL_VERTEX, fragment: TRAIL_FRAGMENT }, resources: {} });
  const view = new Mesh({ geometry, shader });
  view.blendMode = 'add';

  const grow = (wanted: number) => {
    while (capacity < wanted) capacity *= 2;
    const old = geometry;
    ribbon = createRibbon(capacity);
    ({ geometry, buffer } = createGeometry(ribbon, capacity));
    view.geometry = geometry;
    old.destroy(true);
  };

  const write = (nowMs: number) => {
    const { trails } = field;
    if (trails.size > capacity) grow(trails.size);
    const options = { size, nowMs, isHeadOnly: isMotionReduced() };
    let slot = 0;
    for (const trail of trails.values()) {
      writeTrail(ribbon, slot, trail, options);
      slot += 1;
    }
    buffer.update(slot * VERTICES_PER_TRAIL * STRIDE);
    geometry.indexCount = slot * INDICES_PER_TRAIL;
  };

  return {
    view,
    resize: (next) => {
      size = next;
    },
    cursorMoved: (cursor, { x, y, colour, isGlowing }) =>
      field.move(cursor, { x, y, colour, isGlowing, nowMs: performance.now() }),
    cursorGone: (cursor) => field.leave(cursor),
    cursorsCleared: () => field.leaveAll(),
    ownCursor: (xPx, yPx, look) => {
      const place = { x: toVirtual(xPx, size.width), y: toVirtual(yPx, size.height), ...look };
      field.move(OWN, { ...place, nowMs: performance.now(), isOwn: true });
    },
    advance: (nowMs) => {
      view.visible = field.advance(nowMs);
      if (view.visible) write(nowMs);
      return view.visible ? 'moving' : 'still';
    },
  };
};
