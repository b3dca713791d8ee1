import { auditServer } from 'graphql-http';

/** Runs the GraphQL-over-HTTP audit. @returns what failed; empty when all 61 rules are kept */
export async function failedAudits(url: string): Promise<string[]> {
  const results = await auditServer({ url });
  const failed = results.flatMap((result) =>
    result.status === 'ok' ? [] : [`${result.id} ${result.name}: ${result.reason}`],
  );
  return results.length === 61 ? failed : [...failed, `${String(results.length)} audits instead of 61`];
}
