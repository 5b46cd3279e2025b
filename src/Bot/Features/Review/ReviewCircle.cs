namespace Performix.Bot.Features.Review;

/// <summary>Who answers the reviews of one rep, by Slack id.</summary>
/// <param name="Manager">The present manager; empty where there is none, or none linked with Slack.</param>
/// <param name="Admins">RevOps admins, the named one first; never the rep.</param>
internal sealed record ReviewCircle(string Manager, IReadOnlyList<string> Admins)
{
    /// <summary>The one human that a wrong figure goes to; empty where no admin is configured.</summary>
    public string Named => Admins.Count > 0 ? Admins[0] : "";

    /// <summary>Manager and admins, each once.</summary>
    public IReadOnlyList<string> All { get; } =
        [.. Admins.Prepend(Manager).Where(id => id.Length > 0).Distinct()];
}
