/** What the core may not fetch for itself. */
export interface Env {
  /** Unix milliseconds. */
  readonly now: number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

/** What a tick needs beside. */
export interface RoomEnv extends Env {
  readonly compilePattern: CompilePattern;
}

/** Makes a pattern of an admin's into a test that takes time in proportion to the text, whatever the pattern is. */
export type CompilePattern = (source: string) => CompiledPattern;

export type CompiledPattern =
  | { readonly ok: true; readonly test: (text: string) => boolean }
  | { readonly ok: false; readonly problem: string };
