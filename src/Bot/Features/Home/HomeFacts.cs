using Performix.Bot.Access;
using Performix.Bot.Views;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Home;

/// <summary>What one person's Home tab is made from.</summary>
/// <param name="Reader">Whose it is; null for who is nobody.</param>
/// <param name="Snapshot">The last complete reading; null before the first.</param>
internal sealed record HomeFacts(Reader? Reader, OrgSnapshot? Snapshot)
{
    /// <summary>The last attempt to read the org.</summary>
    public RunRecord? LastRun { get; init; }

    /// <summary>Released ranges, for leaders; null for all others.</summary>
    public ProtectedRanges? Flags { get; init; }
}
