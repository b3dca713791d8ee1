import { defineEntity, p } from '@mikro-orm/postgresql';

export const PeerGroup = defineEntity({
  name: 'PeerGroup',
  tableName: 'peer_group',
  schema: 'rankings',
  properties: {
    id: p.bigint().primary().autoincrement(),
    name: p.text(),
    unitIds: p.array().columnType('int[]'),
    shared: p.boolean().default(false),
    owner: p.text(),
    ownerName: p.text(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().default(1),
  },
});
