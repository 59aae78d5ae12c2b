import type Type from 'typebox';
import type { RouteDeps } from './route-deps.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Values = Readonly<Record<string, string>>;

/** A route that media carries out and admin-api guards: reading is for moderators, changing for admins. */
export interface MediaRoute {
  readonly method: Method;
  /** The public address; media's own too, but where `control` says otherwise. */
  readonly path: string;
  readonly control?: { readonly method: Method; readonly path: string };
  readonly summary: string;
  readonly params?: Type.TSchema;
  readonly query?: Type.TSchema;
  /** `file`: whatever comes, passed on as it comes. */
  readonly body?: Type.TSchema | 'file';
  /** What stands in media's answer. `file`: bytes; `nothing`: 204. */
  readonly gives: Type.TSchema | 'file' | 'nothing';
  /** What admin-api does when media has done its part. */
  readonly after?: (deps: RouteDeps, values: Values) => Promise<void> | void;
}

/** The same route with the values in it: each is one segment, whatever it holds. */
export const fillPath = (path: string, values: Values): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
