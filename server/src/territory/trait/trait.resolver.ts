import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { AdministrativeUnitType } from '../unit/unit.type.ts';
import { toldAs } from '../known.ts';
import { traitLoader } from './trait.queries.ts';
import { UnitTraitType } from './trait.type.ts';

@Resolver(() => AdministrativeUnitType)
export class UnitTraitResolver {
  @FieldResolver(() => [UnitTraitType], {
    description:
      'Miền núi, biên giới, hải đảo: theo nguồn, hôm nay hoặc ngày cuối của đơn vị; không suy từ đơn vị cũ. One of each kind, as sources tell of this very unit; nothing is carried over from its predecessors.',
  })
  async traits(@Root() unit: AdministrativeUnitType, @Ctx() context: GraphContext): Promise<UnitTraitType[]> {
    return traitLoader(context, toldAs(unit, context)).load(unit.key);
  }
}
