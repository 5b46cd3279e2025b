namespace Performix.Bot.Features.Settings;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "settings";

    public const string Actions = "performix.settings.actions";

    public const string Digest = "performix.settings.digest";

    public const string DigestForm = "performix.settings.digestForm";

    public const string Link = "performix.settings.link";

    public const string LinkForm = "performix.settings.linkForm";

    public const string Unlink = "performix.settings.unlink";

    public const string UnlinkForm = "performix.settings.unlinkForm";

    public const string Cohorts = "performix.settings.cohorts";

    public const string CohortForm = "performix.settings.cohortForm";

    public const string LeftOut = "leftOut";

    public const string Day = "day";

    public const string Time = "time";

    public const string Channel = "channel";

    public const string Account = "account";

    /// <summary>The lists of proposals: a group of checkboxes holds 10.</summary>
    public static IReadOnlyList<string> Proposals { get; } = ["proposals1", "proposals2"];
}
