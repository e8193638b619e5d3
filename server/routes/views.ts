import {
  createViewEndpoint,
  deleteViewEndpoint,
  updateViewEndpoint,
  viewParams,
  viewsEndpoint,
} from '../../common/api/views';
import { deleteView } from '../views/delete_view';
import { listViews } from '../views/list_views';
import { createView, updateView } from '../views/save_view';
import { defineRoute, type RouteServices } from './define_route';
import { narrowBody } from './narrow_body';

/** Named views: `GET` and `POST /api/app_logs/views`, `PUT` and `DELETE /api/app_logs/views/{id}`. */
export function defineViewRoutes(services: RouteServices): void {
  defineRoute(services, viewsEndpoint, { privilege: 'read' }, async (_, { setup }) => ({
    views: await listViews(setup.savedObjects),
  }));
  defineRoute(services, createViewEndpoint, { privilege: 'all' }, (body, { setup }) =>
    createView(setup.savedObjects, body),
  );
  defineRoute(services, updateViewEndpoint, { privilege: 'all' }, (body, { setup }, params) =>
    updateView(setup.savedObjects, idOf(params), body),
  );
  defineRoute(services, deleteViewEndpoint, { privilege: 'all' }, (body, { setup }, params) =>
    deleteView(setup.savedObjects, idOf(params), body),
  );
}

function idOf(params: unknown): string {
  return narrowBody(viewParams, params).id;
}
