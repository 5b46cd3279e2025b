using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;

namespace Performix.Bot.Worker;

/// <summary>The digest's plan: what an admin set in Slack, else what is configured.</summary>
public sealed class DigestSettings(
    ISettings settings, IOptions<SlackOptions> slack, IOptions<ScheduleOptions> schedule)
{
    private const string Key = "digest/plan";
    private const string LeftOutKey = "digest/left-out";

    public async Task<DigestPlan> GetAsync(CancellationToken cancellationToken) =>
        await settings.GetAsync(Key, cancellationToken) is { } stored
        && JsonSerializer.Deserialize<DigestPlan>(stored.Value) is { } plan
            ? plan
            : new DigestPlan(slack.Value.LeadershipChannel, schedule.Value.Digest);

    /// <summary>Keeps a plan; the caller has checked it with <see cref="IsSlot"/>.</summary>
    public Task PutAsync(DigestPlan plan, CancellationToken cancellationToken) =>
        settings.PutAsync(Key, JsonSerializer.Serialize(plan), cancellationToken);

    /// <summary>The names of the cohorts that it leaves out, in order: a pilot, a team being built up.</summary>
    public async Task<IReadOnlyList<string>> LeftOutAsync(CancellationToken cancellationToken) =>
        await settings.GetAsync(LeftOutKey, cancellationToken) is { } stored
            ? JsonSerializer.Deserialize<string[]>(stored.Value) ?? []
            : [];

    public Task LeaveOutAsync(IEnumerable<string> names, CancellationToken cancellationToken) => settings.PutAsync(
        LeftOutKey, JsonSerializer.Serialize(names.Order(StringComparer.Ordinal)), cancellationToken);

    /// <summary>Whether a text names a slot.</summary>
    public static bool IsSlot(string text) => Regex.IsMatch(
        text, ScheduleOptions.Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
