import { ImageSource, Rectangle, Texture } from 'pixi.js';
import { STICKERS, type Sticker } from '../../../../proto/stickers.ts';

/** Edge of one picture in the atlas, pixels. */
export const PICTURE_PX = 176;
/** Room around each picture for its shadow, and so that small sizes do not bleed, pixels. */
const MARGIN_PX = 12;
const CELL_PX = PICTURE_PX + 2 * MARGIN_PX;
/** How many times a cell's edge is larger than its picture's. */
export const CELL_PER_PICTURE = CELL_PX / PICTURE_PX;

/** All sticker pictures in one texture. */
export interface StickerAtlas {
  /** The frames of a sticker, one for a still; undefined for an id this page does not know. */
  frames(sticker: number): readonly Texture[] | undefined;
}

interface Drawn {
  readonly sticker: Sticker;
  readonly sheet: HTMLCanvasElement;
}

const loadSheet = async (sticker: Sticker): Promise<Drawn | undefined> => {
  const image = new Image();
  image.src = `/stickers/${sticker.name}.svg`;
  try {
    await image.decode();
  } catch {
    // One missing picture must not take the others with it.
    return undefined;
  }
  const sheet = document.createElement('canvas');
  sheet.width = PICTURE_PX * sticker.frames;
  sheet.height = PICTURE_PX;
  sheet.getContext('2d')?.drawImage(image, 0, 0, sheet.width, sheet.height);
  return { sticker, sheet };
};

const drawAtlas = (drawn: readonly Drawn[]) => {
  const cells = drawn.reduce((sum, { sticker }) => sum + sticker.frames, 0);
  const columns = Math.max(1, Math.ceil(Math.sqrt(cells)));
  const canvas = document.createElement('canvas');
  canvas.width = columns * CELL_PX;
  canvas.height = Math.max(1, Math.ceil(cells / columns)) * CELL_PX;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser gives no canvas to draw the stickers on');
  // A shadow that lifts each sticker off the wall.
  context.shadowColor = 'rgb(0 0 0 / 0.55)';
  context.shadowBlur = MARGIN_PX * 0.8;
  context.shadowOffsetY = MARGIN_PX * 0.25;
  const places = new Map<number, Rectangle[]>();
  let cell = 0;
  for (const { sticker, sheet } of drawn) {
    const rectangles: Rectangle[] = [];
    for (let frame = 0; frame < sticker.frames; frame += 1) {
      const x = (cell % columns) * CELL_PX;
      const y = Math.floor(cell / columns) * CELL_PX;
      context.drawImage(
        sheet,
        frame * PICTURE_PX,
        0,
        PICTURE_PX,
        PICTURE_PX,
        x + MARGIN_PX,
        y + MARGIN_PX,
        PICTURE_PX,
        PICTURE_PX,
      );
      rectangles.push(new Rectangle(x, y, CELL_PX, CELL_PX));
      cell += 1;
    }
    places.set(sticker.id, rectangles);
  }
  return { canvas, places };
};

/** Loads the bundled set and draws it into one texture. Pictures that do not load are left out. */
export const loadStickerAtlas = async (): Promise<StickerAtlas> => {
  const sheets = await Promise.all(STICKERS.map(loadSheet));
  const { canvas, places } = drawAtlas(sheets.filter((sheet) => sheet !== undefined));
  const source = new ImageSource({ resource: canvas, autoGenerateMipmaps: true, scaleMode: 'linear' });
  const textures = new Map<number, readonly Texture[]>();
  for (const [sticker, rectangles] of places) {
    textures.set(
      sticker,
      rectangles.map((frame) => new Texture({ source, frame })),
    );
  }
  return { frames: (sticker) => textures.get(sticker) };
};
