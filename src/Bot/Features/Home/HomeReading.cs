using Performix.Bot.Access;
using Performix.Bot.Reviews;
using Performix.Bot.Views;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Home;

/// <summary>Who opened the page, and what there is to fill it from.</summary>
/// <param name="Reader">Who; null for guests, bots and people of elsewhere.</param>
/// <param name="Snapshot">The last complete reading; null before the first.</param>
/// <param name="Run">The last attempt.</param>
internal sealed record HomeReading(Reader? Reader, OrgSnapshot? Snapshot, RunRecord? Run)
{
    /// <summary>Whom one may ask: Slack ids.</summary>
    public IReadOnlyList<string> Admins { get; init; } = [];

    /// <summary>How the setup stands, for who can change it; null for all others.</summary>
    public SetupReading? Setup { get; init; }

    /// <summary>Released ranges, for leaders; null for all others.</summary>
    public ProtectedRanges? Flags { get; init; }

    /// <summary>The signed reviews that the reader may read.</summary>
    public IReadOnlyList<SignedReview> Reviews { get; init; } = [];

    /// <summary>The moment that their states are of.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>An admin; and, until one is named, whoever may install apps in the workspace.</summary>
    public bool IsInstaller => Reader is not null
        && (Reader.Is(Audience.Admin) || (Admins.Count == 0 && Reader.Member.IsWorkspaceAdmin));
}
