import type { Logger } from '../../ops/service/logger.ts';

/** Those who are told what happens, by subject. One that throws is no business of the others, nor of the live path. */
export interface Followers<News> {
  /** Returns how to stop. */
  add(subject: string, tell: (news: News) => void): () => void;
  tell(subject: string, news: News): void;
  has(subject: string): boolean;
  forget(subject: string): void;
}

export const createFollowers = <News>(log: Logger): Followers<News> => {
  const bySubject = new Map<string, Set<(news: News) => void>>();
  return {
    add: (subject, tell) => {
      const followers = bySubject.get(subject) ?? new Set();
      bySubject.set(subject, followers);
      followers.add(tell);
      return () => {
        followers.delete(tell);
        if (followers.size === 0 && bySubject.get(subject) === followers) bySubject.delete(subject);
      };
    },
    tell: (subject, news) => {
      const followers = bySubject.get(subject);
      if (followers === undefined) return;
      for (const follower of followers) {
        try {
          follower(news);
        } catch (error) {
          followers.delete(follower);
          log.error({ err: error, subject }, 'a follower failed and is told no more');
        }
      }
    },
    has: (subject) => bySubject.has(subject),
    forget: (subject) => void bySubject.delete(subject),
  };
};
