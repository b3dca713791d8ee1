/**
 * What each of some players adds, on average over all orders in which they may join; what they add sums to the worth of all
 * less that of none, exactly. Every coalition is valued once, 2^players of them.
 * @param worth of a coalition: bit n is set where player n has joined
 * @source Shapley, A Value for n-Person Games, Contributions to the Theory of Games II (1953)
 */
export function shapley(players: number, worth: (coalition: number) => number): number[] {
  const worths = Float64Array.from({ length: 2 ** players }, (_, coalition) => worth(coalition));
  const weights = orders(players);
  return Array.from({ length: players }, (_, player) => {
    const bit = 2 ** player;
    let added = 0;
    for (const [coalition, before] of worths.entries()) {
      if (coalition & bit) continue;
      added += (weights[sizeOf(coalition)] ?? 0) * ((worths[coalition | bit] ?? 0) - before);
    }
    return added;
  });
}

/** In which part of all orders exactly some given players, 0 to all but one, come before another: s! (n − s − 1)! / n!. */
function orders(players: number): number[] {
  const weights = [1 / players];
  for (let size = 1; size < players; size += 1) weights.push(((weights[size - 1] ?? 0) * size) / (players - size));
  return weights;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let left = coalition; left > 0; left &= left - 1) size += 1;
  return size;
}
