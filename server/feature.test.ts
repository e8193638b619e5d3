import { FEATURE } from './feature';
import { SERVICE_TYPE } from './services/service_object';

describe('the Kibana feature', () => {
  // Kibana refuses a privilege that names what the feature itself does not list.
  it.each([FEATURE.privileges.all, FEATURE.privileges.read])('lists what its privileges use', (privilege) => {
    for (const app of privilege.app) expect(FEATURE.app).toContain(app);
  });

  it('lets readers read and change nothing', () => {
    expect(FEATURE.privileges.read.api).toEqual(['appLogs-read']);
    expect(FEATURE.privileges.read.savedObject.all).toEqual([]);
  });

  // Kibana gives nobody but a superuser a plugin's own type unless a privilege names it.
  it('lets readers see the settings of services, and those who may change things change them', () => {
    expect(FEATURE.privileges.read.savedObject.read).toContain(SERVICE_TYPE.name);
    expect(FEATURE.privileges.all.savedObject.all).toContain(SERVICE_TYPE.name);
  });
});
