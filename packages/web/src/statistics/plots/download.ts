/** Hands a file made here over to the person. */
export function download(name: string, content: string | Blob): void {
  const url = typeof content === 'string' ? content : URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  if (typeof content !== 'string') URL.revokeObjectURL(url);
}
