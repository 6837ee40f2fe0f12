import { onTestFinished, vi } from 'vitest';

/** A file that was sent to the server, to be answered or lost. */
export class SentFile {
  readonly headers: Record<string, string> = {};
  readonly upload = { onprogress: (_event: { loaded: number; total: number }): void => {} };
  onload = (): void => {};
  onerror = (): void => {};
  onabort = (): void => {};
  status = 0;
  responseText = '';
  aborted = false;
  name = '';

  open(): void {}
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  send(form: FormData): void {
    const file = form.get('file');
    if (file instanceof File) this.name = file.name;
  }
  abort(): void {
    this.aborted = true;
    this.onabort();
  }
  answer(status: number, body: object): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload();
  }
  keep(id: string): void {
    this.answer(201, { id, name: this.name, size: 4, contentType: 'text/plain' });
  }
  get id(): string | undefined {
    return this.headers['x-desk-request-id'];
  }
}

/** Every file that is sent from here on, until the test is over. */
export function filesSent(): SentFile[] {
  const all: SentFile[] = [];
  vi.stubGlobal(
    'XMLHttpRequest',
    class extends SentFile {
      override send(form: FormData): void {
        super.send(form);
        all.push(this);
      }
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  return all;
}
