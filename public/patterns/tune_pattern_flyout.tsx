import React, { useCallback, useMemo, useState } from 'react';
import { EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { ALL_TIME } from '../../common/all_time';
import { readRules } from '../../common/patterns/rules/read_rule';
import type { PatternRule } from '../../common/patterns/rules/pattern_rule';
import { useSettings } from '../formats/use_settings';
import { SafeText } from '../lines/safe_text';
import { cutText } from '../lines/visible_text';
import { useServices } from '../services/services_context';
import { mayChange } from '../setup/may_change';
import { DraftedTemplate } from './drafted_template';
import { RuleList } from './rule_list';
import { RulesFrame } from './rules_frame';
import {
  draftOf,
  isChanged,
  placeOf,
  rulesWith,
  withChoice,
  type Draft,
  type WordChoice,
} from './template_draft';
import { toggledIn } from './toggled_in';
import { useRulesSave } from './use_rules_save';
import { useTryPatterns, type TimeSpan } from './use_try_patterns';
import { WordChoices } from './word_choices';

interface Props {
  /** As `service.name` holds it. */
  readonly service: string;
  /** Of the line's data stream; empty for the usual one. */
  readonly namespace?: string;
  /** `app_logs.pattern` of the line. */
  readonly mask: string;
  /** Null where it is not known. */
  readonly message: string | null;
  /** Whose lines the rule is tried on; all that there are without it. A stable value. */
  readonly span?: TimeSpan;
  readonly onClose: () => void;
  /** Rules were saved, or applied to older lines. A stable function. */
  readonly onSaved: () => void;
}

const NONE: ReadonlySet<string> = new Set();
const NO_RULES: readonly PatternRule[] = [];
const MESSAGE_CHARACTERS = 500;

/** Why a line has the pattern that it has, and what is variable in it: as a rule of its service. */
export default function TunePatternFlyout(props: Props) {
  const { service, namespace = '', mask, message, span = ALL_TIME, onClose, onSaved } = props;
  const { call, application } = useServices();
  const allowed = mayChange(application);
  const state = useSettings(call, service);
  const { retry } = state.request;
  const [chosen, setChosen] = useState<ReadonlyMap<number, WordChoice>>(new Map());
  const [removed, setRemoved] = useState(NONE);
  const afterSaving = useCallback(() => {
    setChosen(new Map());
    setRemoved(NONE);
    retry();
    onSaved();
  }, [retry, onSaved]);
  const saving = useRulesSave(call, afterSaving);

  const { settings } = state;
  const saved = settings?.patterns ?? NO_RULES;
  const fresh = useMemo(() => draftOf(mask, saved), [mask, saved]);
  const draft = useMemo(() => chosenIn(fresh, chosen), [fresh, chosen]);
  const rules = useMemo(() => rulesWith(saved, draft, removed), [saved, draft, removed]);
  const place = placeOf(rules, draft);
  const read = useMemo(() => readRules(rules), [rules]);
  const problem = read.flatMap((one) => ('problem' in one ? [one.problem] : []))[0] ?? null;
  const usable = problem === null;
  const attempt = useMemo(() => (usable && place >= 0 ? { rules, at: place } : null), [usable, rules, place]);
  const tried = useTryPatterns(call, service, span, attempt);

  const number = fresh.rule === null ? null : saved.findIndex(({ template }) => template === fresh.rule) + 1;
  const changes = isChanged(draft) || removed.size > 0;
  const toggle = (rule: string) => {
    saving.reset();
    setRemoved((before) => toggledIn(before, rule));
  };
  return (
    <RulesFrame
      title={<FormattedMessage id="appLogs.tune.title" defaultMessage="Pattern of this line" />}
      service={service}
      namespace={namespace}
      settings={state}
      saving={saving}
      mayChange={allowed}
      ready={settings !== null && changes && usable}
      onSave={() => settings !== null && saving.save(settings, { patterns: [...rules] })}
      onApplied={onSaved}
      onClose={onClose}
      testSubject="appLogsTuneFlyout"
    >
      {message !== null && (
        <EuiText size="s" data-test-subj="appLogsTuneMessage">
          <p style={{ overflowWrap: 'anywhere' }}>
            <SafeText text={cutText(message, MESSAGE_CHARACTERS).text} oneLine />
          </p>
        </EuiText>
      )}
      {settings !== null && (
        <>
          <WordChoices
            words={draft.words}
            rule={number}
            disabled={saving.step === 'saving'}
            onChoose={(at, choice) => {
              saving.reset();
              setChosen((before) => new Map(before).set(at, choice));
            }}
          />
          <EuiSpacer size="m" />
          <DraftedTemplate draft={draft} problem={problem} tried={attempt === null ? null : tried} />
          <EuiSpacer size="l" />
          <EuiText size="s">
            <h3>
              <FormattedMessage
                id="appLogs.tune.rules"
                defaultMessage="Pattern rules of {service}"
                values={{ service: <SafeText text={service} oneLine /> }}
              />
            </h3>
          </EuiText>
          <RuleList
            rules={saved.map(({ template }) => template)}
            removed={removed}
            current={fresh.rule}
            mayChange={allowed}
            onToggle={toggle}
          />
        </>
      )}
    </RulesFrame>
  );
}

function chosenIn(draft: Draft, chosen: ReadonlyMap<number, WordChoice>): Draft {
  return [...chosen].reduce((changed, [at, choice]) => withChoice(changed, at, choice), draft);
}
