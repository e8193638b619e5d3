import { SERVICE_OBJECT, VIEW_OBJECT } from '../../../common/names';
import type { SetupContext } from '../setup_context';
import { viewIn } from '../../views/view_type';
import { listCopies } from '../streams/kept_copies';
import { readIndices } from '../streams/read_indices';
import { parseStreamName } from '../streams/stream_name';
import { bystander, type RemovalItem } from './removal_item';
import { usersOwn } from './users_own';

const PER_PAGE = 1000;

/** What removal never takes, and mentions so that people know of it. */
export async function readBystanders(context: SetupContext): Promise<readonly RemovalItem[]> {
  const [indices, copies, own, services, views] = await Promise.all([
    readIndices(context),
    listCopies(context),
    usersOwn(context),
    servicesLeft(context),
    viewsLeft(context),
  ]);
  return [
    ...[...indices.values()]
      .filter(({ name, stream }) => stream === null && parseStreamName(name) !== null)
      .map(({ name }) => bystander('index', name, 'App Logs did not make it.')),
    ...copies.map(({ index, adopts }) =>
      bystander(
        'index',
        index,
        `It holds lines of ${adopts}, whose way into a data stream was not finished.`,
      ),
    ),
    ...own,
    ...services,
    ...views,
  ];
}

/** What people said about their services is theirs, and costs nothing to keep. */
async function servicesLeft({ savedObjects }: SetupContext): Promise<readonly RemovalItem[]> {
  const { saved_objects: objects } = await savedObjects.find({ type: SERVICE_OBJECT, perPage: PER_PAGE });
  return objects.map(({ id }) =>
    bystander(
      'settings of a service',
      id,
      'Its formats and time zone are yours; delete them under Stack Management, Saved Objects.',
    ),
  );
}

/** Named views of this space are people's own, too; the page that opens them is away only until the next setup. */
async function viewsLeft({ savedObjects }: SetupContext): Promise<readonly RemovalItem[]> {
  const { saved_objects: objects } = await savedObjects.find({ type: VIEW_OBJECT, perPage: PER_PAGE });
  return objects.map((object) =>
    bystander(
      'named view',
      viewIn(object).title,
      'It is yours; delete it on the page, or under Stack Management, Saved Objects.',
    ),
  );
}
