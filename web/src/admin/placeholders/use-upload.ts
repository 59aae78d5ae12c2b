import { useEffect, useRef, useState } from 'react';
import type { PlaceholderOwner } from '../api/media-api.ts';
import { useDesk } from '../desk/desk-context.ts';
import { formatBytes } from '../format/bytes.ts';
import { useAnnounce } from '../parts/announcements.ts';
import { STRINGS } from '../strings.ts';

/** A file on its way to the house. */
export interface UploadUnderWay {
  readonly name: string;
  /** 0…1. */
  readonly share: number;
  readonly cancel: () => void;
}

export interface UploadWish {
  readonly owner: PlaceholderOwner;
  readonly ownerName: string;
  readonly file: File;
}

const { placeholders: words } = STRINGS;

/** Sends one file at a time; it ends when the page goes. Says what came of it. */
export const useUpload = (options: { maxBytes: number; lookNow: () => Promise<void> }) => {
  const { api } = useDesk();
  const announce = useAnnounce();
  const [underWay, setUnderWay] = useState<UploadUnderWay | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const send = async ({ owner, ownerName, file }: UploadWish): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    const show = (share: number): void =>
      setUnderWay({ name: file.name, share, cancel: () => controller.abort() });
    show(0);
    const answer = await api.uploadPlaceholder(owner, { file, signal: controller.signal, onProgress: show });
    running.current = null;
    setUnderWay(null);
    if (answer.ok) {
      await options.lookNow();
      announce({ tone: 'done', message: words.uploaded(ownerName) });
    } else if (controller.signal.aborted) announce({ tone: 'done', message: words.uploadCancelled });
    else announce({ tone: 'bad', message: answer.problem.message });
  };

  return {
    underWay,
    start: (wish: UploadWish): void => {
      if (running.current !== null) return;
      if (wish.file.size > options.maxBytes)
        announce({ tone: 'bad', message: words.tooLarge(formatBytes(options.maxBytes)) });
      else void send(wish);
    },
  };
};
