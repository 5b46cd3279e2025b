using Performix.Analysis.Units;

namespace Performix.Bot.Views;

/// <summary>One group's released range as people read it.</summary>
/// <param name="Name">The group.</param>
/// <param name="Band">The range.</param>
/// <param name="Members">The ids of its people: for the ledger of checks, never shown.</param>
/// <param name="Note">What stands in place of a trend; empty where nothing does.</param>
public sealed record ProtectedRange(string Name, ReleasedBand Band, IReadOnlyList<string> Members, string Note);
