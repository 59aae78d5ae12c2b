/**
 * Everything that ffmpeg may open, and how: an upload can never make it read another file or the network.
 */

/** Demuxers that read nothing but the file they are given; no playlists, no lists of files, no AVI (its subtitles nest). */
export const DEMUXERS = [
  ...['mov', 'matroska', 'webm', 'mpegts', 'flv', 'ogg', 'gif', 'apng'],
  ...['png_pipe', 'jpeg_pipe', 'webp_pipe', 'bmp_pipe', 'tiff_pipe'],
] as const;

/** Codecs by ffprobe's names. */
export const PICTURE_CODECS = [
  ...['h264', 'hevc', 'av1', 'vp8', 'vp9', 'mpeg4', 'mpeg2video', 'theora', 'prores', 'dnxhd', 'qtrle'],
  ...['mjpeg', 'png', 'apng', 'gif', 'webp', 'bmp', 'tiff'],
];
export const SOUND_CODECS = [
  ...['aac', 'mp3', 'opus', 'vorbis', 'flac', 'alac', 'ac3', 'eac3'],
  ...['pcm_s16le', 'pcm_s16be', 'pcm_s24le', 'pcm_s24be', 'pcm_s32le', 'pcm_f32le'],
];
/** Decoders by ffmpeg's names: those of the codecs and the other ones that may stand for them. */
export const DECODERS = [
  ...PICTURE_CODECS,
  ...SOUND_CODECS,
  ...['libdav1d', 'libaom-av1', 'libvpx-vp9', 'libvpx', 'mp3float', 'libopus', 'libvorbis'],
] as const;
