/**
 * Draws the four animated stickers of the bundled set into web/public/stickers: a row of 12 squares of
 * 128 units each, looping without a seam. Run again after a change: `node ops/setup/draw-animated-stickers.mjs [folder]`.
 * The stills beside them are drawn by hand; this follows their style (paper edge, dark line, gradient, gloss).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = process.argv[2] ?? fileURLToPath(new URL('../../web/public/stickers', import.meta.url));
const FRAMES = 12;
const SIZE = 128;
const MIDDLE = SIZE / 2;
const LINE = '#24103f';
const PAPER = '#fffaff';
const TURN = Math.PI * 2;

const short = (value) => String(Math.round(value * 10) / 10);
const range = (count) => Array.from({ length: count }, (_, index) => index);
const points = (list) => `M${list.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`;
const gradient = (id, colours) => {
  const stops = colours.map(
    (c, i) => `<stop offset="${short(i / (colours.length - 1))}" stop-color="${c}"/>`,
  );
  return `<linearGradient id="${id}" x2="0" y2="1">${stops.join('')}</linearGradient>`;
};
const gloss = (d, width) =>
  `<path d="${d}" fill="none" stroke="#fff" stroke-width="${width}" stroke-linecap="round" opacity=".85"/>`;

/** The three layers under every sticker of the set: shadow, paper edge, dark line. `id` is one no other shape has. */
const edge = (id, shape) =>
  `<g stroke-linejoin="round"><defs><g id="${id}">${shape}</g></defs>` +
  `<use href="#${id}" y="2.5" fill="#05030c" stroke="#05030c" stroke-width="18" opacity=".4"/>` +
  `<use href="#${id}" fill="${PAPER}" stroke="${PAPER}" stroke-width="17"/>` +
  `<use href="#${id}" fill="${LINE}" stroke="${LINE}" stroke-width="6"/></g>`;

/** A four-pointed glint; nothing below half a unit. */
const glint = ({ x, y, radius }) => {
  if (radius < 0.5) return '';
  const waist = radius * 0.16;
  const tip = (dx, dy) => `${short(x + dx)} ${short(y + dy)}`;
  return (
    `<path fill="#fff" d="M${tip(0, -radius)}Q${tip(waist, -waist)} ${tip(radius, 0)}Q${tip(waist, waist)} ${tip(0, radius)}` +
    `Q${tip(-waist, waist)} ${tip(-radius, 0)}Q${tip(-waist, -waist)} ${tip(0, -radius)}Z"/>`
  );
};

/** Bright once per loop, around `peak` (a frame number), dark for the rest. */
const twinkle = (frame, peak) => {
  const distance = Math.abs(((frame - peak + FRAMES * 1.5) % FRAMES) - FRAMES / 2);
  return Math.max(0, 1 - distance / 3);
};

const BALL = { x: 64, y: 70, radius: 43, rows: 8, tiles: 24, period: 4 };
const TILE_COLOURS = ['#ff5cb0', '#5cf0ff', '#ffe04d', '#b48fff'];

const ballTile = ({ row, angle, fromY, toY }) => {
  const step = TURN / BALL.tiles;
  const at = (y, a) => [BALL.x + Math.sqrt(Math.max(0, BALL.radius ** 2 - y ** 2)) * Math.sin(a), BALL.y + y];
  const from = Math.max(angle, -TURN / 4);
  const to = Math.min(angle + step, TURN / 4);
  if (to - from < 0.05 || row === 0) return '';
  return points([at(fromY, from), at(fromY, to), at(toY, to), at(toY, from)]);
};

/** One loop turns the ball by `period` tiles, after which the pattern of colours is the same again. */
const discoBall = (frame) => {
  const step = TURN / BALL.tiles;
  const turned = (frame / FRAMES) * BALL.period * step;
  const lit = TILE_COLOURS.map(() => '');
  const y = (row) => BALL.radius * Math.sin(((row / BALL.rows) * 2 - 1) * (TURN / 4));
  for (const row of range(BALL.rows)) {
    for (const column of range(BALL.tiles)) {
      const angle = ((((column * step + turned) % TURN) + TURN + TURN / 4 + step) % TURN) - TURN / 4 - step;
      const colour = (column * 3 + row * 2 + (row >> 1)) % BALL.period;
      if (angle > TURN / 4 || (column + row) % 2 === 1) continue;
      lit[colour] += ballTile({ row, angle, fromY: y(row), toY: y(row + 1) });
    }
  }
  const meridians = range(BALL.tiles / 2).map((index) => {
    const x = BALL.radius * Math.sin((((index + 0.5) * step + turned) % (TURN / 2)) - TURN / 4);
    return `M64 27A${short(Math.abs(x))} 43 0 0 ${x > 0 ? 1 : 0} 64 113`;
  });
  const tiles = lit.map((d, i) => `<path d="${d}" fill="${TILE_COLOURS[i]}" opacity=".95"/>`).join('');
  const glints = [
    { x: 40, y: 50, peak: 1, size: 17 },
    { x: 88, y: 62, peak: 5, size: 14 },
    { x: 52, y: 92, peak: 9, size: 12 },
    { x: 98, y: 24, peak: 8, size: 10 },
    { x: 22, y: 28, peak: 3, size: 9 },
  ].map(({ x, y: glintY, peak, size }) => glint({ x, y: glintY, radius: twinkle(frame, peak) * size }));
  return (
    `<use href="#base"/>${tiles}<path d="${meridians.join('')}" fill="none" stroke="${LINE}" stroke-width="1.4" opacity=".6"/>` +
    `<use href="#over"/>${glints.join('')}`
  );
};

const ballDefs = () => {
  const shape = `<circle cx="64" cy="70" r="43"/><path d="M58 14h12v20H58Z"/>`;
  const rows = range(BALL.rows - 1).map((index) => {
    const y = BALL.radius * Math.sin((((index + 1) / BALL.rows) * 2 - 1) * (TURN / 4));
    const half = Math.sqrt(BALL.radius ** 2 - y ** 2);
    return `M${short(64 - half)} ${short(70 + y)}h${short(half * 2)}`;
  });
  return (
    gradient('g', ['#cbb8ff', '#8a63e8', '#3f1fa0']) +
    `<radialGradient id="h" cx=".32" cy=".26" r=".85"><stop offset="0" stop-color="#fff" stop-opacity=".5"/>` +
    `<stop offset=".45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#1a0560" stop-opacity=".6"/></radialGradient>` +
    `<g id="base">${edge('shape', shape)}<path d="M58 14h12v16H58Z" fill="#ffc857"/><circle cx="64" cy="70" r="43" fill="url(#g)"/></g>` +
    `<g id="over"><path d="${rows.join('')}" stroke="${LINE}" stroke-width="1.6" opacity=".75"/><circle cx="64" cy="70" r="43" fill="url(#h)"/>` +
    `<path d="M52 32q12-8 24 0l-2 5H54Z" fill="#ffc857" stroke="${LINE}" stroke-width="3.5" stroke-linejoin="round"/>${gloss('M31 58q4-11 13-17', 5)}</g>`
  );
};

const LEVELS = 7;
/** Heights in lit blocks, from whole waves per loop, so that frame 12 is frame 0. */
const barLevel = (frame, bar) => {
  const t = (frame / FRAMES) * TURN;
  const wave = 0.55 + 0.3 * Math.sin(t + bar * 1.9) + 0.22 * Math.sin(t * 2 + bar * 3.1 + 1);
  return Math.min(LEVELS, Math.max(1, Math.round(wave * LEVELS)));
};
const blocks = (bar, from, to) =>
  range(Math.max(0, to - from))
    .map((index) => `M${short(25.5 + bar * 16.5)} ${short(98 - (from + index) * 11)}h11`)
    .join('');

const equalizer = (frame) => {
  const levels = range(5).map((bar) => barLevel(frame, bar));
  const part = (from, to, colour) =>
    `<path d="${levels.map((level, bar) => blocks(bar, from, Math.min(level, to))).join('')}" stroke="${colour}"/>`;
  return (
    `<use href="#base"/><g stroke-width="7.5" stroke-linecap="butt">` +
    `${part(0, 2, '#3df08a')}${part(2, 4, '#d7f53d')}${part(4, 6, '#ffb02e')}${part(6, 7, '#ff3d8f')}</g><use href="#over"/>`
  );
};

const equalizerDefs = () => {
  const shape = '<rect x="13" y="16" width="102" height="96" rx="18"/>';
  const dark = range(5).map((bar) => blocks(bar, 0, LEVELS));
  return (
    gradient('g', ['#5b35c8', '#34158f', '#220a66']) +
    `<g id="base">${edge('shape', shape)}<rect x="13" y="16" width="102" height="96" rx="18" fill="url(#g)"/>` +
    `<rect x="19" y="22" width="90" height="84" rx="12" fill="#140726"/><path d="${dark.join('')}" stroke="#3a2270" stroke-width="7.5"/></g>` +
    `<g id="over">${gloss('M19 40v-6q0-12 12-12h8', 4.5)}</g>`
  );
};

const HEART = [
  [0, 46],
  [-22, 31],
  [-47, 10],
  [-47, -16],
  [-47, -32],
  [-35, -43],
  [-21, -43],
  [-12, -43],
  [-4, -38],
  [0, -30],
  [4, -38],
  [12, -43],
  [21, -43],
  [35, -43],
  [47, -32],
  [47, -16],
  [47, 10],
  [22, 31],
  [0, 46],
];
/** Two beats a loop, the second softer, as a heart does. */
const beat = (frame) => [0, 0.55, 1, 0.6, 0.2, 0.35, 0.62, 0.4, 0.2, 0.08, 0, 0][frame] ?? 0;
const heartPath = (scale) => {
  const [first, ...rest] = HEART.map(([x, y]) => `${short(MIDDLE + x * scale)} ${short(66 + y * scale)}`);
  return `M${first}C${rest.join(' ')}Z`;
};

const beatingHeart = (frame) => {
  const scale = 0.82 + 0.17 * beat(frame);
  const d = heartPath(scale);
  const at = (x, y) => `${short(MIDDLE + x * scale)} ${short(66 + y * scale)}`;
  const shade = `M${at(47, -16)}C${at(47, 10)} ${at(22, 31)} ${at(0, 46)} ${at(-22, 31)} ${at(-42, 14)} ${at(-46, -8)}C${at(-30, 26)} ${at(26, 30)} ${at(47, -16)}Z`;
  const eye = (x) =>
    `<ellipse cx="${short(MIDDLE + x * scale)}" cy="${short(66 - 6 * scale)}" rx="${short(5 * scale)}" ry="${short(6.2 * scale)}" fill="${LINE}"/>` +
    `<circle cx="${short(MIDDLE + (x + 1.8) * scale)}" cy="${short(66 - 8.4 * scale)}" r="${short(2 * scale)}" fill="#fff"/>`;
  const cheek = (x) =>
    `<ellipse cx="${short(MIDDLE + x * scale)}" cy="${short(66 + 3 * scale)}" rx="${short(5 * scale)}" ry="3.4" fill="#ffb0d8" opacity=".8"/>`;
  return (
    `${edge(`heart${frame}`, `<path d="${d}"/>`)}<use href="#heart${frame}" fill="url(#g)"/><path d="${shade}" fill="#6a0a5e" opacity=".35"/>` +
    `${cheek(-25)}${cheek(25)}${eye(-15)}${eye(15)}` +
    `<path d="M${at(-6, 3)}Q${at(0, 10)} ${at(6, 3)}" fill="none" stroke="${LINE}" stroke-width="3.8" stroke-linecap="round"/>` +
    gloss(`M${at(-38, -17)}C${at(-38, -26)} ${at(-33, -32)} ${at(-26, -34)}`, 5.5)
  );
};

const starPoints = (outer, inner) =>
  range(10).map((index) => {
    const radius = index % 2 === 0 ? outer : inner;
    return [radius * Math.sin((index * TURN) / 10), -radius * Math.cos((index * TURN) / 10)];
  });

/** Half a turn about the upright axis per loop; the star is its own mirror image, so the loop has no seam. */
const spinningStar = (frame) => {
  // Half a frame on, so that no frame shows the bare edge.
  const angle = ((frame + 0.5) / FRAMES) * (TURN / 2);
  const width = Math.cos(angle);
  const depth = 8 * Math.sin(angle);
  const star = (shift, size) =>
    starPoints(52 * size, 27 * size).map(([x, y]) => [MIDDLE + x * width + shift, 69 + y]);
  const facing = width >= 0 ? -depth : depth;
  const front = star(facing, 1);
  const back = star(-facing, 1);
  const next = (list, index) => list[(index + 1) % list.length];
  // All wound the same way: in one path, opposite windings would cut holes into each other.
  const sides = front.map((corner, index) => {
    const quad = [corner, next(front, index), next(back, index), back[index]];
    const isClockwise = (next(front, index)[1] - corner[1]) * facing < 0;
    return points(isClockwise ? quad : quad.toReversed());
  });
  const shade = points([...front.slice(3, 8), [MIDDLE + facing, 72]]);
  return (
    edge(
      `star${frame}`,
      `<path d="${points(front)}"/><path d="${points(back)}"/><path d="${sides.join('')}"/>`,
    ) +
    `<use href="#star${frame}" fill="#d9531e"/><path d="${points(front)}" fill="url(#g)" stroke="#fff3a0" stroke-width="1.6" stroke-linejoin="round"/>` +
    `<path d="${shade}" fill="#e8590c" opacity=".25"/><path d="${points(star(facing, 0.6))}" fill="#fff6a8" opacity=".75"/>` +
    glint({ x: 100, y: 30, radius: twinkle(frame, 3) * 13 }) +
    glint({ x: 30, y: 92, radius: twinkle(frame, 8) * 11 })
  );
};

const strip = ({ name, defs, draw }) => {
  const frames = range(FRAMES).map(
    (frame) => `<g transform="translate(${frame * SIZE} 0)">${draw(frame)}</g>`,
  );
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${FRAMES * SIZE}" height="${SIZE}" viewBox="0 0 ${FRAMES * SIZE} ${SIZE}"><defs>${defs}</defs>${frames.join('')}</svg>\n`;
  writeFileSync(join(FOLDER, `${name}.svg`), text);
};

strip({ name: 'disco-ball', defs: ballDefs(), draw: discoBall });
strip({ name: 'equalizer', defs: equalizerDefs(), draw: equalizer });
strip({ name: 'beating-heart', defs: gradient('g', ['#ff6fc2', '#f0146f', '#a00a6b']), draw: beatingHeart });
strip({ name: 'spinning-star', defs: gradient('g', ['#fff36b', '#ffc21f', '#ff8a1f']), draw: spinningStar });
