import { describe, expect, it } from 'vitest';
import { createSparkField, MOST_SPARKS, SPARK_FLOATS } from './spark-field.ts';

const burst = { x: 4095, y: 0, colour: 2, count: 1 };
const rows = (bytes: ArrayBuffer) => {
  const floats = new Float32Array(bytes);
  return Array.from({ length: MOST_SPARKS }, (_, row) =>
    floats.subarray(row * SPARK_FLOATS, (row + 1) * SPARK_FLOATS),
  );
};

describe('spark field', () => {
  it('OV6 writes a glow and its sparks at the place of the burst, and knows when all is over', () => {
    const field = createSparkField(() => 0.5);
    field.launch(burst, { atSeconds: 10, isGentle: false });
    const written = rows(field.bytes).filter((row) => row[5] !== 0);
    expect(written.length).toBeGreaterThan(60);
    for (const row of written) expect([row[0], row[1], row[4]]).toEqual([1, 0, 10]);
    const last = Math.max(...written.map((row) => (row[4] ?? 0) + (row[5] ?? 0)));
    expect(field.endsAt).toBeCloseTo(last, 3);
  });

  it('S12 OV6 with reduced motion a firework is one slow glow', () => {
    const field = createSparkField(() => 0.5);
    field.launch(burst, { atSeconds: 0, isGentle: true });
    const written = rows(field.bytes).filter((row) => row[5] !== 0);
    expect(written).toHaveLength(1);
    expect(written[0]?.[5]).toBeGreaterThan(2);
  });

  it('OV6 stays within its memory, whatever is launched', () => {
    const field = createSparkField(() => 0.5);
    for (let index = 0; index < 200; index += 1) {
      field.launch({ ...burst, count: 1000 }, { atSeconds: index, isGentle: false });
    }
    expect(field.bytes.byteLength).toBe(MOST_SPARKS * SPARK_FLOATS * 4);
    // The eighth word is a colour, which need not be a number when read as one.
    expect(rows(field.bytes).every((row) => row.subarray(0, 7).every(Number.isFinite))).toBe(true);
  });
});
