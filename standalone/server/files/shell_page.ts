/** What the page has to know before it can ask: read by standalone/browser from a script element of type JSON. */
export interface PageConfig {
  readonly version: string;
  readonly buildNum: number;
  /** The plugins to load, in order. */
  readonly plugins: ReadonlyArray<{
    readonly id: string;
    /** Ends in "/": where the bundle and its chunks are. */
    readonly publicPath: string;
    readonly requiredPlugins: readonly string[];
  }>;
}

/** The HTML of every page. No inline code: the policy forbids it, here as in Kibana. */
export function shellPage(config: PageConfig): string {
  // "<" would let a value end the script element.
  const json = JSON.stringify(config).replace(/</g, '\\u003c');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>App Logs</title>
<link rel="icon" href="data:,">
<meta name="eui-global">
<meta name="eui-legacy">
<meta name="emotion">
<script type="application/json" id="page-config">${json}</script>
</head>
<body>
<div id="kibana-body"></div>
<noscript>App Logs needs JavaScript.</noscript>
<script src="/host/host.js"></script>
</body>
</html>
`;
}
