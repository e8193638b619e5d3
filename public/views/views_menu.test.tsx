import React from 'react';
import userEvent from '@testing-library/user-event';
import type { SavedView } from '../../common/api/views';
import { useViewState } from '../services/use_view_state';
import { defaultView } from '../services/view_state';
import { fakeCall, fakeHistory, fakeServices, httpError, inPage } from '../testing/fake_services';
import type { Answers, FakeRequest } from '../testing/fake_services';
import { render, screen, waitFor, within } from '../testing/screen';
import { stateText } from './saved_view';
import { ViewsMenu } from './views_menu';

const DEFAULTS = defaultView('lucene');
const PATH = '/api/app_logs/views';
const ERRORS: SavedView = {
  id: 'v1',
  title: 'Errors',
  description: 'What went wrong',
  state: stateText({ ...DEFAULTS, levels: ['error'] }),
  timeRestore: false,
  version: '1',
  searchId: null,
};
const SHOP: SavedView = { ...ERRORS, id: 'v2', title: 'Shop', description: '', searchId: 'app-logs-view-v2' };

function Menu({ history }: { readonly history: ReturnType<typeof fakeHistory> }) {
  return <ViewsMenu control={useViewState(history, DEFAULTS)} />;
}

function open(search: string, answers: Answers = {}, discover = true, save = true) {
  const { call, requests } = fakeCall({
    [PATH]: ({ method }: FakeRequest) => {
      if (method !== 'get') throw new Error('not told');
      return { views: [ERRORS, SHOP] };
    },
    ...answers,
  });
  const services = fakeServices(call);
  const history = fakeHistory(search);
  const capabilities = { appLogs: { show: true, save }, ...(discover ? { discover: { show: true } } : {}) };
  const application = { ...services.application, capabilities };
  render(inPage({ ...services, application }, <Menu history={history} />));
  const sent = (method: string) => requests.filter((request) => request.method === method);
  return { history, sent, user: userEvent.setup(), state: () => decodeURIComponent(history.location.search) };
}

const button = () => screen.getByTestId('appLogsViews');
const NAMED = `?viewId=v1&_a=(levels:!(error))`;

describe("the views' menu", () => {
  it('asks nothing before somebody wants to see views', async () => {
    const { sent, user } = open('');
    expect(sent('get')).toEqual([]);
    await user.click(button());
    expect(await screen.findAllByTestId('appLogsViewOption')).toHaveLength(2);
    expect(screen.queryByTestId('appLogsViewSave')).toBeNull();
  });

  it('finds a view by what is typed, opens it by keyboard, and leaves the time as it is', async () => {
    const { user, state, history } = open("?_g=(time:(from:'now-7d',to:now))&_a=(wrap:!t)");
    await user.click(button());
    await screen.findAllByTestId('appLogsViewOption');
    await user.type(screen.getByTestId('appLogsViewSearch'), 'wrong');
    await waitFor(() => expect(screen.getAllByTestId('appLogsViewOption')).toHaveLength(1));
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(history.location.search).toContain('viewId=v1'));
    expect(state()).toContain('levels:!(error)');
    expect(state()).toContain('from:now-7d');
    expect(state()).not.toContain('wrap');
    await waitFor(() => expect(button()).toHaveTextContent('View: Errors'));
    expect(screen.queryByTestId('appLogsViewChanged')).toBeNull();
  });

  it('says that what is shown is no longer the view, and saves over it with its version', async () => {
    const put = jest.fn(({ body }: FakeRequest) => ({
      view: { ...ERRORS, ...Object(body), version: '2' },
      searchProblem: null,
    }));
    const { user, sent } = open('?viewId=v1&_a=(levels:!(warning))', { [`${PATH}/v1`]: put });
    expect(await screen.findByTestId('appLogsViewChanged')).toBeInTheDocument();
    await user.click(button());
    await user.click(await screen.findByTestId('appLogsViewSave'));
    await waitFor(() => expect(screen.queryByTestId('appLogsViewChanged')).toBeNull());
    expect(sent('put')[0]?.body).toMatchObject({ title: 'Errors', version: '1', search: null });
    expect(JSON.stringify(sent('put')[0]?.body)).toContain('warning');
  });

  it('keeps a new view under a name, warns of one that is taken, and goes on with it', async () => {
    const { user, sent, history } = open(NAMED, {
      [PATH]: ({ method, body }: FakeRequest) =>
        method === 'get'
          ? { views: [ERRORS, SHOP] }
          : {
              view: { ...ERRORS, ...Object(body), id: 'v3', version: '1', searchId: null },
              searchProblem: null,
            },
    });
    await user.click(button());
    await user.click(await screen.findByTestId('appLogsViewSaveAs'));
    const dialog = await screen.findByTestId('appLogsViewDialog');
    const name = within(dialog).getByTestId('appLogsViewName');
    expect(screen.getByTestId('appLogsViewConfirm')).toBeDisabled();
    await user.type(name, 'Shop');
    expect(dialog).toHaveTextContent('Another view has this name');
    await user.type(name, ' floor');
    expect(dialog).not.toHaveTextContent('Another view has this name');
    await user.click(screen.getByTestId('appLogsViewTime'));
    await user.click(screen.getByTestId('appLogsViewSearchSwitch'));
    await user.click(screen.getByTestId('appLogsViewConfirm'));
    await waitFor(() => expect(history.location.search).toContain('viewId=v3'));
    expect(screen.queryByTestId('appLogsViewDialog')).toBeNull();
    expect(sent('post')[0]?.body).toMatchObject({
      title: 'Shop floor',
      timeRestore: true,
      search: {
        filters: [{ meta: { key: 'log.level', index: 'app-logs' } }],
        time: { timeRange: DEFAULTS.time },
      },
    });
    await waitFor(() => expect(button()).toHaveTextContent('View: Shop floor'));
    await waitFor(() => expect(button()).toHaveFocus());
  });

  it('says in the dialog that somebody else saved, and keeps what was typed', async () => {
    const { user } = open(NAMED, {
      [`${PATH}/v1`]: () => {
        throw httpError(
          409,
          'Somebody else has saved this view meanwhile.',
          'Save yours under another name.',
        );
      },
    });
    await user.click(button());
    await user.click(await screen.findByTestId('appLogsViewRename'));
    const name = await screen.findByTestId('appLogsViewName');
    await user.clear(name);
    await user.type(name, 'Mine');
    await user.click(screen.getByTestId('appLogsViewConfirm'));
    expect(await screen.findByTestId('appLogsViewNotSaved')).toHaveTextContent(
      'Save yours under another name.',
    );
    expect(name).toHaveValue('Mine');
  });

  it('says that the view is saved when its saved search is not', async () => {
    const { user } = open('?viewId=v2&_a=(levels:!(warning))', {
      [`${PATH}/v2`]: { view: SHOP, searchProblem: { message: 'You lack a privilege.', action: 'Ask.' } },
    });
    await screen.findByTestId('appLogsViewChanged');
    await user.click(button());
    await user.click(await screen.findByTestId('appLogsViewSave'));
    expect(await screen.findByTestId('appLogsViewSearchProblem')).toHaveTextContent('You lack a privilege.');
  });

  it('asks before it deletes, takes the saved search along only when told, and leaves what is shown', async () => {
    const { user, sent, state, history } = open('?viewId=v2&_a=(levels:!(error))', { [`${PATH}/v2`]: {} });
    await user.click(button());
    await user.click(await screen.findByTestId('appLogsViewDelete'));
    await user.click(await screen.findByTestId('appLogsViewDeleteSearch'));
    expect(sent('delete')).toEqual([]);
    await user.click(screen.getByTestId('confirmModalConfirmButton'));
    await waitFor(() => expect(history.location.search).not.toContain('viewId'));
    expect(sent('delete')[0]?.body).toEqual({ search: true });
    expect(state()).toContain('levels:!(error)');
  });

  it('offers a reader to open, and says what saving needs', async () => {
    const { user } = open(NAMED, {}, true, false);
    await user.click(button());
    expect(await screen.findByTestId('appLogsViewsReadOnly')).toHaveTextContent('App Logs: All');
    expect(screen.queryByTestId('appLogsViewSaveAs')).toBeNull();
  });

  it('says why there is no saved search where there is no Discover', async () => {
    const { user } = open('', {}, false);
    await user.click(button());
    await user.click(await screen.findByTestId('appLogsViewSaveAs'));
    expect(await screen.findByTestId('appLogsViewSearchSwitch')).toBeDisabled();
    expect(screen.getByTestId('appLogsViewDialog')).toHaveTextContent('There is no Discover on this host');
  });

  it('says that the view of a link is gone', async () => {
    const { user } = open('?viewId=other&_a=()');
    await user.click(button());
    expect(await screen.findByTestId('appLogsViewGone')).toBeInTheDocument();
  });

  it('says in place that views could not be read, and tries again', async () => {
    let fails = true;
    const { user } = open('', {
      [PATH]: () => {
        if (fails) throw httpError(503, 'The search engine cannot be reached.', 'Try again.');
        return { views: [ERRORS] };
      },
    });
    await user.click(button());
    expect(await screen.findByTestId('appLogsViewsFailure')).toHaveTextContent('cannot be reached');
    fails = false;
    await user.click(screen.getByTestId('appLogsRetry'));
    expect(await screen.findAllByTestId('appLogsViewOption')).toHaveLength(1);
  });
});
