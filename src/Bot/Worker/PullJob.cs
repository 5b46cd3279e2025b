using Microsoft.Extensions.Options;
using Performix.Bot.Slack;

namespace Performix.Bot.Worker;

/// <summary>Reads and diagnoses on schedule, and at the start where that is asked for.</summary>
public sealed class PullJob(
    PullRun run, IOptions<ScheduleOptions> schedule, IOptions<OrganisationOptions> organisation) : IScheduledJob
{
    private readonly Timetable _pulls = Timetable.Parse(
        schedule.Value.Pull, TimeZoneInfo.FindSystemTimeZoneById(organisation.Value.TimeZone));

    public string Name => "pull";

    public DateTimeOffset FirstAt(DateTimeOffset started) =>
        schedule.Value.RunAtStart ? started : _pulls.NextAfter(started);

    public DateTimeOffset NextAfter(DateTimeOffset ended) => _pulls.NextAfter(ended);

    public Task RunAsync(CancellationToken cancellationToken) => run.ReadAndDiagnoseAsync(_pulls, cancellationToken);

    public Task BrokeOffAsync(string fault, CancellationToken cancellationToken) =>
        run.EndBadlyAsync(fault, _pulls, cancellationToken);
}
