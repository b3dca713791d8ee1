import { createHash } from 'node:crypto';
import { dossierText, serviceText, stepTexts } from './copy.rules.ts';
import type { DemoDossier } from './demo-dossier.ts';

/** SHA-256 of everything the demo makes up, before identity numbers are sealed: equal on every machine. */
export function digestOf(dossiers: readonly DemoDossier[]): string {
  const hash = createHash('sha256');
  for (const dossier of dossiers) {
    hash.update(
      `${dossierText(dossier)}\n${dossier.applicantName}\t${dossier.applicantIdNumber}\n${stepTexts(dossier).join('\n')}\n${serviceText(dossier) ?? ''}\n`,
    );
  }
  return hash.digest('hex');
}
