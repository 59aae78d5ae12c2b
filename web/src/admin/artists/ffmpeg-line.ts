/** Where an encoder that takes one address publishes: OBS joins the two with a slash, ffmpeg wants it joined. */
export const publishUrl = (ingestUrl: string, key: string): string =>
  `${ingestUrl.replace(/\/+$/, '')}/${key}`;

/** A line that streams a file in real time, with a key frame every two seconds whatever its frame rate. */
export const ffmpegLine = (ingestUrl: string, key: string): string =>
  [
    'ffmpeg -re -stream_loop -1 -i set.mp4',
    '-c:v libx264 -preset veryfast -b:v 2500k -pix_fmt yuv420p',
    "-force_key_frames 'expr:gte(t,n_forced*2)' -c:a aac -b:a 160k",
    `-f flv '${publishUrl(ingestUrl, key)}'`,
  ].join(' ');
