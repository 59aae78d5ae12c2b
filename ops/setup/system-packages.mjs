import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './run.mjs';

/** Whether a program is on the PATH. */
export const hasProgram = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** Root on Debian or Ubuntu: packages can be installed without a question. */
const mayInstall = () => process.getuid?.() === 0 && hasProgram('apt-get');

const aptGet = (...args) =>
  run('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-q', ...args], {
    quiet: true,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });

const install = async (packages) => {
  say(`Installing ${packages.join(', ')}…`);
  await aptGet('update');
  return (await aptGet('install', '-y', '--no-install-recommends', ...packages)) === 0;
};

/** For a start: ffmpeg, installed when that takes no question. Houselights runs without it; false says so. */
export const ensureFfmpeg = async () => {
  if (hasProgram('ffmpeg')) return true;
  return mayInstall() && (await install(['ffmpeg']));
};

const NOTO_EMOJI = '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf';
const DEJAVU = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';

const NGINX_RTMP = '/usr/lib/nginx/modules/ngx_rtmp_module.so';

const NATS = {
  package: 'nats-server',
  isThere: () => hasProgram('nats-server') || existsSync('/usr/sbin/nats-server'),
};
const FFMPEG = { package: 'ffmpeg', isThere: () => hasProgram('ffmpeg') && hasProgram('ffprobe') };
const CHROMIUM = { package: 'chromium', isThere: () => hasProgram('chromium') };
const NGINX = [
  { package: 'nginx', isThere: () => hasProgram('nginx') || existsSync('/usr/sbin/nginx') },
  { package: 'libnginx-mod-rtmp', isThere: () => existsSync(NGINX_RTMP) },
];

/** What the tests need, and the package that brings it. */
const TEST_NEEDS = [
  FFMPEG,
  CHROMIUM,
  { package: 'fonts-noto-color-emoji', isThere: () => existsSync(NOTO_EMOJI) },
  { package: 'fonts-dejavu-core', isThere: () => existsSync(DEJAVU) },
  { package: 'mpv', isThere: () => hasProgram('mpv') },
  ...NGINX,
  NATS,
];

const BENCH_NEEDS = { crowd: [NATS], media: [FFMPEG, ...NGINX], latency: [FFMPEG, CHROMIUM] };

/** Installs what is missing when it may, else throws with the command to run. */
const ensureAll = async (needs, whose) => {
  const missing = needs.filter((need) => !need.isThere()).map((need) => need.package);
  if (missing.length === 0) return;
  if (mayInstall() && (await install(missing))) return;
  throw new Error(`${whose} ${missing.join(', ')}. Install: apt-get install ${missing.join(' ')}`);
};

export const ensureTestTools = () => ensureAll(TEST_NEEDS, 'The tests need');

/** For the bench of that name. */
export const ensureBenchTools = (bench) =>
  ensureAll(Object.hasOwn(BENCH_NEEDS, bench) ? BENCH_NEEDS[bench] : [], 'The bench needs');
