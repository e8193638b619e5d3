/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import { fakeSettings, PATH } from '../testing/fake_import';
import { fakeCall, fakeServices, inPage } from '../testing/fake_services';
import { fireEvent, render, screen, within } from '../testing/screen';
import OwnFramesFlyout from './own_frames_flyout';

const FILE = '/srv/plugins/thirdparty/x\u202e.py';

function open(settings = fakeSettings(), save = true) {
  const { call, requests } = fakeCall({ [PATH.shop]: settings });
  const onSaved = jest.fn();
  const { application } = fakeServices(call);
  const services = fakeServices(call, {
    application: { ...application, capabilities: { appLogs: { show: true, save } } },
  });
  const view = render(
    inPage(
      services,
      <OwnFramesFlyout service="shop" namespace="" file={FILE} onClose={jest.fn()} onSaved={onSaved} />,
    ),
  );
  return {
    ...view,
    onSaved,
    saves: () => requests.filter(({ method }) => method === 'put').map(({ body }) => body),
  };
}
const subject = (name: string) => screen.findByTestId(name);
const side = async (name: string) =>
  fireEvent.click(within(await subject('appLogsFramesSide')).getByLabelText(name));

describe('whose a frame is', () => {
  it('is said for a part of its path, and shown before it is saved', async () => {
    const { saves, onSaved, container } = open(fakeSettings({ version: 'v1' }));
    expect(await subject('appLogsFramesVerdict')).toHaveTextContent('the application’s own');
    expect(await subject('appLogsFramesPiece')).toHaveValue('plugins/thirdparty');
    expect(await subject('appLogsRulesSave')).toBeDisabled();
    await side('A library’s');
    expect(await subject('appLogsFramesVerdict')).toHaveTextContent('a library’s');
    fireEvent.change(await subject('appLogsFramesPiece'), { target: { value: ' / ' } });
    expect(await subject('appLogsRulesSave')).toBeDisabled();
    fireEvent.change(await subject('appLogsFramesPiece'), { target: { value: '/thirdparty/' } });
    fireEvent.click(await subject('appLogsRulesSave'));
    await subject('appLogsRulesSaved');
    expect(saves()).toEqual([
      { timezone: null, formats: [], version: 'v1', ownFrames: { own: [], library: ['/thirdparty/'] } },
    ]);
    expect(onSaved).toHaveBeenCalledTimes(1);
    expect(container.ownerDocument.body.textContent).not.toContain('\u202e');
  });

  it('can be taken back', async () => {
    const { saves } = open(fakeSettings({ ownFrames: { own: [], library: ['plugins'] } }));
    expect(await subject('appLogsFramesVerdict')).toHaveTextContent('a library’s');
    fireEvent.click(await subject('appLogsRuleRemove'));
    expect(await subject('appLogsFramesVerdict')).toHaveTextContent('the application’s own');
    fireEvent.click(await subject('appLogsRulesSave'));
    await subject('appLogsRulesSaved');
    expect(saves()).toMatchObject([{ ownFrames: { own: [], library: [] } }]);
  });

  it('can be seen by a reader', async () => {
    open(fakeSettings({ ownFrames: { own: [], library: ['plugins'] } }), false);
    expect(await subject('appLogsRule')).toHaveTextContent('plugins');
    for (const name of ['appLogsRulesSave', 'appLogsFramesSide', 'appLogsRuleRemove']) {
      expect(screen.queryByTestId(name)).toBeNull();
    }
  });
});
