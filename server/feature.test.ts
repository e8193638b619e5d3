import { FEATURE } from './feature';

describe('the Kibana feature', () => {
  // Kibana refuses a privilege that names what the feature itself does not list.
  it.each([FEATURE.privileges.all, FEATURE.privileges.read])('lists what its privileges use', (privilege) => {
    for (const app of privilege.app) expect(FEATURE.app).toContain(app);
  });

  it('lets readers read and change nothing', () => {
    expect(FEATURE.privileges.read.api).toEqual(['appLogs-read']);
    expect(FEATURE.privileges.read.savedObject.all).toEqual([]);
  });
});
