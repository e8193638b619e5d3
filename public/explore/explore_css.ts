import type { EuiThemeComputed } from '@elastic/eui';

/** Style sheet of the page: as high as the window below the host's headers, the lines take what is left. */
export function exploreStyles({ size }: EuiThemeComputed): string {
  return `
.appLogsPage {
  display: flex; flex-direction: column; gap: ${size.s}; padding: ${size.s}; container-type: inline-size;
  width: 100%; min-height: 620px; height: calc(100vh - var(--kbnAppHeadersOffset, var(--euiFixedHeadersOffset, 0px)));
}
.appLogsPage > .appLogsPage__search, .appLogsPage > .appLogsPage__toolbar, .appLogsPage > .appLogsPage__notice, .appLogsPage > .appLogsPage__tabs { flex: none; }
.appLogsPage__search { min-height: ${size.xxl}; }
.appLogsPage__toolbar { min-height: ${size.xl}; }
.appLogsPage__insight { flex: 1 1 0; min-height: 0; }
.appLogsPage__summary { min-height: ${size.l}; }
.appLogsCharts { display: grid; flex: none; gap: ${size.s}; grid-template-columns: minmax(0, 1fr) minmax(280px, 26%); height: 196px; }
.appLogsCharts__timeline { position: relative; display: flex; flex-direction: column; min-width: 0; }
.appLogsCharts__timeline > [data-test-subj='appLogsTimeline'] { flex: 1 1 0; min-height: 0; }
.appLogsCharts__picture { position: absolute; right: ${size.xs}; bottom: ${size.xs}; }
.appLogsCharts__levels .appLogsCharts__picture { position: static; text-align: right; }
.appLogsCharts__note { margin: auto; }
.appLogsCharts__caption { flex: none; padding-left: ${size.s}; }
@container (max-width: 860px) {
  .appLogsCharts { grid-template-columns: minmax(0, 1fr); height: auto; }
  .appLogsCharts__timeline { height: 170px; }
  .appLogsCharts__levels { max-height: 160px; }
}
@media (max-width: 900px) { .appLogsPage { min-height: 940px; } }`;
}
