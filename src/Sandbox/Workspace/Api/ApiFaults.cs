using System.Globalization;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>Makes a call fail where a test asked for it.</summary>
internal static class ApiFaults
{
    public static void Strike(Team team, ApiMethod method)
    {
        if (team.Faults.Take("status", method.Name) is { } failing)
        {
            throw new SlackRefusal("fatal_error") { Status = Whole(failing.Value, 503) };
        }

        if (team.Faults.Take("rate_limit", method.Name) is { } limited)
        {
            throw new SlackRefusal("ratelimited") { RetryAfter = TimeSpan.FromSeconds(Whole(limited.Value, 1)) };
        }

        if (team.Faults.Take("error", method.Name) is { } refused)
        {
            throw new SlackRefusal(refused.Value);
        }
    }

    private static int Whole(string text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
