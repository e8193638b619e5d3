import React, { useCallback, useState } from 'react';
import { EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { isOwnFrame } from '../../common/traceback/own_frame';
import { NO_OWN_FRAMES, pathPiece, pathRules, type OwnFrames } from '../../common/traceback/path_rules';
import { useSettings } from '../formats/use_settings';
import { SafeText } from '../lines/safe_text';
import { useServices } from '../services/services_context';
import { mayChange } from '../setup/may_change';
import { offeredPiece, withoutPieces, withPiece } from './frame_piece';
import { RuleList } from './rule_list';
import { RulesFrame } from './rules_frame';
import { libraryTitle, ownTitle } from './side_titles';
import { toggledIn } from './toggled_in';
import { useRulesSave } from './use_rules_save';
import { WhoseChoice } from './whose_choice';

interface Props {
  readonly service: string;
  readonly namespace: string;
  /** File of the frame, as the traceback has it. */
  readonly file: string;
  readonly onClose: () => void;
  /** Rules were saved, or applied to older lines. A stable function. */
  readonly onSaved: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** Whose a frame of a traceback is: the application's own or a library's, as a rule of its service. */
export default function OwnFramesFlyout({ service, namespace, file, onClose, onSaved }: Props) {
  const { call, application } = useServices();
  const allowed = mayChange(application);
  const state = useSettings(call, service);
  const { retry } = state.request;
  const [piece, setPiece] = useState(() => offeredPiece(file));
  const [side, setSide] = useState<keyof OwnFrames | null>(null);
  const [removed, setRemoved] = useState(NONE);
  const afterSaving = useCallback(() => {
    setSide(null);
    setRemoved(NONE);
    retry();
    onSaved();
  }, [retry, onSaved]);
  const saving = useRulesSave(call, afterSaving);
  const { settings } = state;
  const saved = settings?.ownFrames ?? NO_OWN_FRAMES;
  const left = withoutPieces(saved, removed);
  const rules = side === null ? left : withPiece(left, piece, side);
  const own = isOwnFrame(file, pathRules(rules));
  const named = pathPiece(piece) !== '';
  const toggle = (rule: string) => {
    saving.reset();
    setRemoved((before) => toggledIn(before, rule));
  };
  return (
    <RulesFrame
      title={<FormattedMessage id="appLogs.frames.title" defaultMessage="Whose frame is this?" />}
      service={service}
      namespace={namespace}
      settings={state}
      saving={saving}
      mayChange={allowed}
      ready={settings !== null && (side === null || named) && (side !== null || removed.size > 0)}
      onSave={() =>
        settings !== null &&
        saving.save(settings, { ownFrames: { own: [...rules.own], library: [...rules.library] } })
      }
      onApplied={onSaved}
      onClose={onClose}
      testSubject="appLogsFramesFlyout"
    >
      <EuiText size="s" data-test-subj="appLogsFramesFile">
        <p style={{ overflowWrap: 'anywhere' }}>
          <code>
            <SafeText text={file} oneLine />
          </code>
        </p>
        <p aria-live="polite" data-test-subj="appLogsFramesVerdict">
          {own ? (
            <FormattedMessage id="appLogs.frames.own" defaultMessage="It is the application’s own." />
          ) : (
            <FormattedMessage id="appLogs.frames.library" defaultMessage="It is a library’s, or Python’s." />
          )}
        </p>
      </EuiText>
      {allowed && settings !== null && (
        <WhoseChoice
          piece={piece}
          onPiece={setPiece}
          side={side}
          onSide={setSide}
          invalid={side !== null && !named}
        />
      )}
      <EuiSpacer size="m" />
      {settings !== null && (
        <>
          <Pieces
            title={ownTitle()}
            pieces={saved.own}
            removed={removed}
            mayChange={allowed}
            onToggle={toggle}
          />
          <Pieces
            title={libraryTitle()}
            pieces={saved.library}
            removed={removed}
            mayChange={allowed}
            onToggle={toggle}
          />
        </>
      )}
    </RulesFrame>
  );
}

interface PiecesProps {
  readonly title: string;
  readonly pieces: readonly string[];
  readonly removed: ReadonlySet<string>;
  readonly mayChange: boolean;
  readonly onToggle: (piece: string) => void;
}

function Pieces({ title, pieces, removed, mayChange: allowed, onToggle }: PiecesProps) {
  return (
    <>
      <EuiText size="s">
        <h3>{title}</h3>
      </EuiText>
      <RuleList rules={pieces} removed={removed} current={null} mayChange={allowed} onToggle={onToggle} />
      <EuiSpacer size="m" />
    </>
  );
}
