/** What a verifier can find, each with what it means. */
export const BREAKS = {
  ENTRY_ALTERED: 'the entry is not what was chained',
  ENTRY_MISSING: 'the chain names an entry that is not there',
  ENTRY_UNCHAINED: 'an entry of sealed times stands in no chain',
  ENTRY_MISPLACED: 'the entry stands in the chain of another day or unit',
  LINK_GAP: 'places of the chain are missing',
  LINK_BROKEN: 'the link does not follow from the one before',
  CHAIN_MISSING: 'a signed chain is not there',
  CHAIN_CUT: 'the chain is shorter than was signed',
  CHAIN_UNSIGNED: 'the chain is longer than was signed',
  HEAD_DIFFERS: 'the chain is not the one that was signed',
  CHECKPOINT_GAP: 'checkpoints are missing',
  CHECKPOINT_BROKEN: 'the checkpoint does not follow from the one before',
  CHECKPOINT_ALTERED: 'the checkpoint is not what was hashed',
  SIGNATURE_WRONG: 'the signature is not of a key that is known',
  FILE_DIFFERS: 'the file of heads holds another checkpoint than the database',
  FILE_AHEAD: 'the file of heads holds checkpoints that the database has lost',
  FILE_UNREADABLE: 'a line of the file of heads cannot be read',
  STATE_DIFFERS: 'the mark up to which entries are sealed was moved',
  INDEX_DIFFERS: 'readers are kept from an entry, or led to another',
  TRIGGER_OFF: 'a table is not recorded, or the trail not protected',
} as const;
export type Break = keyof typeof BREAKS;

/** One thing that is wrong, and where. */
export interface Finding {
  readonly kind: Break;
  /** Chain (`day unit`) and place, checkpoint, or table. */
  readonly where: string;
}
