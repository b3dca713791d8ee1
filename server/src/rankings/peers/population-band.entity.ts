import { defineEntity, p } from '@mikro-orm/postgresql';

export const PopulationBand = defineEntity({
  name: 'PopulationBand',
  tableName: 'population_band',
  schema: 'rankings',
  properties: {
    key: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    populationFrom: p.integer(),
    populationBelow: p.integer().nullable(),
    validFrom: p.date().primary(),
    validUntil: p.date().nullable(),
    source: p.text(),
  },
});
