import { RequestFailure } from '../data/request-failure.ts';

export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
}

interface UploadRequest {
  /** Where files of the kind are taken. */
  readonly files: string;
  readonly file: File;
  readonly dryRun: boolean;
  readonly language: string;
  readonly onProgress: (progress: UploadProgress) => void;
  readonly signal: AbortSignal;
}

export interface UploadedBatch {
  readonly id: string;
  /** The very same file was imported before: this is that import. */
  readonly known: boolean;
}

/** The media type that the server expects of a file, by its name; null for files it does not take. */
export const importTypeOf = (fileName: string): string | null => {
  const name = fileName.toLowerCase();
  if (name.endsWith('.csv')) return 'text/csv';
  return name.endsWith('.xlsx') ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : null;
};

/** Sends a file to the server, telling how many bytes are through. Resolves with the batch the server made, or had made of the same file before. */
export const uploadImport = ({
  files,
  file,
  dryRun,
  language,
  onProgress,
  signal,
}: UploadRequest): Promise<UploadedBatch> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ fileName: file.name, ...(dryRun ? { dryRun: '1' } : {}) });
    request.open('POST', `${files}?${query.toString()}`);
    request.setRequestHeader('content-type', importTypeOf(file.name) ?? 'application/octet-stream');
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', language);
    request.upload.onprogress = (event) => onProgress({ sent: event.loaded, total: file.size });
    request.onload = () => {
      const batch = readBatch(request.responseText);
      if (request.status < 300 && batch !== null) resolve(batch);
      else reject(refusal(request));
    };
    request.onerror = () =>
      reject(new RequestFailure('The upload broke off.', { kind: 'network', code: 'NETWORK', requestId: null }));
    request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });

const readRecord = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // A proxy's error page: the status tells all there is.
    return {};
  }
};

const readBatch = (text: string): UploadedBatch | null => {
  const { id, known } = readRecord(text);
  return typeof id === 'string' ? { id, known: known === true } : null;
};

/** What the server said against a file, whether it speaks in `{ code, message }`, `{ error: … }` or not at all. */
const refusal = (request: XMLHttpRequest): RequestFailure => {
  const body = readRecord(request.responseText);
  const said: Record<string, unknown> =
    typeof body['error'] === 'object' && body['error'] !== null ? { ...body['error'] } : body;
  const { message, code, remedy } = said;
  const facts = {
    code: typeof code === 'string' ? code : `HTTP_${request.status}`,
    requestId: request.getResponseHeader('x-request-id'),
  };
  if (typeof message !== 'string') return new RequestFailure(`HTTP ${request.status}`, { kind: 'server', ...facts });
  const problem = {
    message,
    code: facts.code,
    field: [],
    remedy: typeof remedy === 'string' ? remedy : null,
    path: [],
    parameters: {},
  };
  return new RequestFailure(message, { kind: 'refused', ...facts, problems: [problem] });
};
