import { FEATURE } from './feature';
import { SERVICE_TYPE } from './services/service_object';
import { SETUP_TYPE } from './setup/memory/setup_type';
import { VIEW_TYPE } from './views/view_type';

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
  it.each([SERVICE_TYPE.name, SETUP_TYPE.name, VIEW_TYPE.name])(
    'lets readers see %s, and who may change things change it',
    (type) => {
      expect(FEATURE.privileges.read.savedObject.read).toContain(type);
      expect(FEATURE.privileges.all.savedObject.all).toContain(type);
    },
  );

  it('lets who may remove see everything that may use what goes', () => {
    expect(FEATURE.privileges.all.savedObject.read).toEqual(
      expect.arrayContaining(['lens', 'visualization', 'map', 'dashboard']),
    );
  });
});
