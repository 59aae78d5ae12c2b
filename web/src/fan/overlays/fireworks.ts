import { Buffer, BufferUsage, Geometry, Mesh, Shader, UniformGroup } from 'pixi.js';
import type { CreateOverlay } from './overlay.ts';
import { createSalvo } from './salvo.ts';
import { createSparkField, MOST_SPARKS, SPARK_FLOATS } from './spark-field.ts';
import { SPARK_FRAGMENT, SPARK_VERTEX } from './spark-shader.ts';

const STRIDE = SPARK_FLOATS * 4;

const createGeometry = (data: Uint8Array): { geometry: Geometry; buffer: Buffer } => {
  const buffer = new Buffer({ data, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST });
  const row = { buffer, instance: true, stride: STRIDE } as const;
  const geometry = new Geometry({
    attributes: {
      aCorner: { buffer: new Float32Array([-1, -1, 1, -1, 1, 1, -1, 1]), format: 'float32x2' },
      aOrigin: { ...row, format: 'float32x2', offset: 0 },
      aVelocity: { ...row, format: 'float32x2', offset: 8 },
      aTiming: { ...row, format: 'float32x2', offset: 16 },
      aSize: { ...row, format: 'float32', offset: 24 },
      aColour: { ...row, format: 'unorm8x4', offset: 28 },
    },
    indexBuffer: new Uint32Array([0, 1, 2, 0, 2, 3]),
    instanceCount: MOST_SPARKS,
  });
  return { geometry, buffer };
};

/** Bursts of light. Sparks are rows of one instanced mesh; the card computes their flight. */
export const createFireworks: CreateOverlay = ({ isMotionReduced }) => {
  const salvo = createSalvo();
  const field = createSparkField(Math.random);
  const { geometry, buffer } = createGeometry(new Uint8Array(field.bytes));
  const uniforms = new UniformGroup({
    uBackground: { value: new Float32Array([1, 1]), type: 'vec2<f32>' },
    uEdge: { value: 1, type: 'f32' },
    uTime: { value: 0, type: 'f32' },
  });
  const shader = Shader.from({
    gl: { vertex: SPARK_VERTEX, fragment: SPARK_FRAGMENT },
    resources: { sparks: uniforms },
  });
  const view = new Mesh({ geometry, shader });
  view.blendMode = 'add';
  let isFlashing = false;
  // The clock starts near zero: 32-bit floats keep milliseconds for hours.
  const startMs = performance.now();

  return {
    view,
    resize: ({ width, height }) => {
      uniforms.uniforms.uBackground = new Float32Array([width, height]);
      uniforms.uniforms.uEdge = Math.sqrt(width * height);
    },
    firework: (x, y, colour, count) => salvo.add({ x, y, colour, count }),
    flashing: (is) => {
      isFlashing = is;
    },
    advance: (nowMs) => {
      const atSeconds = (nowMs - startMs) / 1000;
      const bursts = salvo.take(nowMs);
      const isGentle = isFlashing || isMotionReduced();
      for (const burst of bursts) field.launch(burst, { atSeconds, isGentle });
      if (bursts.length > 0) buffer.update();
      uniforms.uniforms.uTime = atSeconds;
      view.visible = atSeconds < field.endsAt;
      return view.visible || salvo.isWaiting ? 'moving' : 'still';
    },
  };
};
