import type { Room } from '../platform/room.ts';
import { closureErrors } from './closure/closure.errors.ts';
import { ClosureResolver } from './closure/closure.resolver.ts';
import { claimErrors } from './claims/claim.errors.ts';
import { ClaimResolver } from './claims/claim.resolver.ts';
import { RankContextResolver } from './explain/context.resolver.ts';
import { explainErrors } from './explain/explain.errors.ts';
import { ExplainResolver } from './explain/explain.resolver.ts';
import { forecastErrors } from './forecast/forecast.errors.ts';
import { ForecastResolver } from './forecast/forecast.resolver.ts';
import { historyErrors } from './history/history.errors.ts';
import { HistoryResolver } from './history/history.resolver.ts';
import { IndexResolver } from './index766/index.resolver.ts';
import { Metric } from './metric/metric.entity.ts';
import { MetricResolver } from './metric/metric.resolver.ts';
import { createMetric } from './migrations/20261122100000_create_metric.ts';
import { seedMetrics } from './migrations/20261122100100_seed_metrics.ts';
import { grantLevels } from './migrations/20261122130000_grant_levels.ts';
import { extendRegistry } from './migrations/20261122200000_extend_registry.ts';
import { seedServiceMetrics } from './migrations/20261122200100_seed_service_metrics.ts';
import { createIndex } from './migrations/20261122200200_create_index.ts';
import { createPeerGroup } from './migrations/20261122210000_create_peer_group.ts';
import { createClaim } from './migrations/20261122210100_create_claim.ts';
import { seedClaims } from './migrations/20261122210200_seed_claims.ts';
import { createCommuneStatement } from './migrations/20261122210300_create_commune_statement.ts';
import { createPar } from './migrations/20261122240000_create_par.ts';
import { seedFurtherClaims } from './migrations/20261123210200_seed_further_claims.ts';
import { createSignedReport } from './migrations/20261125230000_create_signed_report.ts';
import { draftPar } from './migrations/20261125100000_draft_par.ts';
import { rememberWords } from './migrations/20261126140000_remember_words.ts';
import { createRankingClosure } from './migrations/20261128090000_create_ranking_closure.ts';
import { createMetricTarget } from './migrations/20261129090000_create_metric_target.ts';
import { targetErrors } from './target/target.errors.ts';
import { TargetResolver } from './target/target.resolver.ts';
import { parErrors } from './par/par.errors.ts';
import { ParResolver } from './par/par.resolver.ts';
import { createPractice } from './migrations/20261123210100_create_practice.ts';
import { practiceErrors } from './practices/practice.errors.ts';
import { UnitEventResolver } from './events/unit-event.resolver.ts';
import { PracticeResolver } from './practices/practice.resolver.ts';
import { reportErrors } from './reports/report.errors.ts';
import { reportPaper } from './reports/report.paper.ts';
import { ReportResolver } from './reports/report.resolver.ts';
import { reportExport, reportsExport } from './reports/reports.export.ts';
import { voiceErrors } from './voice/voice.errors.ts';
import { VoiceResolver } from './voice/voice.resolver.ts';
import { peerErrors } from './peers/peer.errors.ts';
import { patternErrors } from './patterns/pattern.errors.ts';
import { PatternResolver } from './patterns/pattern.resolver.ts';
import { PeerResolver } from './peers/peer.resolver.ts';
import { rankingErrors } from './ranking/ranking.errors.ts';
import { RankingResolver } from './ranking/ranking.resolver.ts';
import { AdministrativeUnitStub } from './ranking/ranking.type.ts';
import { sensitivityErrors } from './sensitivity/sensitivity.errors.ts';
import { SensitivityResolver } from './sensitivity/sensitivity.resolver.ts';
import { SignalResolver } from './signals/signal.resolver.ts';
import { valuesErrors } from './values/values.errors.ts';
import { ValuesResolver } from './values/values.resolver.ts';
import { rankingExport } from './ranking/ranking.export.ts';
import { metricValuesExport } from './values/metric-values.export.ts';
import { claimsExport } from './claims/claims.export.ts';
import { comparisonExport } from './values/comparison.export.ts';
import { forecastExport } from './forecast/forecast.export.ts';
import { index766Export } from './index766/index-766.export.ts';
import { metricsExport } from './metric/metrics.export.ts';
import { parIndexExport } from './par/par-index.export.ts';
import { parStreaksExport } from './par/par-streaks.export.ts';
import { peerGroupsExport } from './peers/peer-groups.export.ts';
import { weightsExport } from './sensitivity/weights.export.ts';
import { patternDossiersExport, patternsExport } from './patterns/patterns.export.ts';
import { practicesExport } from './practices/practices.export.ts';
import { rankMovesExport, rankStreaksExport } from './history/rank-changes.export.ts';
import { rankHistoryExport } from './history/rank-history.export.ts';
import { unitEventsExport } from './events/unit-events.export.ts';
import { signalsExport } from './signals/signals.export.ts';
import { whyContextExport, whyExport } from './explain/why.export.ts';

/** The door of the room: metric registry and rankings. */
export const rankings: Room = {
  name: 'rankings',
  entities: [Metric],
  migrations: [
    createMetric,
    seedMetrics,
    grantLevels,
    extendRegistry,
    seedServiceMetrics,
    createIndex,
    createPeerGroup,
    createClaim,
    seedClaims,
    createCommuneStatement,
    createPar,
    createPractice,
    seedFurtherClaims,
    draftPar,
    createSignedReport,
    rememberWords,
    createRankingClosure,
    createMetricTarget,
  ],
  resolvers: [
    MetricResolver,
    ClosureResolver,
    TargetResolver,
    RankingResolver,
    ValuesResolver,
    IndexResolver,
    PeerResolver,
    HistoryResolver,
    ExplainResolver,
    RankContextResolver,
    ClaimResolver,
    VoiceResolver,
    SignalResolver,
    SensitivityResolver,
    ForecastResolver,
    PatternResolver,
    ParResolver,
    PracticeResolver,
    UnitEventResolver,
    ReportResolver,
  ],
  orphanedTypes: [AdministrativeUnitStub],
  exports: [
    rankingExport,
    metricValuesExport,
    comparisonExport,
    rankHistoryExport,
    rankStreaksExport,
    rankMovesExport,
    weightsExport,
    peerGroupsExport,
    whyExport,
    whyContextExport,
    signalsExport,
    unitEventsExport,
    patternsExport,
    patternDossiersExport,
    claimsExport,
    practicesExport,
    reportsExport,
    reportExport,
    index766Export,
    forecastExport,
    parIndexExport,
    parStreaksExport,
    metricsExport,
  ],
  papers: [reportPaper],
  references: {},
  errors: {
    ...rankingErrors,
    ...closureErrors,
    ...targetErrors,
    ...valuesErrors,
    ...peerErrors,
    ...historyErrors,
    ...explainErrors,
    ...claimErrors,
    ...voiceErrors,
    ...sensitivityErrors,
    ...forecastErrors,
    ...patternErrors,
    ...parErrors,
    ...practiceErrors,
    ...reportErrors,
  },
};
