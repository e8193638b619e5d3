import { Embeddable } from './embeddable';

class Panel extends Embeddable {
  override readonly type = 'panel';
  reloads = 0;
  override reload() {
    this.reloads += 1;
  }
  done() {
    this.updateOutput({ loading: false });
  }
}

const timeRange = { from: 'now-1h', to: 'now' };

describe('Embeddable', () => {
  it('passes on changed input, and only what changed', () => {
    const panel = new Panel({ id: 'a', timeRange }, { loading: true });
    const seen: unknown[] = [];
    panel.getInput$().subscribe((input) => seen.push(input.timeRange));
    panel.updateInput({ timeRange: { ...timeRange } });
    panel.updateInput({ timeRange: { from: 'now-2h', to: 'now' } });
    expect(seen).toEqual([timeRange, { from: 'now-2h', to: 'now' }]);
  });

  it('reloads when a reload is asked for', () => {
    const panel = new Panel({ id: 'a' }, {});
    panel.updateInput({ lastReloadRequestTime: 1 });
    panel.updateInput({ lastReloadRequestTime: 1 });
    expect(panel.reloads).toBe(1);
  });

  it('tells its output, and ends both when destroyed', () => {
    const panel = new Panel({ id: 'a' }, { loading: true });
    const seen: unknown[] = [];
    let ended = false;
    panel
      .getOutput$()
      .subscribe({ next: (output) => seen.push(output.loading), complete: () => (ended = true) });
    panel.done();
    panel.destroy();
    expect(seen).toEqual([true, false]);
    expect(ended).toBe(true);
    expect(() => panel.updateInput({ id: 'b' })).toThrow('destroyed');
  });
});
