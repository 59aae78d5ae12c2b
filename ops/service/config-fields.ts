import { isNetwork } from './client-address.ts';

/** How one HL_* setting reads its text. `parse` gives the value, or the complaint as a string in `problem`. */
export interface Field<Value> {
  readonly env: string;
  readonly fallback: Value;
  readonly help: string;
  readonly secret?: boolean;
  readonly parse: (text: string) => { value: Value } | { problem: string };
}

export const text = (env: string, fallback: string, help: string): Field<string> => ({
  env,
  fallback,
  help,
  parse: (value) => ({ value }),
});

export const secretText = (env: string, help: string): Field<string> => ({
  ...text(env, '', help),
  secret: true,
});

export const integer = (
  env: string,
  fallback: number,
  range: { min: number; max: number; help: string },
): Field<number> => ({
  env,
  fallback,
  help: range.help,
  parse: (raw) => {
    const value = Number(raw);
    return Number.isInteger(value) && value >= range.min && value <= range.max && raw.trim() !== ''
      ? { value }
      : { problem: `must be a whole number from ${range.min} to ${range.max}, not "${raw}"` };
  },
});

/** A TCP port; 0 takes any free one. */
export const port = (env: string, fallback: number, help: string): Field<number> =>
  integer(env, fallback, { min: 0, max: 65_535, help });

/** Names or addresses, divided by commas. `pattern` must match each. */
export const list = (
  env: string,
  fallback: readonly string[],
  rule: { pattern: RegExp; says: string; help: string },
): Field<readonly string[]> => ({
  env,
  fallback,
  help: rule.help,
  parse: (raw) => {
    const value = raw
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    const wrong = value.find((item) => !rule.pattern.test(item));
    if (wrong !== undefined) return { problem: `${rule.says}; "${wrong}" is not` };
    if (new Set(value).size < value.length) return { problem: 'names something twice' };
    return { value };
  },
});

/** Addresses or networks (`10.0.0.0/8`), divided by commas. */
export const networks = (env: string, help: string): Field<readonly string[]> => {
  const plain = list(env, [], { pattern: /./, says: '', help });
  return {
    ...plain,
    parse: (raw) => {
      const result = plain.parse(raw);
      const wrong = 'value' in result ? result.value.find((item) => !isNetwork(item)) : undefined;
      return wrong === undefined
        ? result
        : { problem: `must be addresses or networks such as 10.0.0.0/8; "${wrong}" is not` };
    },
  };
};

export const choice = <Value extends string>(
  env: string,
  fallback: Value,
  rule: { of: readonly Value[]; help: string },
): Field<Value> => ({
  env,
  fallback,
  help: `${rule.help} (${rule.of.join(', ')})`,
  parse: (raw) => {
    const value = rule.of.find((item) => item === raw);
    return value === undefined ? { problem: `must be one of ${rule.of.join(', ')}` } : { value };
  },
});

/** An address of one of the schemes, or empty where that is allowed. */
export const url = (
  env: string,
  fallback: string,
  rule: { schemes: readonly string[]; help: string },
): Field<string> => ({
  env,
  fallback,
  help: rule.help,
  parse: (raw) => {
    if (raw === '') return { value: '' };
    const parsed = URL.canParse(raw) ? new URL(raw) : undefined;
    return parsed !== undefined && rule.schemes.includes(parsed.protocol.slice(0, -1))
      ? { value: raw.replace(/\/$/, '') }
      : { problem: `must be an address that begins with ${rule.schemes.join(':// or ')}://` };
  },
});
