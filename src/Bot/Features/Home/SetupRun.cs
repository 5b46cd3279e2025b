using Performix.Bot.Doctor;

namespace Performix.Bot.Features.Home;

/// <summary>Looks at the setup: what doctor checks, and the steps that are taken in Slack. It costs calls of both
/// sides, so that what was found is shown for a while.</summary>
internal sealed class SetupRun(DoctorRun doctor, SetupSteps steps, TimeProvider time)
{
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(10);

    private SetupReading _last = SetupReading.Running;

    /// <summary>What was found lately; else that it is being looked at.</summary>
    public SetupReading Lately => _last.At is { } at && time.GetUtcNow() - at < Shown ? _last : SetupReading.Running;

    public async Task<SetupReading> RunAsync(HomeReading home, CancellationToken cancellationToken)
    {
        var checks = await doctor.RunAsync(isOnline: true, cancellationToken);
        var own = await steps.ReadAsync(home, cancellationToken);
        return _last = new SetupReading([.. checks, .. own], time.GetUtcNow());
    }
}
