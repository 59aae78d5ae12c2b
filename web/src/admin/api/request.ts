import { STRINGS } from '../strings.ts';
import type { Answer } from './answer.ts';
import { readProblem } from './read-problem.ts';

/** Longer than the house ever takes: password hashing included. */
const TIMEOUT_MS = 10_000;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

export type Ask = <Value>(request: ApiRequest) => Promise<Answer<Value>>;

/** Asks the house. Answers are trusted to have the contract's shape: they come from our own origin. */
export const createAsk =
  (fetchLike: Fetch): Ask =>
  async <Value>({ method, path, body }: ApiRequest): Promise<Answer<Value>> => {
    const hasBody = body !== undefined;
    try {
      const response = await fetchLike(path, {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: { accept: 'application/json', ...(hasBody ? { 'content-type': 'application/json' } : {}) },
        ...(hasBody ? { body: JSON.stringify(body) } : {}),
      });
      const content = parseJson(await response.text());
      if (!response.ok) return { ok: false, problem: readProblem(response.status, content) };
      return { ok: true, value: content as Value };
    } catch {
      return { ok: false, problem: { kind: 'unreachable', code: '', message: STRINGS.problems.unreachable } };
    }
  };

const parseJson = (text: string): unknown => {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
};
