import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const Province = defineEntity({
  name: 'Province',
  tableName: 'province',
  schema: 'territory',
  properties: {
    id: p.text().primary(),
    code: p.text(),
    validFrom: p.date(),
    validUntil: p.date().nullable(),
    areaKm2: p.double().nullable(),
    population: p.integer().nullable(),
    adminCentre: p.text().nullable(),
    isListed: p.boolean().default(true),
  },
});
export type ProvinceEntity = InferEntity<typeof Province>;
