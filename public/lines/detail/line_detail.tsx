import React, { useState } from 'react';
import type { ReactNode } from 'react';
import { EuiButtonEmpty, EuiCallOut, EuiLoadingSpinner, EuiTab, EuiTabs } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { LogLine } from '../../../common/api/logs';
import { FIELD } from '../../../common/fields';
import { field, stringOr } from '../../../common/narrow';
import type { Call } from '../../services/call';
import { FailurePrompt } from '../../services/failure_prompt';
import type { Matches } from '../highlight';
import { LongText } from '../long_text';
import { CopyButton } from './copy_button';
import { FieldsTable } from './fields_table';
import { PatternRow } from './pattern_row';
import { useLineDocument } from './use_line_document';
import type { OnFilter } from './value_actions';

interface Props {
  readonly line: LogLine;
  readonly call: Call;
  /** Time zone of the page. */
  readonly zone: string;
  /** Fields that stand before the message, by their names. */
  readonly columns: readonly string[];
  readonly onFilter: OnFilter;
  readonly onToggleColumn: (field: string) => void;
  /** Opens what puts right the line's time and format; without it that is not offered. */
  readonly onFix?: ((line: LogLine) => void) | undefined;
  /** Opens what says why the line has its pattern; without it that is not offered. */
  readonly onTune?: ((line: LogLine, mask: string) => void) | undefined;
  /** An address that opens this line again; null where there is none. */
  readonly link: () => string | null;
  /** Finds what is to be marked in the text. */
  readonly matches?: Matches | undefined;
}

/** Everything about one line: its text as the program wrote it, its fields, its JSON, and what can be done with them. */
export function LineDetail(props: Props) {
  const { line, call, zone, columns, onFilter, onToggleColumn, onFix, onTune, link, matches } = props;
  const [tab, setTab] = useState<'fields' | 'json'>('fields');
  const { answer, loading, slow, failure, retry } = useLineDocument(call, line);
  // One pretty text for sight and copy; made when a line opens, of one document.
  const json = () => (answer === null ? null : JSON.stringify(answer.source, null, 2));
  const original = line.original ?? line.message;
  const mask = answer === null ? null : stringOr(field(answer.source, FIELD.pattern));
  return (
    <div className="appLogsDetail" data-test-subj="appLogsLineDetail">
      <div className="appLogsDetail__actions">
        <CopyButton
          text={() => original}
          label={i18n.translate('appLogs.detail.copyOriginal', { defaultMessage: 'Copy the text' })}
          testSubject="appLogsCopyOriginal"
        />
        {answer !== null && (
          <CopyButton
            text={json}
            label={i18n.translate('appLogs.detail.copyJson', { defaultMessage: 'Copy as JSON' })}
            testSubject="appLogsCopyJson"
          />
        )}
        {link() !== null && (
          <CopyButton
            text={link}
            label={i18n.translate('appLogs.detail.copyLink', { defaultMessage: 'Copy a link to this line' })}
            testSubject="appLogsCopyLineLink"
          />
        )}
        {line.service !== null && onFix !== undefined && <FixButton line={line} onFix={onFix} />}
      </div>
      <LongText
        text={original}
        label={i18n.translate('appLogs.lines.original', { defaultMessage: 'Original text' })}
        testSubject="appLogsLineOriginal"
        links
        matches={matches}
      />
      {mask !== null && line.service !== null && onTune !== undefined && (
        <PatternRow mask={mask} onTune={() => onTune(line, mask)} />
      )}
      <EuiTabs size="s" bottomBorder={false}>
        <Tab chosen={tab === 'fields'} onChoose={() => setTab('fields')} testSubject="appLogsDetailFields">
          <FormattedMessage id="appLogs.detail.fields" defaultMessage="Fields" />
        </Tab>
        <Tab chosen={tab === 'json'} onChoose={() => setTab('json')} testSubject="appLogsDetailJson">
          <FormattedMessage id="appLogs.detail.json" defaultMessage="JSON" />
        </Tab>
      </EuiTabs>
      {answer === null && loading && <EuiLoadingSpinner size="m" />}
      {slow && (
        <EuiCallOut
          size="s"
          iconType="clock"
          data-test-subj="appLogsDetailSlow"
          title={i18n.translate('appLogs.detail.slow', {
            defaultMessage: 'Still waiting for the fields of this line. The search engine is busy.',
          })}
        />
      )}
      {failure !== null && (
        <FailurePrompt
          compact
          failure={failure}
          onRetry={retry}
          testSubject="appLogsDetailError"
          title={i18n.translate('appLogs.detail.failed', {
            defaultMessage: 'The fields of this line could not be loaded',
          })}
        />
      )}
      {answer !== null &&
        (tab === 'fields' ? (
          <FieldsTable
            fields={answer.fields}
            zone={zone}
            columns={columns}
            onFilter={onFilter}
            onToggleColumn={onToggleColumn}
          />
        ) : (
          <LongText
            text={json() ?? ''}
            label={i18n.translate('appLogs.detail.json', { defaultMessage: 'JSON' })}
            testSubject="appLogsLineJson"
          />
        ))}
    </div>
  );
}

interface TabProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly testSubject: string;
  readonly children: ReactNode;
}

function Tab({ chosen, onChoose, testSubject, children }: TabProps) {
  return (
    <EuiTab isSelected={chosen} onClick={onChoose} data-test-subj={testSubject}>
      {children}
    </EuiTab>
  );
}

interface FixProps {
  readonly line: LogLine;
  readonly onFix: (line: LogLine) => void;
}

function FixButton({ line, onFix }: FixProps) {
  return (
    <EuiButtonEmpty size="xs" iconType="wrench" onClick={() => onFix(line)} data-test-subj="appLogsLineFix">
      {line.unparsed ? (
        <FormattedMessage id="appLogs.lines.fixFormat" defaultMessage="Fix the format" />
      ) : (
        <FormattedMessage id="appLogs.fix.open" defaultMessage="Wrong time or format? Fix it" />
      )}
    </EuiButtonEmpty>
  );
}
