import { expect, test } from 'vitest';
import { actState, readAct, undoneByOf, undoRoot } from './act-row.ts';

const row = (number: number, undoes = 0) => {
  const read = readAct({ sequence: number, moderationAct: { act: { undo: undoes }, undoes } });
  if (read === undefined) throw new Error('no act');
  return read;
};

test('MP11 an act holds, is taken back, and holds again, along the chain of undos', () => {
  const chain = [row(1), row(2), row(5, 1), row(8, 5)];
  const states = chain.map((_, length) => actState(1, undoneByOf(chain.slice(0, length + 1))));
  expect(states).toEqual([
    { isInForce: true, last: 1 },
    { isInForce: true, last: 1 },
    { isInForce: false, last: 5 },
    { isInForce: true, last: 8 },
  ]);
});

test('MP11 numbers that make no sense end the chain', () => {
  expect(actState(5, new Map([[5, 5]]))).toEqual({ isInForce: true, last: 5 });
  expect(readAct({ sequence: 1, moderationAct: { before: {} } })).toBeUndefined();
});

test('MP11 an undo of an undo is told as doing the first act again', () => {
  const chain = [row(1), row(5, 1), row(8, 5)];
  const byNumber = new Map(chain.map((one) => [one.number, one]));
  const told = chain.map((one) => undoRoot(one, byNumber));
  expect(told.map(({ isUndo, isRedo, root }) => [isUndo, isRedo, root?.number])).toEqual([
    [false, false, 1],
    [true, false, 1],
    [true, true, 1],
  ]);
  expect(undoRoot(row(9, 3), byNumber)).toEqual({ isUndo: true, isRedo: false, root: undefined });
  expect(undoRoot(row(9, 9), new Map([[9, row(9, 9)]])).root).toBeUndefined();
});
