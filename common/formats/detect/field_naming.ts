import type { RecordField } from '../record_field';

/** What a format string calls a field: the attribute of a LogRecord, or a name of its own. */
export interface NamedField {
  readonly field: RecordField;
  readonly attribute: string;
}

/**
 * Gives the values of a format that was found, and not told, the fields that they look like: the first name is the
 * logger's, a ".py" is a file, a number after it a line, after that a function. What looks like nothing is numbered.
 */
export class FieldNaming {
  private readonly taken = new Set<RecordField>();
  private unnamed = 0;

  /**
   * @param values that the field has in the sample
   * @param afterName true when a colon or a dot ties it to the name before
   */
  word(values: readonly string[], afterName: boolean): NamedField {
    if (most(values, (value) => /\.pyx?$|^<.*>$/.test(value)) && this.take('log.origin.file.name')) {
      return { field: 'log.origin.file.name', attribute: 'filename' };
    }
    if (this.taken.has('log.origin.file.name') && this.take('log.origin.function')) {
      return { field: 'log.origin.function', attribute: 'funcName' };
    }
    if (
      most(values, (value) => /^(MainThread|Thread-\d+|ThreadPoolExecutor-)/.test(value)) &&
      this.take('process.thread.name')
    ) {
      return { field: 'process.thread.name', attribute: 'threadName' };
    }
    if (
      most(values, (value) =>
        /^(MainProcess|SpawnProcess-\d+|ForkPoolWorker-\d+|Process-\d+)$/.test(value),
      ) &&
      this.take('process.name')
    ) {
      return { field: 'process.name', attribute: 'processName' };
    }
    if (most(values, isName) && this.take('log.logger')) return { field: 'log.logger', attribute: 'name' };
    if (afterName && most(values, isName) && this.take('log.origin.function')) {
      return { field: 'log.origin.function', attribute: 'funcName' };
    }
    return this.numbered();
  }

  /** @param afterName true when a colon or the like ties it to the name before */
  integer(values: readonly string[], afterName: boolean): NamedField {
    if (afterName && this.take('log.origin.file.line')) {
      return { field: 'log.origin.file.line', attribute: 'lineno' };
    }
    if (most(values, (value) => value.length > 8) && this.take('process.thread.id')) {
      return { field: 'process.thread.id', attribute: 'thread' };
    }
    if (this.take('process.pid')) return { field: 'process.pid', attribute: 'process' };
    return this.numbered();
  }

  private take(field: RecordField): boolean {
    if (this.taken.has(field)) return false;
    this.taken.add(field);
    return true;
  }

  private numbered(): NamedField {
    this.unnamed++;
    return { field: `labels.field_${this.unnamed}`, attribute: `field_${this.unnamed}` };
  }
}

function most(values: readonly string[], test: (value: string) => boolean): boolean {
  return values.filter(test).length >= values.length * 0.8;
}

/** A logger's, a module's or a function's name. */
export function isName(value: string): boolean {
  return /^[A-Za-z_<][\w.<>-]*$/.test(value);
}
