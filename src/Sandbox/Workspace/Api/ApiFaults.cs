using System.Globalization;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>Makes a call fail where a test asked for it.</summary>
internal static class ApiFaults
{
    /// <summary>Makes a call slow, by the workspace's clock.</summary>
    public static async Task DelayAsync(Team team, string method, CancellationToken cancellationToken)
    {
        Fault? slow;
        lock (team.Gate)
        {
            slow = team.Faults.Take("slow", method);
        }

        if (slow is not null)
        {
            var wait = TimeSpan.FromSeconds(double.Parse(slow.Value, CultureInfo.InvariantCulture));
            var waiting = Task.Delay(wait, team.Time, cancellationToken);
            team.Journal.Add("slow", new JsonObject { ["method"] = method });
            await waiting;
        }
    }

    public static void Strike(Team team, string method)
    {
        if (team.Faults.Take("status", method) is { } failing)
        {
            throw new SlackRefusal("fatal_error") { Status = Whole(failing.Value, 503) };
        }

        if (team.Faults.Take("rate_limit", method) is { } limited)
        {
            throw new SlackRefusal("ratelimited") { RetryAfter = TimeSpan.FromSeconds(Whole(limited.Value, 1)) };
        }

        if (team.Faults.Take("error", method) is { } refused)
        {
            throw new SlackRefusal(refused.Value);
        }
    }

    private static int Whole(string text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
