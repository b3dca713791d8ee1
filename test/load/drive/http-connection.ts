import { connect, type Socket } from 'node:net';

/** An answer as it lies in the socket's bytes. */
export interface RawAnswer {
  readonly status: number;
  readonly body: Buffer;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const END_OF_CHUNKS = Buffer.from('\r\n0\r\n\r\n');

/** Bytes of a POST of JSON, made once for all times it is sent. */
export function postBytes(path: string, body: string): Buffer {
  const length = Buffer.byteLength(body);
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`,
  );
}

/** One kept-alive connection that asks one thing at a time; reads no more of HTTP than a load needs. */
export class HttpConnection {
  private readonly socket: Socket;
  private chunks: Buffer[] = [];
  private size = 0;
  /** Bytes of the whole answer, once its head has told; infinite for a chunked body. */
  private wanted = 0;
  private status = 0;
  private headSize = 0;
  private settle: { resolve(answer: RawAnswer): void; reject(error: Error): void } | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.settle?.reject(error));
    socket.on('close', () => this.settle?.reject(new Error('The server closed the connection.')));
  }

  static open(port: number): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.off('error', reject);
        resolve(new HttpConnection(socket));
      });
      socket.once('error', reject);
    });
  }

  ask(bytes: Buffer): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.socket.write(bytes);
    });
  }

  close(): void {
    this.settle = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
    if (this.wanted === 0) this.readHead();
    if (this.wanted === 0) return;
    const whole = this.wanted === Infinity ? this.endsChunked() : this.size >= this.wanted;
    if (whole) this.finish();
  }

  private readHead(): void {
    const bytes = this.joined();
    const end = bytes.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = bytes.toString('latin1', 0, end);
    this.headSize = end + 4;
    this.status = Number(head.slice(9, 12));
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    this.wanted = length === undefined ? Infinity : this.headSize + Number(length);
  }

  private endsChunked(): boolean {
    const last = this.chunks.at(-1) ?? END_OF_HEAD;
    const tail = last.length >= END_OF_CHUNKS.length ? last : this.joined();
    return tail.subarray(-END_OF_CHUNKS.length).equals(END_OF_CHUNKS);
  }

  private joined(): Buffer {
    if (this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks)];
    return this.chunks[0] ?? Buffer.alloc(0);
  }

  private finish(): void {
    const bytes = this.joined().subarray(this.headSize);
    const body = this.wanted === Infinity ? withoutChunkHeads(bytes) : bytes;
    const answer = { status: this.status, body };
    const { settle } = this;
    this.chunks = [];
    this.size = 0;
    this.wanted = 0;
    this.settle = undefined;
    settle?.resolve(answer);
  }
}

function withoutChunkHeads(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\r\n', at);
    const length = Number.parseInt(bytes.toString('latin1', at, end), 16);
    if (!(length > 0)) break;
    parts.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
