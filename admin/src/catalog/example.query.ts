/** A question that anybody can send to `/graphql`: one metric of a province in one period. */
export const exampleQuery = (metric: string, period: { readonly from: string; readonly to: string }): string =>
  `{
  communeRanking(
    metric: "${metric}"
    period: { from: "${period.from}", to: "${period.to}" }
    scope: { provinceCode: "15" }
  ) {
    asOf
    metric { version }
    rows { unit { code name } rank rankLow rankHigh value low high numerator denominator }
  }
}`;
