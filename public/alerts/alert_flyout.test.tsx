import React from 'react';
import userEvent from '@testing-library/user-event';
import { defaultView } from '../services/view_state';
import { fakeCall, fakeServices, httpError, inPage } from '../testing/fake_services';
import type { Answers } from '../testing/fake_services';
import { render, screen } from '../testing/screen';
import type { PageServices } from '../services/services_context';
import { AlertButton } from './alert_button';
import type { RuleFormProps } from './rule_values';

const ANSWERS: Answers = {
  '/api/alerting/_health': { is_sufficiently_secure: true, has_permanent_encryption_key: true },
  '/api/alerting/rule_types': [
    { id: '.es-query', authorized_consumers: { logs: { read: true, all: true } } },
  ],
  '/api/actions/connector_types': ['Index', 'Slack'].map((name) => ({
    id: `.${name}`,
    name,
    enabled_in_config: true,
    enabled_in_license: name === 'Index',
    minimum_license_required: name === 'Index' ? 'basic' : 'gold',
    supported_feature_ids: ['alerting'],
  })),
};
const VIEW = { ...defaultView('kuery'), levels: ['error'] };

function open(answers: Answers, parts: Partial<PageServices> = {}) {
  const given = jest.fn<void, [RuleFormProps]>();
  const RuleForm = (props: RuleFormProps) => {
    given(props);
    return <button onClick={() => props.onClose(true)}>Kibana&apos;s form</button>;
  };
  const { call, requests } = fakeCall({ ...ANSWERS, ...answers });
  render(inPage(fakeServices(call, { RuleForm, ...parts }), <AlertButton view={VIEW} />));
  return { given, requests, user: userEvent.setup() };
}

describe('an alert rule', () => {
  it("goes on in Kibana's form with what is shown, after saying which connectors the licence allows", async () => {
    const { given, user, requests } = open({});
    expect(requests).toEqual([]);
    await user.click(screen.getByTestId('appLogsAlert'));
    expect(await screen.findByTestId('appLogsAlertAllowed')).toHaveTextContent('On this licence: Index.');
    expect(screen.getByTestId('appLogsAlertNeeds-Gold')).toHaveTextContent('Slack');
    expect(screen.queryByTestId('appLogsAlertProblem')).toBeNull();
    await user.click(screen.getByTestId('appLogsAlertContinue'));
    expect(given.mock.calls[0]?.[0].values).toMatchObject({
      name: 'App Logs: error',
      params: { searchConfiguration: { index: 'app-logs', filter: [{ meta: { key: 'log.level' } }] } },
    });
    await user.click(screen.getByText("Kibana's form"));
    expect(screen.queryByText("Kibana's form")).toBeNull();
  });

  it('says what is missing, and leads nowhere then', async () => {
    const { user } = open({
      '/api/alerting/_health': { is_sufficiently_secure: true, has_permanent_encryption_key: false },
    });
    await user.click(screen.getByTestId('appLogsAlert'));
    expect(await screen.findByTestId('appLogsAlertProblem')).toHaveTextContent('encryptionKey');
    expect(screen.getByTestId('appLogsAlertContinue')).toBeDisabled();
  });

  it('says which privilege is missing', async () => {
    const refuse = () => {
      throw httpError(403, 'Forbidden');
    };
    const { user } = open({
      '/api/alerting/_health': refuse,
      '/api/alerting/rule_types': refuse,
      '/api/actions/connector_types': refuse,
    });
    await user.click(screen.getByTestId('appLogsAlert'));
    expect(await screen.findByTestId('appLogsAlertProblem')).toHaveTextContent('Stack Rules: All');
    expect(screen.getByTestId('appLogsFailure')).toHaveTextContent('Forbidden');
  });

  it('is not there on a host without alerting, which asks for nothing and says so', async () => {
    const { user, requests } = open({}, { RuleForm: null });
    await user.click(screen.getByTestId('appLogsAlert'));
    expect(await screen.findByTestId('appLogsAlertProblem')).toHaveTextContent('this host has none');
    expect(screen.queryByTestId('appLogsAlertContinue')).toBeNull();
    expect(requests).toEqual([]);
  });
});
