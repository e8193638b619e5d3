import {
  saveServiceEndpoint,
  serviceCountsEndpoint,
  serviceEndpoint,
  serviceParams,
} from '../../common/api/services';
import { readServiceCounts, serviceCountsQuery } from '../../common/query/service_counts_query';
import { readService } from '../services/read_service';
import { saveService } from '../services/save_service';
import { defineRoute, type RouteServices } from './define_route';
import { narrowBody } from './narrow_body';
import { searchLogs } from './search_logs';

/** `GET` and `PUT /api/app_logs/services/{service}`, and how many lines of each service no format reads. */
export function defineServiceRoutes(services: RouteServices): void {
  defineRoute(services, serviceEndpoint, { privilege: 'read' }, (_, { setup }, params) =>
    readService(setup.savedObjects, serviceOf(params)),
  );
  defineRoute(services, saveServiceEndpoint, { privilege: 'all' }, (body, { setup }, params) =>
    saveService(setup, serviceOf(params), body),
  );
  defineRoute(services, serviceCountsEndpoint, { privilege: 'read' }, async (range, context) => ({
    services: readServiceCounts(await searchLogs(context, serviceCountsQuery(range))),
  }));
}

function serviceOf(params: unknown): string {
  return narrowBody(serviceParams, params).service;
}
