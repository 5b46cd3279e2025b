using System.Globalization;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Bot.Worker;

namespace Performix.Bot.Features.Digest;

/// <summary>Puts a week's digest together from what is stored.</summary>
internal sealed class DigestSource(
    DigestScopes scopes,
    DigestStates states,
    DigestSettings settings,
    ShowProtectedRanges ranges,
    IOptions<OrganisationOptions> organisation)
{
    public CultureInfo Culture => LocaleRule.Find(organisation.Value.Locale) ?? CultureInfo.InvariantCulture;

    public async Task<(DigestPlan Plan, Timetable When)> PlanAsync(CancellationToken cancellationToken)
    {
        var plan = await settings.GetAsync(cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.Value.TimeZone);
        return (plan, Timetable.Parse(plan.When, zone));
    }

    /// <summary>What the digest of a week says; null before the first snapshot.</summary>
    /// <param name="week">The week's slot.</param>
    /// <param name="viewer">Who is to read it: a user, or the channel.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<DigestContent?> OfAsync(
        DateTimeOffset week, string viewer, CancellationToken cancellationToken) =>
        await OfAsync(await scopes.OfAsync(cancellationToken), week, viewer, cancellationToken);

    /// <summary>The same without asking Slack which reps its readers read one by one.</summary>
    public async Task<DigestContent?> WithoutReadersAsync(
        DateTimeOffset week, string viewer, CancellationToken cancellationToken) =>
        await OfAsync(await scopes.WithoutReadersAsync(cancellationToken), week, viewer, cancellationToken);

    private async Task<DigestContent?> OfAsync(
        DigestScope? scope, DateTimeOffset week, string viewer, CancellationToken cancellationToken)
    {
        if (scope is null)
        {
            return null;
        }

        var before = (await states.BeforeAsync(week, cancellationToken))?.Findings ?? new Dictionary<string, string>();
        return DigestContent.Of(scope, before, Culture).With(await ranges(viewer, cancellationToken), before);
    }
}
