import { makeContext, type ContextSource, type Viewer } from '../../platform/context.ts';
import { dayOf } from '../../platform/plain-date.ts';
import type { connect } from '../../platform/postgres-bootstrap.ts';
import { sendReport, signReport } from '../../rankings/reports/report.service.ts';
import { DEMO_REPORTS, type DemoReport } from './reports.data.ts';

type Client = Awaited<ReturnType<typeof connect>>;

const ROLES = {
  UNIT: { role: 'mot_cua_commune', grantRole: 'COMMUNE_LEADER' },
  PROVINCE: { role: 'mot_cua_province', grantRole: 'PROVINCE_LEADER' },
} as const;

/** A leader of the demo, with the rights of one: the rows hold for it, too. What it signs is marked by its key. */
const leaderOf = ({ leader, level, place }: DemoReport): Viewer => ({
  ...ROLES[level],
  unit: place,
  user: 'demo',
  account: { id: 'demo', name: leader },
  classes: { PUBLIC: 'ALL', SIGN: level },
});

/** Signs the demo's reports as their leaders would. A period that is not over by the clock stays unsigned. */
export async function signDemoReports(open: ContextSource['open'], now: Date): Promise<void> {
  for (const report of DEMO_REPORTS) {
    const context = makeContext({
      viewer: leaderOf(report),
      now,
      today: dayOf(now),
      requestId: 'demo',
      language: 'vi',
      open,
    });
    const signed = await signReport({ key: report.key }, context);
    if ('refused' in signed || report.sentTo === null) continue;
    await sendReport({ key: report.key, version: signed.version, sentTo: report.sentTo }, context);
  }
}

/** Takes them away again. */
export async function removeDemoReports(client: Client): Promise<void> {
  await client.query(`/* demo.removeReports */ delete from rankings.signed_report where signed_by = 'demo'`);
}
