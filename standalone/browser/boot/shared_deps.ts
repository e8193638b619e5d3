import * as ElasticCharts from '@elastic/charts';
import * as KbnDatemath from '@elastic/datemath';
import * as ElasticEui from '@elastic/eui';
import * as ElasticEuiChartsTheme from '@elastic/eui/dist/eui_charts_theme';
import * as EmotionCache from '@emotion/cache';
import * as EmotionReact from '@emotion/react';
import * as History from 'history';
import Lodash from 'lodash';
import LodashFp from 'lodash/fp';
import Moment from 'moment';
import MomentTimezone from 'moment-timezone';
import React from 'react';
import ReactDom from 'react-dom';
import * as ReactRouterDom from 'react-router-dom';
import * as Rxjs from 'rxjs';
import * as RxjsOperators from 'rxjs/operators';
import * as TsLib from 'tslib';
import * as KbnEsQuery from '../../kibana_shared/es_query';
import * as KbnI18n from '../../kibana_shared/i18n';
import * as KbnI18nReact from '../../kibana_shared/i18n_react';
import * as KbnRison from '../../kibana_shared/rison';

/** By the names of Kibana 8.12's table (scripts/kibana/8.12.json): what is on npm, and what the host brings. */
const SHARED: Readonly<Record<string, unknown>> = {
  ElasticCharts,
  ElasticEui,
  ElasticEuiChartsTheme,
  EmotionCache,
  EmotionReact,
  History,
  KbnDatemath,
  KbnEsQuery,
  KbnI18n,
  KbnI18nReact,
  KbnRison,
  Lodash,
  LodashFp,
  Moment,
  MomentTimezone,
  React,
  ReactDom,
  ReactRouterDom,
  Rxjs,
  RxjsOperators,
  TsLib,
};

/**
 * Kibana's `__kbnSharedDeps__`. What Kibana shares and this host does not is said by name, instead of an
 * undefined somewhere in a bundle.
 */
export const sharedDeps: Readonly<Record<string, unknown>> = new Proxy(SHARED, {
  get(target, name) {
    if (typeof name === 'string' && Object.hasOwn(target, name)) return target[name];
    throw new Error(`The standalone host does not share "${String(name)}": add it to boot/shared_deps.ts.`);
  },
});
