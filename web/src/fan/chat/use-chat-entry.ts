import { type FormEvent, type RefObject, useState } from 'react';
import { graphemeFacts } from '../../../../proto/graphemes.ts';
import { CHAT_MAX_GRAPHEMES } from '../../../../proto/limits.ts';
import { say } from '../actions/say.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { countEmotesAsOne } from './line-pieces.ts';

/** What is being written, and its sending. `waitS`: seconds until the next line may go. */
export const useChatEntry = (input: RefObject<HTMLInputElement | null>, waitS: number) => {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const { stickerSet } = useFan((state) => state.show);
  const left = CHAT_MAX_GRAPHEMES - graphemeFacts(countEmotesAsOne(text.trim(), stickerSet)).graphemes;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const line = text.trim();
    if (line === '') return;
    if (left < 0) return setProblem(STRINGS.chat.tooLong);
    if (waitS > 0) return setProblem(STRINGS.chat.wait(waitS));
    const { replyTo } = useFan.getState();
    setText('');
    setProblem('');
    useFan.setState({ replyTo: undefined });
    const why = await say(line, replyTo?.number);
    if (why === undefined) return;
    setProblem(why);
    // Nobody should have to type it again, unless something new is being typed already.
    setText((typed) => (typed === '' ? line : typed));
    useFan.setState((state) => ({ replyTo: state.replyTo ?? replyTo }));
    input.current?.focus();
  };

  const write = (typed: string) => {
    setText(typed);
    setProblem('');
  };
  return { text, problem, left, write, send };
};
