import { CodedError } from '../../../ops/service/errors.ts';
import { ffmpegMissing } from './refusals.ts';
import { runTool } from './run-tool.ts';

const TOOL_LIMIT_MS = 10_000;
const MAX_OUTPUT_BYTES = 64 * 1024;
/** How long an answer holds, milliseconds: ffmpeg may be installed, or go, while the house plays. */
const GOOD_FOR_MS = 30_000;
const BAD_FOR_MS = 2000;

/** Gives a function that tells why ffmpeg or ffprobe cannot be used, null where both can. Asks again now and then. */
export const createToolCheck = (signal: AbortSignal): (() => Promise<CodedError | null>) => {
  let known: { problem: CodedError | null; untilMs: number } | null = null;
  return async () => {
    if (known !== null && performance.now() < known.untilMs) return known.problem;
    const problem = await findProblem(signal);
    known = { problem, untilMs: performance.now() + (problem === null ? GOOD_FOR_MS : BAD_FOR_MS) };
    return problem;
  };
};

const findProblem = async (signal: AbortSignal): Promise<CodedError | null> => {
  try {
    for (const tool of ['ffmpeg', 'ffprobe'] as const) {
      const limits = { limitMs: TOOL_LIMIT_MS, maxOutputBytes: MAX_OUTPUT_BYTES };
      const args = ['-hide_banner', '-version'];
      if (!(await runTool({ tool, args, folder: '.', signal, ...limits })).hasSucceeded)
        return ffmpegMissing(`${tool} is broken`);
    }
    return null;
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
};
