import { compileFormat } from '../../common/formats/compile/compile_format';
import type { FormatSource } from '../../common/formats/compile/format_source';
import type { FormatRow } from '../../common/formats/format_row';
import { AppLogsError } from '../app_logs_error';

/**
 * The rows of a service's formats, in their order.
 * @param slug the service's part of its data streams' names: ids of rows are `<slug>_<number>`
 * @throws AppLogsError 400 that names what cannot be compiled
 */
export function compileRows(formats: readonly FormatSource[], slug: string): readonly FormatRow[] {
  return formats.map((source, i) => {
    const compiled = compileFormat(source, `${slug}_${i + 1}`);
    if (compiled.kind === 'row') return compiled.row;
    throw new AppLogsError(
      `The format ${JSON.stringify(source.format)} cannot be used: ${compiled.message}`,
      {
        statusCode: 400,
        action: compiled.action,
      },
    );
  });
}

/** The same for formats that were saved: one that a later version refuses does not stop the others. */
export function savedRows(formats: readonly FormatSource[], slug: string): readonly FormatRow[] {
  return formats.flatMap((source, i) => {
    const compiled = compileFormat(source, `${slug}_${i + 1}`);
    return compiled.kind === 'row' ? [compiled.row] : [];
  });
}
