/** Maximum side in pixels for decoding: enough for a code held in the hand, and fast on an old phone. */
const SIDE = 1024;
const EVERY = 200;

async function readPixels(source: CanvasImageSource, width: number, height: number): Promise<string | undefined> {
  const { default: jsQR } = await import('jsqr');
  const scale = Math.min(1, SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(data, canvas.width, canvas.height)?.data || undefined;
}

/** Decodes the QR code in a photo, if any. */
export async function readPhoto(file: Blob): Promise<string | undefined> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await readPixels(image, image.naturalWidth, image.naturalHeight);
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Watches the camera until a code is found; the returned function stops it and releases the camera. */
export function watchCamera(
  video: HTMLVideoElement,
  told: { read: (text: string) => void; failed: () => void },
): () => void {
  let stream: MediaStream | undefined;
  let timer: ReturnType<typeof setTimeout>;
  let over = false;
  const look = async (): Promise<void> => {
    const text = video.videoWidth > 0 ? await readPixels(video, video.videoWidth, video.videoHeight) : undefined;
    if (over) return;
    if (text) told.read(text);
    else timer = setTimeout(() => void look(), EVERY);
  };
  const start = async (): Promise<void> => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (over) return stop();
      video.srcObject = stream;
      await video.play();
      await look();
    } catch {
      if (!over) told.failed();
    }
  };
  const stop = (): void => {
    over = true;
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  void start();
  return stop;
}
