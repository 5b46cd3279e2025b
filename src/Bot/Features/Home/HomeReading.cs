using Performix.Bot.Access;
using Performix.Bot.Reviews;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Home;

/// <summary>What one person's Home tab is made of.</summary>
/// <param name="Reader">Whose tab; null for nobody.</param>
/// <param name="Snapshot">The last complete reading; null before the first.</param>
/// <param name="Run">The last attempt to read the org.</param>
internal sealed record HomeReading(Reader? Reader, OrgSnapshot? Snapshot, RunRecord? Run)
{
    /// <summary>The signed reviews that the reader may read.</summary>
    public IReadOnlyList<SignedReview> Reviews { get; init; } = [];

    /// <summary>The moment it is made at.</summary>
    public DateTimeOffset Now { get; init; }
}
