import { describe, expect, it } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { withNotice } from './notices.ts';
import { STRINGS } from './strings.ts';

const { NoticeKind } = viz;
let id = 0;
const notice = (kind: viz.NoticeKind, text = '') => ({ id: ++id, kind, text, untilMs: 0 });

describe('notices', () => {
  it('PG12 has words of its own for each kind, with the moderator’s text', () => {
    const kinds = Object.values(NoticeKind).filter((kind) => typeof kind === 'number');
    const words = kinds.map((kind) => STRINGS.notices.words(notice(kind)));
    expect(new Set(words).size).toBe(kinds.length);
    expect(STRINGS.notices.words(notice(NoticeKind.NOTICE_WARNING, 'No spoilers'))).toContain(
      '“No spoilers”',
    );
    expect(STRINGS.notices.words(notice(99 as viz.NoticeKind))).toMatch(/\.$/);
  });

  it('PG12 ends a timeout where it is lifted, and a room that was away where it is back', () => {
    const timeout = notice(NoticeKind.NOTICE_TIMEOUT);
    const warning = notice(NoticeKind.NOTICE_WARNING);
    const lifted = notice(NoticeKind.NOTICE_LIFTED);
    expect(withNotice([timeout, warning], lifted)).toEqual([warning, lifted]);
    const away = notice(NoticeKind.NOTICE_ROOM_AWAY);
    const back = notice(NoticeKind.NOTICE_ROOM_BACK);
    expect(withNotice([away, warning], back)).toEqual([warning, back]);
  });

  it('PG12 shows a renewed timeout once, and two warnings both', () => {
    const first = notice(NoticeKind.NOTICE_TIMEOUT);
    const second = notice(NoticeKind.NOTICE_TIMEOUT);
    expect(withNotice([first], second)).toEqual([second]);
    const one = notice(NoticeKind.NOTICE_WARNING, 'one');
    const two = notice(NoticeKind.NOTICE_WARNING, 'two');
    expect(withNotice([one], two)).toEqual([one, two]);
  });
});
