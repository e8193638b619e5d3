import type { schema as declaredSchema } from '@kbn/config-schema';

interface Type<T> {
  validate(value: unknown): T;
}

/**
 * What App Logs uses of Kibana's `@kbn/config-schema`, which is on no registry. `validate` fills in defaults, and
 * throws an Error that names the key, in Kibana's words.
 */
export const schema: typeof declaredSchema = {
  object: (properties) => objectType(properties),
  boolean: (options = {}) => scalarType('boolean', isBoolean, options.defaultValue),
  string: ({ defaultValue, validate } = {}) =>
    checkedType(scalarType('string', isString, defaultValue), validate),
};

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function scalarType<T>(
  name: string,
  is: (value: unknown) => value is T,
  defaultValue: T | undefined,
): Type<T> {
  return {
    validate(value) {
      const given = value === undefined ? defaultValue : value;
      if (is(given)) return given;
      throw new Error(`expected value of type [${name}] but got [${typeName(given)}]`);
    },
  };
}

function checkedType<T>(type: Type<T>, check: ((value: T) => string | undefined) | undefined): Type<T> {
  return {
    validate(value) {
      const given = type.validate(value);
      const problem = check?.(given);
      if (problem !== undefined) throw new Error(problem);
      return given;
    },
  };
}

function objectType(properties: Readonly<Record<string, Type<unknown>>>): Type<Record<string, unknown>> {
  return {
    validate(value) {
      const given = value === undefined ? {} : value;
      if (!isRecord(given))
        throw new Error(`expected a plain object value, but found [${typeName(given)}] instead.`);
      for (const key of Object.keys(given)) {
        if (!Object.hasOwn(properties, key)) throw new Error(`[${key}]: definition for this key is missing`);
      }
      return Object.fromEntries(
        Object.entries(properties).map(([key, type]) => [key, validateKey(key, type, given[key])]),
      );
    },
  };
}

function validateKey(key: string, type: Type<unknown>, value: unknown): unknown {
  try {
    return type.validate(value);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // A nested key's message begins with its own path: "[a]: x" below b is "[b.a]: x".
    throw new Error(message.startsWith('[') ? `[${key}.${message.slice(1)}` : `[${key}]: ${message}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'Array' : typeof value;
}
