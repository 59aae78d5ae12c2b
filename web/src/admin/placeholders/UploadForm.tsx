import { type ChangeEvent, type JSX, useState } from 'react';
import type { PlaceholderScope } from '../../../../proto/contracts/placeholders.ts';
import { readSubject, type Subjects, subjectGroups } from '../desk/subjects.ts';
import { formatBytes } from '../format/bytes.ts';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { STRINGS } from '../strings.ts';
import { ownerName } from './placeholder-words.ts';
import { type UploadUnderWay, useUpload } from './use-upload.ts';

export interface UploadFormProps {
  readonly subjects: Subjects;
  readonly maxBytes: number;
  readonly lookNow: () => Promise<void>;
}

const { placeholders: words } = STRINGS;

/** Chooses whose placeholder it is, and the file. One upload at a time. */
export const UploadForm = ({ subjects, maxBytes, lookNow }: UploadFormProps): JSX.Element => {
  const groups = subjectGroups(subjects, 'artist');
  const [chosen, setChosen] = useState('');
  const key = chosen === '' ? (groups[0]?.options[0]?.value ?? '') : chosen;
  const { underWay, start } = useUpload({ maxBytes, lookNow });
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    // So that the same file can be chosen again after a refusal.
    event.target.value = '';
    const { scope, subject } = readSubject(key);
    const owner = { scope: scope as PlaceholderScope, subject };
    if (file !== undefined) start({ owner, ownerName: ownerName(owner, subjects.nameOf), file });
  };
  return (
    <div className="upload-form">
      <SelectField
        label={words.whose}
        value={key}
        groups={groups}
        onChange={setChosen}
        testId="placeholder-owner"
      />
      <label className={underWay === null ? 'button file-button' : 'button file-button file-button-busy'}>
        {words.choose}
        <input
          type="file"
          className="visually-hidden"
          accept="image/*,video/*"
          disabled={underWay !== null || key === ''}
          data-testid="placeholder-file"
          onChange={choose}
        />
      </label>
      <p className="field-hint">{words.hint(formatBytes(maxBytes))}</p>
      {underWay !== null && <UnderWay upload={underWay} />}
    </div>
  );
};

const UnderWay = ({ upload }: { upload: UploadUnderWay }): JSX.Element => (
  <div className="upload-line">
    <p className="line-note">{words.uploading(upload.name, Math.round(upload.share * 100))}</p>
    <button type="button" className="button button-small" data-testid="upload-cancel" onClick={upload.cancel}>
      {words.cancel}
    </button>
    <ProgressBar share={upload.share} label={words.progressOf(upload.name)} />
  </div>
);
