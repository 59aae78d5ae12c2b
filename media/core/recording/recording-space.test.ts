import { expect, test } from 'vitest';
import { diskFloorBytes, planSpace, rollBytes, type SpaceFacts } from './recording-space.ts';

const space = (facts: Partial<SpaceFacts> = {}): SpaceFacts => ({
  maxBytes: 1000,
  whenFull: 'delete-oldest',
  ended: [
    { id: 'old', bytes: 300 },
    { id: 'mid', bytes: 300 },
    { id: 'new', bytes: 300 },
  ],
  endedBytes: 900,
  running: [],
  diskFreeBytes: 1e12,
  diskBytes: 2e12,
  ...facts,
});

test('RC8 the oldest make room, only as many as it takes, and never a running one', () => {
  expect(planSpace(space()).deleted).toEqual([]);
  expect(planSpace(space({ running: [{ id: 'a', bytes: 101 }] })).deleted).toEqual(['old']);
  expect(planSpace(space({ running: [{ id: 'a', bytes: 450 }] }))).toMatchObject({
    deleted: ['old', 'mid'],
    roll: null,
    stop: null,
  });
});

test('RC8 where the running ones alone are too much the largest goes on in a new file', () => {
  const running = [
    { id: 'a', bytes: 400 },
    { id: 'b', bytes: 700 },
  ];
  expect(planSpace(space({ running }))).toMatchObject({
    deleted: ['old', 'mid', 'new'],
    roll: 'b',
    stop: null,
  });
});

test('RC8 refuse: nothing is deleted, what runs ends at the limit, and nothing begins just below it', () => {
  const refusing = space({ whenFull: 'refuse' });
  expect(planSpace(refusing)).toEqual({ deleted: [], roll: null, stop: null, refuse: null });
  expect(planSpace({ ...refusing, running: [{ id: 'a', bytes: 85 }] })).toMatchObject({
    stop: null,
    refuse: 'quota',
  });
  expect(planSpace({ ...refusing, running: [{ id: 'a', bytes: 100 }] })).toMatchObject({
    ...{ deleted: [], stop: 'quota', refuse: 'quota' },
  });
});

test('RC8 a disk that is nearly full ends what runs: 1 GB, or 5 % of a small one', () => {
  expect([1e12, 4e6].map(diskFloorBytes)).toEqual([1e9, 2e5]);
  expect(planSpace(space({ diskFreeBytes: 0.9e9 }))).toMatchObject({ stop: 'disk-low', refuse: 'disk-low' });
  expect(planSpace(space({ diskFreeBytes: 1.01e9 }))).toMatchObject({ stop: null, refuse: 'disk-low' });
});

test('RC8 files stay small beside a quota that is kept by deletion', () => {
  expect(rollBytes(8e9, { maxBytes: 50e9, whenFull: 'delete-oldest' })).toBe(8e9);
  expect(rollBytes(8e9, { maxBytes: 4e9, whenFull: 'delete-oldest' })).toBe(1e9);
  expect(rollBytes(8e9, { maxBytes: 4e9, whenFull: 'refuse' })).toBe(8e9);
});
