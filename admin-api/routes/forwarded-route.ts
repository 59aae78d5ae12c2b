import type Type from 'typebox';
import type { Permission } from '../core/permissions.ts';
import type { RouteDeps } from './route-deps.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Values = Readonly<Record<string, string>>;

/** A route that another service carries out and admin-api guards. */
export interface ForwardedRoute {
  readonly method: Method;
  /** The public address; the service's own too, but where `control` says otherwise. */
  readonly path: string;
  readonly control?: { readonly method: Method; readonly path: string };
  readonly summary: string;
  /** Left out: reading is for moderators, changing for admins. */
  readonly may?: Permission;
  readonly params?: Type.TSchema;
  readonly query?: Type.TSchema;
  /** `file`: whatever comes, passed on as it comes. */
  readonly body?: Type.TSchema | 'file';
  /** What stands in the service's answer. `file`: bytes; `nothing`: 204. */
  readonly gives: Type.TSchema | 'file' | 'nothing';
  /** Where it is not 200. */
  readonly givesStatus?: 201;
  /** What admin-api does when the service has done its part. */
  readonly after?: (deps: RouteDeps, values: Values) => Promise<void> | void;
}

/** The same route with the values in it: each is one segment, whatever it holds. */
export const fillPath = (path: string, values: Values): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
