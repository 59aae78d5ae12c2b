import { RE2JS, RE2JSException, RE2Set } from 're2js';
import type { CompilePattern } from '../core/env.ts';

/** What one pattern's state machine may take while it runs; beyond it the slower, smaller engine goes on, bytes. */
const MAX_BYTES = 256 * 1024;
/** Larger programs cost too much per character where the small engine has to run them, instructions. */
const MAX_INSTRUCTIONS = 256;

/**
 * Compiles a moderator's pattern with RE2's syntax and guarantee: the time to test a text grows with its length only. Look-around
 * and back-references, which need backtracking, are problems and not patterns.
 */
export const compilePattern: CompilePattern = (source) => {
  try {
    const size = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE).programSize();
    if (size > MAX_INSTRUCTIONS) return { ok: false, problem: 'repeats too much at once' };
    const set = new RE2Set(RE2Set.UNANCHORED, RE2JS.CASE_INSENSITIVE, MAX_BYTES);
    set.add(source);
    set.compile();
    return { ok: true, test: (text) => set.match(text).length > 0 };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { ok: false, problem: `is no pattern: ${error.message}` };
  }
};
