import type { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { Readable } from 'node:stream';

/** The live path goes first. Threads that the child starts later inherit this. */
export const giveWay = ({ pid }: ChildProcess): void => {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has gone already, or this system has no priorities: it runs as it is.
  }
};

/** What a tool needs of our environment: where it is. The settings of the house are none of its business. */
export const toolEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'] });

/** Reads what a child says and keeps the end of it, at most so many characters. */
export const endOfText = (from: Readable | null, maxCharacters: number): (() => string) => {
  let text = '';
  from?.setEncoding('utf8').on('data', (piece: string) => {
    text = (text + piece).slice(-maxCharacters);
  });
  return () => text;
};

/** The last line of a text, where programs say why they ended. */
export const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
