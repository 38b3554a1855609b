/** Sends text piece by piece, as fast as it is taken and no faster, as a file to keep. */
export function streamAnswer(
  pieces: AsyncGenerator<string>,
  { type, fileName }: { readonly type: string; readonly fileName: string },
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    // Who stops reading stops the reading from the database, too.
    cancel: async () => void (await pieces.return(undefined)),
  });
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
