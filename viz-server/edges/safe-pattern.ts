import { RE2JS } from 're2js';
import type { CompilePattern } from '../core/env.ts';

/** RE2's syntax and its promise: time in proportion to the text, whatever the pattern (https://github.com/google/re2/wiki/Syntax). */
export const compilePattern: CompilePattern = (source) => {
  try {
    const compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    return { ok: true, test: (text) => compiled.matcher(text).find() };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
};
