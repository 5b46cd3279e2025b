namespace Performix.Tests.Support.Attack;

/// <summary>What an attacker got out of a ledger.</summary>
/// <param name="Determined">Answers that are proven, as <c>person@period=bit</c>.</param>
/// <param name="Undecided">People whom the attacker gave up on: a failure of the check, not a success of the product.
/// </param>
/// <param name="Hazards">Statements that should not exist, whether or not they prove anything today.</param>
/// <param name="Beliefs">Of each person (and period, unlinked): how sure the attacker is of "flagged".</param>
public sealed record Verdict(
    IReadOnlyList<string> Determined,
    IReadOnlyList<string> Undecided,
    IReadOnlyList<string> Hazards,
    IReadOnlyDictionary<string, Belief> Beliefs)
{
    /// <summary>Everything that fails the check.</summary>
    public IEnumerable<string> Failures => [.. Determined, .. Undecided, .. Hazards];
}
