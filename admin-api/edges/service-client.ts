import type Type from 'typebox';
import Value from 'typebox/value';
import { ErrorBody } from '../../proto/contracts/common.ts';

const TIMEOUT_MS = 2000;

/** Why another service did not do what it was asked. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  /** The answer's HTTP status, or undefined where there was no answer. */
  readonly statusCode: number | undefined;

  /** The coded refusal, where the answer was one. */
  readonly refusal: ErrorBody | undefined;

  constructor(
    message: string,
    options: { statusCode?: number; refusal?: ErrorBody | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.statusCode = options.statusCode;
    this.refusal = options.refusal;
  }
}

export interface Service {
  /** As the desk calls it. */
  readonly name: string;
  readonly baseUrl: string;
  readonly token: string;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

export interface Answer {
  readonly statusCode: number;
  /** The parsed JSON, or undefined where there is none. */
  readonly body: unknown;
}

/** One service's control port, spoken to with the service token. */
export interface ServiceClient {
  /** Whatever it answers. Throws ServiceError when nothing comes within 2 s. */
  exchange(call: Call): Promise<Answer>;
  /** The checked answer. Throws ServiceError where it is an error or not what was agreed. */
  ask<Schema extends Type.TSchema>(call: Call & { answer: Schema }): Promise<Type.Static<Schema>>;
  /** As `ask`, for calls that answer nothing. */
  tell(call: Call): Promise<void>;
  /** Gives up what is under way. */
  close(): void;
}

export const createServiceClient = (service: Service): ServiceClient => {
  const underWay = new Set<AbortController>();
  const exchange = async (call: Call): Promise<Answer> => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
    underWay.add(controller);
    try {
      const response = await fetch(
        `${service.baseUrl}${call.path}`,
        requestOf(call, service, controller.signal),
      );
      return { statusCode: response.status, body: parseJson(await response.text()) };
    } catch (cause) {
      throw new ServiceError(`${service.name} does not answer.`, { cause });
    } finally {
      clearTimeout(timer);
      underWay.delete(controller);
    }
  };
  const succeed = async (call: Call): Promise<Answer> => {
    const answer = await exchange(call);
    const { statusCode, body } = answer;
    if (statusCode >= 200 && statusCode < 300) return answer;
    const coded = Value.Check(ErrorBody, body) ? body : undefined;
    throw new ServiceError(`${service.name} answered ${statusCode}.`, { statusCode, refusal: coded });
  };
  return {
    exchange,
    ask: async ({ answer, ...call }) => {
      const { body } = await succeed(call);
      if (Value.Check(answer, body)) return body;
      throw new ServiceError(`${service.name} answered something else than agreed.`);
    },
    tell: async (call) => void (await succeed(call)),
    close: () => {
      for (const controller of underWay) controller.abort();
    },
  };
};

const requestOf = ({ method, body }: Call, { token }: Service, signal: AbortSignal): RequestInit => ({
  method,
  headers: {
    authorization: `Bearer ${token}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  redirect: 'error',
  signal,
});

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
