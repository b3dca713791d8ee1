import { makeContext, type ContextSource } from '../../platform/context.ts';
import { toGlobalId } from '../../platform/global-id.ts';
import { dayOf } from '../../platform/plain-date.ts';
import type { connect } from '../../platform/postgres-bootstrap.ts';
import { addPractice } from '../../rankings/practices/practice.service.ts';
import { DEMO_PRACTICES } from './practices.data.ts';

type Client = Awaited<ReturnType<typeof connect>>;

/** Writes the demo's practices as the leaders of those communes would; one of a day to come is refused, and left out. */
export async function addDemoPractices(open: ContextSource['open'], now: Date): Promise<void> {
  for (const { unit, ...practice } of DEMO_PRACTICES) {
    const viewer = {
      role: 'mot_cua_commune',
      grantRole: 'COMMUNE_LEADER',
      unit,
      user: 'demo',
      account: { id: 'demo', name: 'Lãnh đạo xã, phường (minh hoạ)' },
      classes: { PUBLIC: 'ALL', SPEAK: 'UNIT' },
    } as const;
    const context = makeContext({ viewer, now, today: dayOf(now), requestId: 'demo', language: 'vi', open });
    const unitId = toGlobalId('AdministrativeUnit', unit);
    await addPractice({ ...practice, unitId, source: 'Dữ liệu minh hoạ, không phải việc có thật' }, context);
  }
}

/** Takes them away again. */
export async function removeDemoPractices(client: Client): Promise<void> {
  await client.query(`/* demo.removePractices */ delete from rankings.practice where owner = 'demo'`);
}
