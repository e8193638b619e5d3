import { i18n } from '@kbn/i18n';
import { FIELD } from '../../../common/fields';
import { LEVELS } from '../../../common/levels';
import { errorRateMath, ERROR_RATE_FORMULA, WORSE } from './error_rate_formula';

/** A column as Lens 8.12 saves it (its `formBased` data source); what it leaves undefined is not there. */
export interface LensColumn {
  readonly label: string;
  readonly customLabel?: true;
  readonly dataType: 'date' | 'number' | 'string';
  readonly operationType: 'date_histogram' | 'terms' | 'count' | 'max' | 'math' | 'formula';
  readonly isBucketed: boolean;
  readonly scale: 'interval' | 'ordinal' | 'ratio';
  readonly sourceField?: string;
  readonly filter?: { readonly query: string; readonly language: 'kuery' };
  readonly params: Readonly<Record<string, unknown>>;
  readonly references?: readonly string[];
}

/** Columns by their ids. */
export type LensColumns = Readonly<Record<string, LensColumn>>;

/** Lens' name for the documents themselves. */
const RECORDS = '___records___';

const NUMBER = { dataType: 'number', isBucketed: false, scale: 'ratio' } as const;
const WORD = { dataType: 'string', isBucketed: true, scale: 'ordinal' } as const;

/** The record's time, in as many intervals as Kibana thinks fit. */
export function timeColumn(): LensColumn {
  return {
    label: FIELD.time,
    dataType: 'date',
    operationType: 'date_histogram',
    sourceField: FIELD.time,
    isBucketed: true,
    scale: 'interval',
    params: { interval: 'auto', includeEmptyRows: true, dropPartials: false },
  };
}

/** How many lines. */
export function countColumn(): LensColumn {
  return {
    ...NUMBER,
    label: i18n.translate('appLogs.asset.column.lines', { defaultMessage: 'Lines' }),
    customLabel: true,
    operationType: 'count',
    sourceField: RECORDS,
    params: { emptyAsNull: true },
  };
}

/**
 * The level, most severe first by its number, so that a level nobody foresaw (`level 35`) stands where it belongs; lines
 * without one come last.
 */
export function levelColumn(): LensColumn {
  return {
    ...WORD,
    label: i18n.translate('appLogs.asset.column.level', { defaultMessage: 'Level' }),
    customLabel: true,
    operationType: 'terms',
    sourceField: FIELD.level,
    params: {
      // Those that have a name, and as many again for numbered ones.
      size: 2 * LEVELS.length,
      orderBy: { type: 'custom' },
      orderAgg: {
        ...NUMBER,
        label: `Maximum of ${FIELD.severity}`,
        operationType: 'max',
        sourceField: FIELD.severity,
        params: { emptyAsNull: true },
      },
      orderDirection: 'desc',
      ...topTerms(),
    },
  };
}

/** The loggers with the most lines; the others and lines without a logger are counted, too. */
export function loggerColumn(size: number, countId: string): LensColumn {
  return {
    ...WORD,
    label: i18n.translate('appLogs.asset.column.logger', { defaultMessage: 'Logger' }),
    customLabel: true,
    operationType: 'terms',
    sourceField: FIELD.logger,
    params: {
      size,
      orderBy: { type: 'column', columnId: countId },
      orderDirection: 'desc',
      ...topTerms(),
    },
  };
}

function topTerms() {
  return {
    otherBucket: true,
    missingBucket: true,
    parentFormat: { id: 'terms' },
    include: [],
    exclude: [],
    includeIsRegex: false,
    excludeIsRegex: false,
  };
}

/**
 * The share of errors and worse, as a formula with the parts that Lens takes it apart into: their ids are the formula's
 * with X and a number, and no other id may begin with it.
 */
export function errorRateColumns(id: string): LensColumns {
  const label = i18n.translate('appLogs.asset.column.errorRate', { defaultMessage: 'Share of errors' });
  // As Lens names them when somebody edits the formula, so that nothing changes by that.
  const part = {
    ...NUMBER,
    label: i18n.translate('appLogs.asset.column.errorRatePart', {
      defaultMessage: 'Part of Share of errors',
    }),
    customLabel: true,
  } as const;
  const count = {
    ...part,
    operationType: 'count',
    sourceField: RECORDS,
    params: { emptyAsNull: false },
  } as const;
  const [worse, all, math] = [`${id}X0`, `${id}X1`, `${id}X2`];
  return {
    [id]: {
      ...NUMBER,
      label,
      customLabel: true,
      operationType: 'formula',
      params: {
        formula: ERROR_RATE_FORMULA,
        isFormulaBroken: false,
        format: { id: 'percent', params: { decimals: 1 } },
      },
      references: [math],
    },
    [worse]: { ...count, filter: { query: WORSE, language: 'kuery' } },
    [all]: count,
    [math]: {
      ...part,
      operationType: 'math',
      params: { tinymathAst: errorRateMath(worse, all) },
      references: [worse, all],
    },
  };
}
