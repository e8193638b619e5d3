import React from 'react';
import { EuiDescriptionList } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { MAX_EXPORT_LINES } from '../../common/api/export';
import type { LogScope } from '../../common/api/logs';
import { SafeText } from '../lines/safe_text';
import { countText } from '../services/number_format';
import { sentenceTime } from '../services/time_format';
import type { ViewState } from '../services/view_state';

interface Props {
  readonly scope: LogScope;
  readonly view: ViewState;
  /** Lines in the scope; null when nobody has counted them. */
  readonly total: number | null;
  readonly zone: string;
}

/** What will be exported, in words: how many lines, from when to when, and what narrows them. */
export function ExportSubject({ scope, view, total, zone }: Props) {
  return (
    <EuiDescriptionList
      compressed
      type="column"
      columnWidths={[1, 3]}
      listItems={subjectOf(scope, view, total, zone).map(({ title, text }) => ({
        title,
        description: <SafeText text={text} />,
      }))}
      data-test-subj="appLogsExportSubject"
    />
  );
}

interface Part {
  readonly title: string;
  readonly text: string;
}

function subjectOf(scope: LogScope, view: ViewState, total: number | null, zone: string): readonly Part[] {
  const filters = view.filters.filter((filter) => filter.meta['disabled'] !== true).length;
  return [
    { title: linesTitle(), text: linesText(total) },
    {
      title: rangeTitle(),
      text: `${sentenceTime(scope.from, zone)} – ${sentenceTime(scope.to, zone)} (${zone})`,
    },
    ...part(servicesTitle(), scope.services.join(', ')),
    ...part(levelsTitle(), scope.levels.join(', ')),
    ...part(queryTitle(), view.query.query.trim()),
    ...part(findTitle(), scope.find?.text ?? ''),
    ...part(filtersTitle(), filters === 0 ? '' : countText(filters)),
  ];
}

function part(title: string, text: string): readonly Part[] {
  return text === '' ? [] : [{ title, text }];
}

function linesText(total: number | null): string {
  if (total === null) return notCounted();
  return total > MAX_EXPORT_LINES ? tooMany(total) : countText(total);
}

const linesTitle = () => i18n.translate('appLogs.export.subject.lines', { defaultMessage: 'Lines' });
const rangeTitle = () => i18n.translate('appLogs.export.subject.range', { defaultMessage: 'Time range' });
const servicesTitle = () => i18n.translate('appLogs.export.subject.services', { defaultMessage: 'Services' });
const levelsTitle = () => i18n.translate('appLogs.export.subject.levels', { defaultMessage: 'Levels' });
const queryTitle = () => i18n.translate('appLogs.export.subject.query', { defaultMessage: 'Query' });
const findTitle = () => i18n.translate('appLogs.export.subject.find', { defaultMessage: 'Found text' });
const filtersTitle = () => i18n.translate('appLogs.export.subject.filters', { defaultMessage: 'Filters' });
const notCounted = () =>
  i18n.translate('appLogs.export.subject.notCounted', { defaultMessage: 'all that are found' });
const tooMany = (total: number) =>
  i18n.translate('appLogs.export.subject.tooMany', {
    defaultMessage: 'the first {most} of {total}; more do not fit into one export',
    values: { most: countText(MAX_EXPORT_LINES), total: countText(total) },
  });
