import type { Budgets, Weights } from '../../platform/gate.ts';

/**
 * What may be asked for in a minute. A point is one value of an answer; the console's page of one province costs a few
 * thousand, a ranking of the whole country some 80,000. Whoever signs in has a budget of his own, whatever he is;
 * those who do not share one by address.
 */
export const BUDGETS: Budgets = {
  account: { points: 6_000_000, seconds: 60 },
  address: { points: 1_500_000, seconds: 60 },
};

/** What asking costs, beside one point for each value of the answer. */
export const WEIGHTS: Weights = {
  /** Any request at all, also one that is refused. */
  request: 100,
  /** Fields that cost more than the values they answer, each time they are asked for. */
  fields: {
    // A password is made slow to try on purpose.
    'Mutation.signIn': 20_000,
    'Mutation.changePassword': 40_000,
    'Mutation.createAccount': 20_000,
    'Mutation.resetPassword': 20_000,
    'Mutation.advanceDossier': 200,
    'Mutation.receiveDossier': 200,
    'Query.communeRanking': 10_000,
    'Query.claims': 5_000,
    'Query.parIndex': 2_000,
    'Query.parStreaks': 5_000,
    'Query.practices': 10_000,
    'Query.reports': 10_000,
    'Query.report': 20_000,
    'Mutation.signReport': 20_000,
    'Query.signals': 10_000,
    'Query.rankHistory': 20_000,
    'Query.rankExplanation': 15_000,
    'Query.weightSensitivity': 30_000,
    'Query.loadForecast': 15_000,
    'Query.gamingPatterns': 40_000,
    'Query.patternDossiers': 5_000,
    'Query.peerGroups': 5_000,
    'Query.peerGroup': 5_000,
    'Query.units': 500,
    'Query.dossiers': 500,
    'AdministrativeUnit.dossierTotals': 20,
    'AdministrativeUnit.dossierSeries': 100,
    'AdministrativeUnit.backlog': 100,
    'AdministrativeUnit.dataState': 20,
    'AdministrativeUnit.lateArrivals': 20,
    'Query.unitEvents': 20,
    // A problem of some hundred people is worked out beside the requests.
    'Mutation.proposePlacement': 20_000,
    'Placement.fairness': 500,
    'DossierConnection.totalCount': 2_000,
  },
  /** How long lists are that no `first` bounds; others are taken for ten. */
  lengths: {
    'Query.provinces': 100,
    'Query.comparePlacements': 3,
    'Placement.units': 30,
    'Placement.seats': 300,
    'Placement.emptyPosts': 50,
    'Placement.unplaced': 100,
    'Placement.fairness': 30,
    'Placement.decisions': 300,
    'Query.fields': 60,
    'Query.metrics': 10,
    'Query.rankingClosures': 10,
    'Metric.targets': 5,
    'Query.peerGroups': 60,
    'PeerGroup.units': 1_000,
    'RankHistory.periods': 12,
    'RankHistory.moves': 10,
    'RankHistory.streaks': 10,
    'RankSeries.points': 12,
    'ParIndex.rows': 100,
    'Report.lines': 60,
    'Report.columns': 14,
    'ReportLine.cells': 14,
    'RankExplanation.parts': 60,
    'ContextPractices.latest': 10,
    'RankContext.lines': 17,
    'WeightSensitivity.groups': 5,
    'WeightSensitivityRow.held': 20,
    'WeightSensitivityRow.shifted': 5,
    'NextPlace.ways': 12,
    'LoadForecast.series': 9,
    'GamingPatterns.findings': 20,
    'ForecastSeries.days': 14,
    'ForecastSeries.recent': 56,
    'Query.calendarDays': 40,
    'AdministrativeUnit.dossierSeries': 24,
    'TerritoryQuality.findingCounts': 20,
    'TerritoryQuality.relationCounts': 10,
  },
  narrowed: {
    // All units in force, 3,321 in November 2026; the province with the most has 168.
    'Query.communeRanking': {
      argument: 'scope',
      fields: ['provinceCode', 'formerDistrict', 'unitCodes'],
      length: 170,
      otherwise: 3_400,
    },
    'Query.weightSensitivity': {
      argument: 'scope',
      fields: ['provinceCode', 'formerDistrict', 'unitCodes'],
      length: 170,
      otherwise: 3_400,
    },
    'Query.rankHistory': {
      named: 'units',
      argument: 'scope',
      fields: ['provinceCode', 'formerDistrict', 'unitCodes'],
      length: 170,
      otherwise: 3_400,
    },
  },
};
