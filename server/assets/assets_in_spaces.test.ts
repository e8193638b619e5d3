import { assetsIn } from './assets';

it('are called by the space in every space but the default one, references included', () => {
  const plain = assetsIn('default').flatMap((asset) => (asset.home === 'kibana' ? [asset.object] : []));
  const team = assetsIn('team').flatMap((asset) => (asset.home === 'kibana' ? [asset.object] : []));
  expect(plain.length).toBeGreaterThan(0);
  expect(team.map(({ id }) => id)).toEqual(plain.map(({ id }) => `${id}-team`));
  const ids = new Set(team.map(({ type, id }) => `${type}:${id}`));
  for (const { references } of team)
    for (const { type, id } of references) expect(ids).toContain(`${type}:${id}`);
});

it('leave engine assets as they are: these are shared by all spaces', () => {
  const engine = (space: string | undefined) =>
    assetsIn(space)
      .filter(({ home }) => home === 'engine')
      .map(({ id }) => id);
  expect(engine('team')).toEqual(engine(undefined));
});
