/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import { ADD_DATA_PATH, fakeTail } from '../testing/fake_add_data';
import { chooseFiles, fakeFile, fakeSettings, GOOD, PATH, provideCrypto } from '../testing/fake_import';
import { INSTALLED } from '../testing/fake_setup';
import { fakeCall, fakeServices, inPage, type FakeRequest } from '../testing/fake_services';
import { fireEvent, render, screen, waitFor } from '../testing/screen';
import { AddDataPanel } from './add_data_panel';

beforeAll(provideCrypto);

it('an import goes on while somebody reads the steps; nobody waits for records behind an import', async () => {
  let answer: (chunk: unknown) => void = () => undefined;
  const { call, requests } = fakeCall({
    ...GOOD,
    [PATH.setup]: ({ method }: FakeRequest) => (method === 'get' ? INSTALLED : { ...INSTALLED, changed: [] }),
    [PATH.import]: () => new Promise((resolve) => (answer = resolve)),
    [ADD_DATA_PATH.known]: { elasticsearchUrl: null },
    [ADD_DATA_PATH.tail]: () => fakeTail([]),
    '/api/app_logs/services/app': fakeSettings(),
  });
  render(inPage(fakeServices(call), <AddDataPanel onOpen={jest.fn()} />));
  expect(requests.some(({ path }) => path === ADD_DATA_PATH.tail)).toBe(false);
  chooseFiles([fakeFile('app.log', '2024-03-01 10:00:00,000 INFO a\n')]);
  fireEvent.click(screen.getByTestId('appLogsImportButton'));
  await waitFor(() => expect(requests.some(({ path }) => path === PATH.import)).toBe(true));

  fireEvent.click(screen.getByTestId('appLogsSource-program'));
  expect(await screen.findByTestId('appLogsStepFile')).toBeVisible();
  expect(screen.getByTestId('appLogsImportProgress')).not.toBeVisible();
  expect(requests.find(({ path }) => path === PATH.import)?.signal?.aborted).toBe(false);
  const asked = requests.filter(({ path }) => path === ADD_DATA_PATH.tail);
  expect(asked.length).toBeGreaterThan(0);

  fireEvent.click(screen.getByTestId('appLogsSource-file'));
  expect(screen.queryByTestId('appLogsStepFile')).toBeNull();
  expect(screen.getByTestId('appLogsImportProgress')).toBeVisible();
  const context = { version: 2, import: 'i', position: 1, chain: 'c', events: 1, row: null, time: null };
  answer({ accepted: 1, duplicate: 0, rejected: 0, reasons: [], consumed: 31, context });
  expect(await screen.findByTestId('appLogsImportResult')).toBeVisible();
});
