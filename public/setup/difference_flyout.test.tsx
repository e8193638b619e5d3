/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import type { AssetDifference, AssetStatus } from '../../common/api/setup';
import { fakeCall, fakeServices, httpError, inPage } from '../testing/fake_services';
import { PIPELINE_ID, SETUP_PATH } from '../testing/fake_setup';
import { fireEvent, render, screen } from '../testing/screen';
import { DifferenceFlyout } from './difference_flyout';

const ASSET: AssetStatus = {
  id: PIPELINE_ID,
  kind: 'ingest pipeline',
  name: 'logs-app_logs@pipeline',
  state: 'modified',
};
const FOUND = { description: '<script>alert(1)</script>', processors: [{ set: { field: 'tags' } }] };
const DIFFERENCE: AssetDifference = {
  id: PIPELINE_ID,
  found: FOUND,
  ours: { description: 'Logs', processors: [] },
  differences: [
    { path: 'description', found: FOUND.description, ours: 'Logs' },
    { path: 'processors.0', found: FOUND.processors[0] },
  ],
};

/** The files that the browser was told to save. */
function watchDownloads() {
  const saved: Array<{ readonly name: string; readonly content: Blob }> = [];
  const contents: Blob[] = [];
  URL.createObjectURL = (content) => {
    if (content instanceof Blob) contents.push(content);
    return 'blob:test';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const content = contents.at(-1);
    if (content) saved.push({ name: this.download, content });
  });
  return saved;
}

function open(answer: unknown, mayChange = true) {
  const { call } = fakeCall({ [SETUP_PATH.difference]: answer });
  const onReplace = jest.fn();
  render(
    inPage(
      fakeServices(call),
      <DifferenceFlyout
        asset={ASSET}
        mayChange={mayChange}
        onClose={() => undefined}
        onReplace={onReplace}
      />,
    ),
  );
  return onReplace;
}

const textOf = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

it('shows each value that differs, as text', async () => {
  open(DIFFERENCE);
  const [description, processor] = await screen.findAllByTestId('appLogsDifference');
  expect(description).toHaveTextContent(/description.*<script>alert\(1\)<\/script>.*Logs/);
  expect(processor).toHaveTextContent(/processors\.0.*"field": "tags".*not there/);
  expect(document.querySelector('script')).toBeNull();
});

it('lets a person replace it only after the whole body was downloaded', async () => {
  const saved = watchDownloads();
  const onReplace = open(DIFFERENCE);
  const replace = await screen.findByTestId('appLogsReplace');
  expect(replace).toBeDisabled();
  fireEvent.click(screen.getByTestId('appLogsDownloadBody'));
  expect(saved.map(({ name }) => name)).toEqual(['ingest_pipeline_logs-app_logs_pipeline.json']);
  expect(JSON.parse(await textOf(saved[0]?.content ?? new Blob()))).toEqual(FOUND);
  expect(replace).toBeEnabled();
  fireEvent.click(replace);
  expect(onReplace).toHaveBeenCalledWith(PIPELINE_ID);
});

it('lets a reader look and download', async () => {
  open(DIFFERENCE, false);
  expect(await screen.findByTestId('appLogsDownloadBody')).toBeInTheDocument();
  expect(screen.queryByTestId('appLogsReplace')).toBeNull();
});

it('says what is wrong when the asset has gone meanwhile', async () => {
  open(() => {
    throw httpError(404, 'There is no such pipeline any more.', 'Look at the page again.');
  });
  expect(await screen.findByTestId('appLogsFailure')).toHaveTextContent('Look at the page again.');
  expect(screen.queryByTestId('appLogsDownloadBody')).toBeNull();
});
