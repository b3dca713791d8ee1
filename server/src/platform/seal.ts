import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HASH_BYTES = 16;
const NONCES_AT_ONCE = 4096;

/** An identity number as it is stored. */
export interface SealedIdNumber {
  /** Nonce, ciphertext, tag. */
  readonly cipher: Buffer;
  /** The same for the same number: for search, by those who hold the key. */
  readonly hash: Buffer;
}

/** Nobody gave this process the key. */
export class DataKeyMissing extends Error {
  constructor() {
    super('No key to seal personal data with: call useDataKey() before dossiers are written.');
    this.name = 'DataKeyMissing';
  }
}

/** Seals and opens personal data: AES-256-GCM, bound to the place they lie at, so that no ciphertext can be moved. */
export class Seal {
  /** Tells whether two keys are the same without telling the key. */
  readonly fingerprint: Buffer;
  private readonly cipherKey: KeyObject;
  private readonly hashKey: KeyObject;
  private readonly fileKey: KeyObject;
  private nonces = Buffer.alloc(0);
  private at = 0;

  constructor(key: Buffer) {
    const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `mot-cua ${purpose}`, 32));
    this.cipherKey = createSecretKey(derive('sealing'));
    this.hashKey = createSecretKey(derive('searching'));
    this.fileKey = createSecretKey(derive('files'));
    this.fingerprint = derive('fingerprint').subarray(0, HASH_BYTES);
  }

  /** @param place what the text belongs to, such as a dossier's code: needed again to open it */
  seal(text: string, place: string): Buffer {
    const nonce = this.nonce();
    const cipher = createCipheriv('aes-256-gcm', this.cipherKey, nonce);
    cipher.setAAD(Buffer.from(place));
    const body = cipher.update(text, 'utf8');
    cipher.final();
    return Buffer.concat([nonce, body, cipher.getAuthTag()]);
  }

  /** @throws when the text was sealed with another key or for another place, or was tampered with */
  open(sealed: Buffer, place: string): string {
    const end = sealed.length - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', this.cipherKey, sealed.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(end));
    return decipher.update(sealed.subarray(NONCE_BYTES, end), undefined, 'utf8') + decipher.final('utf8');
  }

  /** The key of one file alone. @param salt random, kept with the file */
  keyOfFile(salt: Buffer): KeyObject {
    return createSecretKey(Buffer.from(hkdfSync('sha256', this.fileKey, salt, 'mot-cua file', 32)));
  }

  /** A number's keyed hash; blanks and dots between its signs do not count. */
  hash(idNumber: string): Buffer {
    const signs = /[\s.-]/.test(idNumber) ? idNumber.replace(/[\s.-]/g, '') : idNumber;
    return createHmac('sha256', this.hashKey).update(signs.toUpperCase()).digest().subarray(0, HASH_BYTES);
  }

  /** A citizen as row security knows him: the keyed hash of his identity number, written as a UUID. */
  citizenKey(idNumber: string): string {
    return this.hash(idNumber)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
  }

  sealIdNumber(idNumber: string, dossierCode: string): SealedIdNumber {
    return { cipher: this.seal(idNumber, dossierCode), hash: this.hash(idNumber) };
  }

  private nonce(): Buffer {
    if (this.at === this.nonces.length) {
      this.nonces = randomBytes(NONCE_BYTES * NONCES_AT_ONCE);
      this.at = 0;
    }
    this.at += NONCE_BYTES;
    return this.nonces.subarray(this.at - NONCE_BYTES, this.at);
  }
}

let current: Seal | null = null;

/** Gives this process the key; before dossiers are written. */
export function useDataKey(key: Buffer): Seal {
  return (current = new Seal(key));
}

/** The process's seal. @throws DataKeyMissing */
export function theSeal(): Seal {
  if (current === null) throw new DataKeyMissing();
  return current;
}
