import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';

/** What PKCS#8 puts before an Ed25519 seed. @source RFC 8410, section 7 */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** What the database gives to be signed. */
export interface Sealed {
  readonly number: string;
  /** Microseconds since 1970. */
  readonly at: string;
  readonly upto: string;
  readonly previous: string;
  readonly heads: string;
}

export interface Checkpoint extends Sealed {
  readonly hash: string;
  readonly keyId: string;
  readonly signature: string;
}

/** Signs checkpoints of the trail by Ed25519, with a key that the database never sees. */
export class AuditSigner {
  readonly keyId: string;
  /** For those who verify. */
  readonly publicKeyPem: string;
  private readonly key: KeyObject;

  /** @param seed 32 bytes */
  constructor(seed: Buffer) {
    this.key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey(this.key);
    this.publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const raw = publicKey.export({ type: 'spki', format: 'der' });
    this.keyId = createHash('sha256').update(raw).digest('hex').slice(0, 16);
  }

  sign(sealed: Sealed): Checkpoint {
    const { number, at, upto, previous, heads } = sealed;
    const text = Buffer.from(`mot-cua audit 1\n${number}\n${at}\n${upto}\n${previous}\n${heads}\n`, 'utf8');
    return {
      ...sealed,
      hash: createHash('sha256').update(text).digest('hex'),
      keyId: this.keyId,
      signature: sign(null, text, this.key).toString('hex'),
    };
  }
}
