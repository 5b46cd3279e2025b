using System.Text.Json;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;

namespace Performix.Bot.Worker;

/// <summary>Where and when the digest is posted: what an admin set in Slack, else what is configured.</summary>
public sealed class DigestSettings(
    ISettings settings, IOptions<SlackOptions> slack, IOptions<ScheduleOptions> schedule)
{
    private const string Key = "digest/schedule";

    public async Task<DigestSchedule> GetAsync(CancellationToken cancellationToken) =>
        await settings.GetAsync(Key, cancellationToken) is { } stored
            ? JsonSerializer.Deserialize<DigestSchedule>(stored.Value) ?? Configured
            : Configured;

    /// <summary>Keeps a schedule that overrides the configured one.</summary>
    public async Task SetAsync(DigestSchedule chosen, CancellationToken cancellationToken)
    {
        if (!ScheduleOptions.IsSlot(chosen.When))
        {
            throw new ArgumentException($"'{chosen.When}' is neither 'daily hh:mm' nor 'Mon hh:mm'.", nameof(chosen));
        }

        await settings.PutAsync(Key, JsonSerializer.Serialize(chosen), cancellationToken);
    }

    private DigestSchedule Configured => new(slack.Value.LeadershipChannel, schedule.Value.Digest);
}
