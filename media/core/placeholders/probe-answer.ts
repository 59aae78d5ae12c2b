/** The part of ffprobe's answer that counts. All of it comes from the upload: nothing is taken on trust. */
export interface ProbedStream {
  readonly index: number;
  readonly codec: string;
  readonly kind: string;
  readonly isCover: boolean;
  readonly packets: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelAspect: number;
  readonly pixelFormat: string;
  readonly rotation: number;
  readonly channels: number;
  readonly sampleRateHz: number;
}

export interface Probe {
  readonly format: string;
  readonly durationSeconds: number;
  readonly streams: readonly ProbedStream[];
}

/** Reads what ffprobe printed (`-of json`); null where that is nothing of the kind. Total: what is missing is 0 or empty. */
export const readProbe = (answer: string): Probe | null => {
  const whole = parseObject(answer);
  if (whole === null) return null;
  const format = objectOf(whole['format']);
  const turned = new Map(
    listOf(whole['frames']).map((frame) => [numberOf(frame['stream_index']), rotationOf(frame)]),
  );
  const streams = listOf(whole['streams']).map((stream) => readStream(stream, turned));
  return { format: textOf(format['format_name']), durationSeconds: numberOf(format['duration']), streams };
};

const readStream = (stream: JsonObject, turned: ReadonlyMap<number, number>): ProbedStream => {
  const index = numberOf(stream['index']);
  return {
    index,
    codec: textOf(stream['codec_name']),
    kind: textOf(stream['codec_type']),
    isCover: numberOf(objectOf(stream['disposition'])['attached_pic']) === 1,
    packets: numberOf(stream['nb_read_packets']),
    widthPx: numberOf(stream['width']),
    heightPx: numberOf(stream['height']),
    pixelAspect: aspectOf(textOf(stream['sample_aspect_ratio'])),
    pixelFormat: textOf(stream['pix_fmt']),
    rotation: rotationOf(stream) || (turned.get(index) ?? 0),
    channels: numberOf(stream['channels']),
    sampleRateHz: numberOf(stream['sample_rate']),
  };
};

const rotationOf = (from: JsonObject): number =>
  listOf(from['side_data_list']).map((data) => numberOf(data['rotation']))[0] ?? 0;

/** `4:3` as a number; 1 where it is missing or beyond belief. */
const aspectOf = (text: string): number => {
  const [width = 0, height = 0] = text.split(':').map(Number);
  const aspect = height > 0 ? width / height : 1;
  return aspect >= 0.25 && aspect <= 4 ? aspect : 1;
};

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});
const listOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 60) : '');
const numberOf = (value: unknown): number => {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : 0;
  return Number.isFinite(number) ? number : 0;
};

const parseObject = (text: string): JsonObject | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
};
