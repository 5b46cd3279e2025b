using System.Globalization;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Bot.Worker;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Digest;

/// <summary>Puts a week's digest together from what is stored.</summary>
internal sealed class DigestSource(
    LatestSnapshot latest, DigestStates states, DigestSettings settings, IOptions<OrganisationOptions> organisation)
{
    public CultureInfo Culture => LocaleRule.Find(organisation.Value.Locale) ?? CultureInfo.InvariantCulture;

    public async Task<(DigestPlan Plan, Timetable When)> PlanAsync(CancellationToken cancellationToken)
    {
        var plan = await settings.GetAsync(cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.Value.TimeZone);
        return (plan, Timetable.Parse(plan.When, zone));
    }

    /// <summary>What the digest of a week says; null before the first snapshot.</summary>
    public async Task<DigestContent?> OfAsync(DateTimeOffset week, CancellationToken cancellationToken)
    {
        if (await latest.ReadAsync(cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var before = await states.BeforeAsync(week, cancellationToken);
        var leftOut = await settings.LeftOutAsync(cancellationToken);
        var told = snapshot.Diagnosis.Cohorts.Where(c => !leftOut.Contains(c.Name)).ToArray();
        var content = DigestContent.Of(
            snapshot.Diagnosis with { Cohorts = told },
            await latest.LastRunAsync(cancellationToken),
            before?.Findings ?? new Dictionary<string, string>(),
            Culture);
        return content with { LeftOut = snapshot.Diagnosis.Cohorts.Count - told.Length };
    }

    /// <summary>Whether there was a snapshot at that moment already: an installation owes no digest of before itself.
    /// </summary>
    public Task<bool> WasThereAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        latest.WasThereAsync(moment, cancellationToken);
}
