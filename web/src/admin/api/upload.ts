import { STRINGS } from '../strings.ts';
import type { Answer } from './answer.ts';
import { readProblem } from './read-problem.ts';

export interface UploadRequest {
  readonly path: string;
  readonly file: File;
  /** Aborted when somebody changes their mind. */
  readonly signal: AbortSignal;
  /** How much has left this device, 0…1. */
  readonly onProgress: (share: number) => void;
}

export type Upload = <Value>(request: UploadRequest) => Promise<Answer<Value>>;

/** Sends a file to the house. `fetch` does not tell how far an upload has come, so this is an older door. */
export const uploadFile: Upload = <Value>({ path, file, signal, onProgress }: UploadRequest) =>
  new Promise<Answer<Value>>((resolve) => {
    const sending = new XMLHttpRequest();
    const fail = (message: string): void =>
      resolve({ ok: false, problem: { kind: 'unreachable', code: '', message } });
    sending.open('PUT', path);
    sending.setRequestHeader('content-type', 'application/octet-stream');
    sending.setRequestHeader('accept', 'application/json');
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sending.onload = () => {
      const content = parseJson(sending.responseText);
      if (sending.status >= 200 && sending.status < 300) resolve({ ok: true, value: content as Value });
      else resolve({ ok: false, problem: readProblem(sending.status, content) });
    };
    sending.onerror = () => fail(STRINGS.placeholders.uploadBroke);
    sending.onabort = () => fail(STRINGS.placeholders.uploadCancelled);
    if (signal.aborted) fail(STRINGS.placeholders.uploadCancelled);
    else {
      signal.addEventListener('abort', () => sending.abort(), { once: true });
      sending.send(file);
    }
  });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
