using System.Globalization;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;

namespace Performix.Bot.Access;

/// <summary>How the last reading of the org went, in words.</summary>
internal static class RunWords
{
    public static string Of(RunRecord? run)
    {
        if (run is null)
        {
            return "Salesforce has not been read yet; the first read begins when the worker starts.";
        }

        var at = Phrases.Moment(run.EndedAt ?? run.StartedAt);
        var next = run.NextAt is { } slot ? $" Next: {Phrases.Moment(slot)}." : "";
        return run.Outcome switch
        {
            RunOutcome.Running => string.Create(
                CultureInfo.InvariantCulture,
                $"Reading Salesforce since {at}: {run.ObjectsRead} of {run.ObjectsInAll} objects."),
            RunOutcome.Complete => $"Last read of Salesforce: complete, {at}{How(run)}.{next}",
            _ => $"*The last read of Salesforce failed*, {at}: {Phrases.Plain(run.Fault, 500)}{next}",
        };
    }

    private static string How(RunRecord run)
    {
        if (run.IsIncrement is not { } increment)
        {
            return "";
        }

        var what = increment ? "what had changed" : "everything";
        var whole = increment && run.ReadWhole.Count > 0 ? $", read whole: {string.Join(", ", run.ReadWhole)}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"; {what}, in {run.Calls:N0} calls{whole}");
    }
}
