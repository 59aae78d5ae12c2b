// The direction of the house: edges -> core -> proto. Each third-party heart is imported by one place only.
const onlyFrom = (name, module, files) => ({
  name: `${name}-has-one-door`,
  severity: 'error',
  from: {
    path: '^(media|viz-server|admin-api|web|ops|proto)/',
    pathNot: [files, '\\.test\\.tsx?$', '/tests/', '^ops/(e2e|bench|load)/'],
  },
  to: { path: `node_modules/${module}(/|$)`, dependencyTypesNot: ['type-only'] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'core-is-pure',
      comment: 'core/ imports its own core and proto/: no node:*, no package, no edge',
      severity: 'error',
      from: { path: '^(media|viz-server|admin-api)/core/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^$1/core/', '^proto/'] },
    },
    {
      name: 'proto-is-a-leaf',
      severity: 'error',
      from: { path: '^proto/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^proto/', 'node_modules/(protobufjs|typebox|long)(/|$)'] },
    },
    {
      name: 'services-do-not-import-each-other',
      severity: 'error',
      from: { path: '^(media|viz-server|admin-api|web)/', pathNot: ['\\.test\\.tsx?$', '/tests/'] },
      to: { path: '^(media|viz-server|admin-api|web|ops)/', pathNot: ['^$1/', '^ops/service/'] },
    },
    {
      name: 'web-takes-only-proto',
      severity: 'error',
      from: { path: '^web/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(media|viz-server|admin-api|ops)/' },
    },
    {
      name: 'service-kit-takes-only-proto',
      severity: 'error',
      from: { path: '^ops/service/' },
      to: { path: '^(media|viz-server|admin-api|web|ops)/', pathNot: '^ops/service/' },
    },
    {
      name: 'ops-starts-services-as-processes',
      severity: 'error',
      from: { path: '^ops/', pathNot: ['\\.test\\.ts$', '^ops/(e2e|tests)/'] },
      to: { path: '^(media|viz-server|admin-api|web)/' },
    },
    onlyFrom('node-media-server', 'node-media-server', '^media/edges/node-media-server\\.ts$'),
    onlyFrom('ws', 'ws', '^(viz-server/edges/gateway[a-z-]*|media/edges/playback-websocket)\\.ts$'),
    onlyFrom('mediabunny', 'mediabunny', '^media/edges/hls/'),
    onlyFrom('better-sqlite3', 'better-sqlite3', '/database\\.ts$'),
    onlyFrom('obs-websocket-js', 'obs-websocket-js', '^admin-api/edges/obs-control\\.ts$'),
    onlyFrom('re2js', 're2js', '^viz-server/edges/safe-pattern\\.ts$'),
    onlyFrom('nats', '@nats-io', '^viz-server/edges/nats/'),
    onlyFrom('pixi', 'pixi\\.js', '^web/src/fan/(overlays|canvas)/'),
    onlyFrom('argon2', '@node-rs/argon2', '^admin-api/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'web/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
