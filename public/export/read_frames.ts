import { exportFrameSchema, type ExportFrame } from '../../common/api/export';

/**
 * The frames of an export as their bytes come. What is held is one frame.
 * @throws Error when something comes that is no frame: a proxy's page, half of a line at the end
 */
export async function* readFrames(stream: ReadableStream<Uint8Array>): AsyncGenerator<ExportFrame> {
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = decoder.decode(value, { stream: true }).split('\n');
      // Joined only when its end is there: adding to one long text for each piece would copy it each time.
      for (const [i, line] of lines.entries()) {
        parts.push(line);
        if (i === lines.length - 1) continue;
        yield frameOf(parts.join(''));
        parts = [];
      }
    }
    const rest = parts.join('') + decoder.decode();
    if (rest !== '') throw new Error('The answer ended within a frame.');
  } finally {
    // Whoever stops reading wants no more of it; a stream that broke has nothing to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

function frameOf(line: string): ExportFrame {
  return exportFrameSchema.parse(JSON.parse(line));
}
