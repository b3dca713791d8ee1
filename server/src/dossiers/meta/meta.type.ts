import { Field, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';

@ObjectType('Meta', { description: 'Hệ thống đang giữ số liệu gì. What the system holds.' })
export class MetaType {
  @Field(() => Boolean, { description: 'Whether any of the dossiers is made-up demo data.' })
  demo!: boolean;

  @Field(() => DateScalar, { description: 'Today in Asia/Ho_Chi_Minh, as the server tells it.' })
  today!: string;

  @Field(() => DateTimeScalar, {
    description: 'Giờ của hệ thống. The server’s clock: what is known now is known ever after under this `knownAt`.',
  })
  now!: Date;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the first dossier; null without any.' })
  dataFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the last dossier; null without any.' })
  dataTo!: string | null;

  @Field(() => String, { description: 'Version of the software.' })
  version!: string;
}
