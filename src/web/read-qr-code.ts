/** The text of the QR code in a picture, or null where none can be read. */
export async function readQrCode(picture: Blob): Promise<string | null> {
  const { default: jsQR } = await import('jsqr');
  const bitmap = await createImageBitmap(picture);
  // A photograph has more points than a code needs; reading takes as long as there are points.
  const scale = Math.min(1, 1_600 / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(bitmap.width * scale, bitmap.height * scale);
  const drawing = canvas.getContext('2d');
  if (!drawing) return null;
  drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const { data, width, height } = drawing.getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(data, width, height)?.data ?? null;
}
