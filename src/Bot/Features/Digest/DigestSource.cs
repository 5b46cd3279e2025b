using System.Globalization;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Bot.Worker;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Digest;

/// <summary>Puts a week's digest together from what is stored.</summary>
internal sealed class DigestSource(
    LatestSnapshot latest,
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
        DateTimeOffset week, string viewer, CancellationToken cancellationToken)
    {
        if (await latest.ReadAsync(cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var before = (await states.BeforeAsync(week, cancellationToken))?.Findings ?? new Dictionary<string, string>();
        var leftOut = await settings.LeftOutAsync(cancellationToken);
        var told = snapshot.Diagnosis.Cohorts.Where(c => !leftOut.Contains(c.Name)).ToArray();
        var content = DigestContent.Of(
            snapshot.Diagnosis with { Cohorts = told }, await latest.LastRunAsync(cancellationToken), before, Culture);
        return content.With(await ranges(viewer, cancellationToken), before) with
        {
            LeftOut = snapshot.Diagnosis.Cohorts.Count - told.Length,
        };
    }

    /// <summary>Whether there was a snapshot at that moment already: an installation owes no digest of before itself.
    /// </summary>
    public Task<bool> WasThereAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        latest.WasThereAsync(moment, cancellationToken);
}
