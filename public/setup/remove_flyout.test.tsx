/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import type { FakeRequest } from '../testing/fake_services';
import { fakeCall, fakeServices, httpError, inPage } from '../testing/fake_services';
import { INSTALLED, OLDER, PIPELINE_ID, REMOVAL, SETUP_PATH } from '../testing/fake_setup';
import { fireEvent, render, screen, waitFor, within } from '../testing/screen';
import { RemoveFlyout } from './remove_flyout';
import { REMOVAL_WORD } from './removal_choice';

const CART = 'logs-app_logs.cart-default';

const isDryRun = ({ body }: FakeRequest) => Reflect.get(Object(body), 'dryRun') === true;

function open(remove: (request: FakeRequest) => unknown = () => REMOVAL, status = INSTALLED) {
  const { call, requests } = fakeCall({
    [SETUP_PATH.setup]: remove,
    [SETUP_PATH.difference]: { id: PIPELINE_ID, found: { processors: [] }, ours: {}, differences: [] },
  });
  const onRemoved = jest.fn();
  render(
    inPage(
      fakeServices(call),
      <RemoveFlyout status={status} onClose={() => undefined} onRemoved={onRemoved} />,
    ),
  );
  const written = () =>
    requests
      .filter(({ path }) => path === SETUP_PATH.setup)
      .filter((request) => !isDryRun(request))
      .map(({ body }) => body);
  return { requests, written, onRemoved };
}

const confirm = () => screen.getByTestId('appLogsRemoveConfirm');
const tick = (name: string) => fireEvent.click(screen.getByTestId(`appLogsRemoveStream-${name}`));

it('lists what goes and what stays before anything goes', async () => {
  const { requests, written } = open();
  expect(await screen.findByTestId('appLogsWouldRemove')).toHaveTextContent('logs-app_logs@pipeline');
  expect(screen.getByTestId('appLogsLeft')).toHaveTextContent(/logs-app_logs@custom.*It is yours/);
  expect(requests.map(({ body }) => body)).toEqual([{ dataStreams: [], modified: [], dryRun: true }]);
  expect(written()).toEqual([]);
});

it('keeps all data unless it is ticked', async () => {
  const { written, onRemoved } = open();
  await screen.findByTestId('appLogsWouldRemove');
  for (const { name } of INSTALLED.dataStreams) {
    expect(screen.getByTestId(`appLogsRemoveStream-${name}`)).not.toBeChecked();
  }
  fireEvent.click(confirm());
  expect(await screen.findByTestId('appLogsRemoved')).toBeInTheDocument();
  expect(written()).toEqual([{ dataStreams: [], modified: [], dryRun: false }]);
  expect(onRemoved).toHaveBeenCalledTimes(1);
});

it('lets data go only when the word was typed, and names the streams exactly', async () => {
  const { requests, written } = open();
  await screen.findByTestId('appLogsWouldRemove');
  tick(CART);
  const word = await screen.findByTestId('appLogsRemoveWord');
  await waitFor(() =>
    expect(requests.at(-1)?.body).toEqual({ dataStreams: [CART], modified: [], dryRun: true }),
  );
  expect(confirm()).toBeDisabled();
  fireEvent.change(word, { target: { value: REMOVAL_WORD.slice(1) } });
  expect(confirm()).toBeDisabled();
  fireEvent.change(word, { target: { value: REMOVAL_WORD } });
  await waitFor(() => expect(confirm()).toBeEnabled());
  fireEvent.click(confirm());
  await screen.findByTestId('appLogsRemoved');
  expect(written()).toEqual([{ dataStreams: [CART], modified: [], dryRun: false }]);
});

it('asks for no word any more when the tick is taken back', async () => {
  open();
  await screen.findByTestId('appLogsWouldRemove');
  tick(CART);
  expect(await screen.findByTestId('appLogsRemoveWord')).toBeInTheDocument();
  tick(CART);
  expect(screen.queryByTestId('appLogsRemoveWord')).toBeNull();
  await waitFor(() => expect(confirm()).toBeEnabled());
});

it('says what stopped a removal half way, and goes on', async () => {
  let fails = true;
  const { onRemoved } = open((request) => {
    if (isDryRun(request) || !fails) return REMOVAL;
    throw httpError(503, 'The search engine does not answer.', 'Try again.');
  });
  await screen.findByTestId('appLogsWouldRemove');
  fireEvent.click(confirm());
  const failure = await screen.findByTestId('appLogsSetupFailure');
  expect(failure).toHaveTextContent('does not answer. Try again.');
  // Part of it may have gone: the page behind looks again.
  expect(onRemoved).toHaveBeenCalledTimes(1);
  fails = false;
  fireEvent.click(within(failure).getByTestId('appLogsRetry'));
  expect(await screen.findByTestId('appLogsRemoved')).toBeInTheDocument();
});

it('lets go what somebody changed only when it was downloaded and ticked', async () => {
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  URL.createObjectURL = () => 'blob:test';
  URL.revokeObjectURL = () => undefined;
  const { written } = open(undefined, OLDER);
  await screen.findByTestId('appLogsWouldRemove');
  const changed = screen.getByTestId(`appLogsRemoveModified-${PIPELINE_ID}`);
  expect(changed).toBeDisabled();
  fireEvent.click(screen.getByTestId(`appLogsDownloadModified-${PIPELINE_ID}`));
  await waitFor(() => expect(changed).toBeEnabled());
  expect(click).toHaveBeenCalledTimes(1);
  fireEvent.click(changed);
  await waitFor(() => expect(confirm()).toBeEnabled());
  fireEvent.click(confirm());
  await screen.findByTestId('appLogsRemoved');
  expect(written()).toEqual([{ dataStreams: [], modified: [PIPELINE_ID], dryRun: false }]);
});
