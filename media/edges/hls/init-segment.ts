import {
  BufferTarget,
  CmafOutputFormat,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  NullTarget,
  Output,
} from 'mediabunny';
import type { PictureTrack, SoundTrack, StreamFormat } from '../../core/hls/stream-format.ts';

/** The init segment of a stream: what a decoder is opened with. Throws where a codec's own header makes no sense. */
export const initSegment = async ({ picture, sound }: StreamFormat): Promise<Uint8Array> => {
  const initTarget = new BufferTarget();
  const output = new Output({ format: new CmafOutputFormat(), target: new NullTarget(), initTarget });
  const pictures = new EncodedVideoPacketSource(picture.codec);
  output.addVideoTrack(pictures, { decoderConfig: pictureConfig(picture) });
  if (sound !== null) {
    output.addAudioTrack(new EncodedAudioPacketSource(sound.codec), { decoderConfig: soundConfig(sound) });
  }
  await output.start();
  // The library writes the init segment with the first media; the media it would write goes nowhere.
  await pictures.add(new EncodedPacket(new Uint8Array(1), 'key', 0, 1));
  await output.finalize();
  if (initTarget.buffer === null) throw new Error('the muxer wrote no init segment');
  return new Uint8Array(initTarget.buffer);
};

const pictureConfig = (track: PictureTrack): VideoDecoderConfig => ({
  codec: track.codecString,
  codedWidth: track.widthPx,
  codedHeight: track.heightPx,
  description: track.config,
});

const soundConfig = (track: SoundTrack): AudioDecoderConfig => ({
  codec: track.codecString,
  sampleRate: track.sampleRateHz,
  numberOfChannels: track.channels,
  ...(track.config === null ? {} : { description: track.config }),
});
