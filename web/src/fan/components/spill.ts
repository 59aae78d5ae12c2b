/** How often the spilled light is renewed, milliseconds. */
const EVERY_MS = 120;
/** How much of the new picture is mixed in each time: light that follows slowly and never flashes. */
const MIX = 0.12;

/** Draws the video, tiny and slow, on a canvas that CSS blurs into light on the wall. Gives its stop. */
export const startSpill = (video: HTMLVideoElement, canvas: HTMLCanvasElement): (() => void) => {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return () => undefined;
  const timer = setInterval(() => {
    if (document.hidden || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    context.globalAlpha = MIX;
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
  }, EVERY_MS);
  return () => clearInterval(timer);
};
