import type { FieldsOfType } from './policy.words.ts';

/** What is measured, and the figures: of no person, open to all. */
export const METRIC_FIELDS: Readonly<Record<string, FieldsOfType>> = {
  Metric: {
    PUBLIC:
      'closure denominatorCounts denominatorName description formula key name nameEn nameVi numeratorCounts numeratorCountsExcept numeratorName owner polarity qualityNote source sqlDefinition targets unit validFrom validUntil version versions',
  },
  Index766: {
    PUBLIC: 'asOf band boundaries groups maxPoints metric periodFrom periodTo points reachablePoints unit',
  },
  Index766Band: { PUBLIC: 'fromShare isVerified name source' },
  Index766Group: { PUBLIC: 'code indicators maxPoints name points pointsLost reachablePoints' },
  Index766Indicator: {
    PUBLIC:
      'code denominator formula fullMarksFrom maxPoints metrics name note numerator points pointsLost pointsVerified source status value',
  },
  RankingClosure: {
    PUBLIC: 'audience closedAt closedBy key mayReopen metric provinceCode reason validFrom validUntil',
  },
  UnitEvent: { PUBLIC: 'day key kind metric periodFrom periodTo precision source text' },
  MetricTarget: {
    PUBLIC: 'key mayEnd metric note provinceCode setAt setBy source validFrom validUntil value',
  },
  SetMetricTargetPayload: { TARGET: 'target userErrors' },
  EndMetricTargetPayload: { TARGET: 'key userErrors' },
  CloseRankingPayload: { CLOSE: 'closure userErrors' },
  ReopenRankingPayload: { CLOSE: 'key userErrors' },
  MetricVersion: { PUBLIC: 'formula source validFrom validUntil version' },
  MetricValues: { PUBLIC: 'asOf boundaries by knownAt metric periodFrom periodTo rows' },
  MetricValue: {
    PUBLIC: 'denominator eligible high key keys label low n numerator quality reason target value version',
  },
  MetricGroup: { PUBLIC: 'by key label' },
  MetricQuality: { PUBLIC: 'estimatedShare toldShare' },
  Ranking: {
    PUBLIC:
      'asOf boundaries knownAt mean metric minimumCases peerMedian periodFrom periodTo previousFrom previousTo ranked rows stability',
  },
  RankingRow: {
    PUBLIC:
      'band besidePeers change changeHigh changeIsSignal changeLow denominator eligible funnelHigh funnelLow high low numerator outside previousRank previousValue peerGroup peerMedian peerSize rank rankHigh rankLow reason statement toldShare totals unit value warningHigh warningLow',
  },
  RankStability: { PUBLIC: 'changedShare draws note topSize' },
  Claim: {
    PUBLIC: 'computed decimals difference explanation item key outcome periodFrom periodTo qualifier subject value',
  },
  ClaimCheck: { PUBLIC: 'arithmetic computed difference holds name stated' },
  ClaimReport: {
    PUBLIC: 'balances checks claims isOwn key place provinceCode publishedOn source unit wording',
    OWN: 'writtenDownBy',
  },
  ClaimReportConnection: { PUBLIC: 'edges nodes pageInfo totalCount' },
  ClaimReportEdge: { PUBLIC: 'cursor node' },
  Signal: {
    PUBLIC:
      'chance denominator excess expected forecast kind limit metric numerator pattern periodFrom periodTo previousValue text unit value',
  },
  CommuneStatement: { PUBLIC: 'authorName text writtenAt' },
  Practice: {
    PUBLIC:
      'after before change isOwn key kind metric place precision scope source startedOn title titleEn titleVi unit warning',
    OWN: 'addedBy',
  },
  PracticeConnection: { PUBLIC: 'edges nodes pageInfo totalCount' },
  PracticeEdge: { PUBLIC: 'cursor node' },
  PracticeFigure: { PUBLIC: 'denominator from high low numerator to value' },
  PracticeChange: { PUBLIC: 'change high isSignal low' },
  AddPracticePayload: { SPEAK: 'practice userErrors' },
  DeletePracticePayload: { SPEAK: 'key userErrors' },
  SaveCommuneStatementPayload: { SPEAK: 'statement userErrors' },
  AddClaimPayload: { COMPARE: 'report userErrors' },
  DeleteClaimReportPayload: { COMPARE: 'key userErrors' },
  RankExplanation: {
    PUBLIC:
      'adjusted against asOf boundaries context difference knownAt lack method methodChange metric nextPlace overtakenBy overtook parts peerGroup periodFrom periodTo placeChange previousFrom previousTo rank rankBefore ranked reference referenceSize referenceUnits unit value',
  },
  RankContext: { PUBLIC: 'lines note practices volume', PEOPLE_FIGURES: 'outages staffing' },
  ContextFigure: { PUBLIC: 'before beforeState from other otherState otherUnits own ownState source until' },
  ContextLine: { PUBLIC: 'figure key name practice' },
  ContextVolume: { PUBLIC: 'received resolved' },
  ContextStaffing: { PEOPLE_FIGURES: 'people posts resolvedPerPerson' },
  ContextPractices: { PUBLIC: 'count latest' },
  ContextPractice: { PUBLIC: 'key kind precision source startedOn title unit' },
  ExplanationPart: {
    PUBLIC:
      'channel effect fieldCode fieldName gathered groupCode indicatorCode indicatorName kind maxPoints otherDenominator otherNumerator otherPoints otherValue ownDenominator ownNumerator ownPoints ownValue unit',
  },
  MethodChange: { PUBLIC: 'after before comparable effect metrics rankNow rankThen valueNow valueThen' },
  AdjustedValue: { PUBLIC: 'expected high low value' },
  LiftWay: { PUBLIC: 'cases indicatorCode indicatorName mostPoints' },
  PlaceChange: { PUBLIC: 'goneAhead newAhead overtakenBy overtook rankedBefore' },
  NextPlace: { PUBLIC: 'cases gap rank units value ways' },
  WeightSensitivity: {
    PUBLIC: 'asOf boundaries draws groups mattersMost metric minimumCases note periodFrom periodTo ranked rows shift',
  },
  WeightedGroup: { PUBLIC: 'code counts drawnHigh drawnLow meanMove name weight' },
  WeightSensitivityRow: {
    PUBLIC: 'best held holdsShare mattersMost rank rankHigh rankLow shifted unit value worst',
  },
  HeldRank: { PUBLIC: 'rank share' },
  ShiftedRank: { PUBLIC: 'groupCode rankLess rankMore valueLess valueMore' },
  Overtaking: { PUBLIC: 'rank rankBefore unit value' },
  LoadForecast: { PUBLIC: 'knownFrom knownUntil measure method nominalCoverage series unit' },
  ForecastSeries: { PUBLIC: 'backtest days expected fieldCode fieldName high low reason recent' },
  ForecastDay: { PUBLIC: 'date expected high isWorkingDay low naive' },
  PastDay: { PUBLIC: 'date isWorkingDay value' },
  ForecastBacktest: { PUBLIC: 'coverage days mase meanError naiveError origins relativeError' },
  // Who may have gamed is for those who lead and look into it.
  GamingPatterns: { COMPARE: 'falseDiscoveryRate findings method periodFrom periodTo tests units' },
  PatternDossier: { STAFF: 'code' },
  PatternDossierConnection: { STAFF: 'edges nodes pageInfo totalCount' },
  PatternDossierEdge: { STAFF: 'cursor node' },
  PatternFinding: { COMPARE: 'chance denominator expected kind numerator text unit value' },
  ParCriterion: { PUBLIC: 'code evidenceWanted kind maxPoints name' },
  ParIndex: { PUBLIC: 'method rows' },
  ParIndexRow: {
    PUBLIC: 'bonusPoints criteriaPoints penaltyPoints points rank reason scores selfPoints surveyPoints unit',
  },
  ParMethod: {
    PUBLIC:
      'body changes closedOn criteria districtName fullPoints isDemo key name note provinceCode selfFrom selfUntil source version year',
  },
  // What is not appraised yet shows to the commune and those above it; the rows say so.
  ParScore: {
    PUBLIC: 'appraisalNote appraisedAt appraisedPoints criterion evidence evidenceUrl scoredAt selfPoints version',
    OWN: 'appraisedBy scoredBy',
  },
  ParStreak: { PUBLIC: 'from methods to unit years' },
  ScoreParCriterionPayload: { SPEAK: 'score userErrors' },
  AppraiseParCriterionPayload: { APPRAISE: 'score userErrors' },
  SaveParMethodPayload: { APPRAISE: 'method userErrors' },
  DeleteParMethodPayload: { APPRAISE: 'key userErrors' },
  PublishParIndexPayload: { APPRAISE: 'method userErrors' },
  // Reports that are signed and not sent show to their place and those above it; the rows say so.
  ReportForm: {
    COMPARE: 'cutOffDay dueDays isVerified key legalBasis level name note recipient signer validFrom validUntil',
  },
  DueReport: {
    COMPARE:
      'dueOn form inTime isDemo isOverdue isPeriodOver key periodFrom periodName periodTo placeName provinceCode provinceName received sentAt sentTo signedAt signedByName state unit version',
  },
  DueReportConnection: { COMPARE: 'edges nodes pageInfo totalCount' },
  DueReportEdge: { COMPARE: 'cursor node' },
  Report: {
    COMPARE:
      'beforeFrom beforeTo checks columns differences digest dueOn form isIntact isOverdue isPeriodOver key lines maySign periodFrom periodName periodTo placeName provinceCode provinceName signed state unit versions',
  },
  ReportVersion: {
    COMPARE:
      'digest isDemo knownAt reason sentAt sentByName sentTo signedAt signedByName state version withdrawnAt withdrawnByName withdrawnReason',
  },
  ReportColumn: { COMPARE: 'key kind name' },
  ReportLine: { COMPARE: 'cells fieldCode isTotal key label unit' },
  ReportCell: { COMPARE: 'before column countsAny countsNone kind now text value' },
  ReportCheck: { COMPARE: 'holds left name right' },
  ReportFigure: { COMPARE: 'before value' },
  SendReportPayload: { SIGN: 'report userErrors' },
  SignReportPayload: { SIGN: 'report userErrors' },
  WithdrawReportPayload: { SIGN: 'report userErrors' },
  RankHistory: {
    PUBLIC: 'asOf boundaries compared knownAt metric minimumCases moves periods realMoves series step streaks',
  },
  RankHistoryPeriod: { PUBLIC: 'from isComplete median ranked to' },
  RankMove: {
    PUBLIC: 'after before change changeHigh changeLow rankAfter rankBefore unit value valueBefore',
  },
  RankPoint: { PUBLIC: 'denominator eligible high low numerator periodFrom rank rankHigh rankLow value' },
  RankSeries: { PUBLIC: 'points unit' },
  RankStreak: { PUBLIC: 'from periods to unit' },
  // Groups that are not shared show to their maker alone; the rows say so.
  PeerGroup: { PUBLIC: 'isOwn key kind name shared size source units', OWN: 'ownerName' },
  SavePeerGroupPayload: { COMPARE: 'peerGroup userErrors' },
  DeletePeerGroupPayload: { COMPARE: 'key userErrors' },
};
