using System.Text;
using Performix.Analysis.Protection;

namespace Performix.Bot.Tests.Protection;

/// <summary>What must be nowhere: who used the form, and what was entered, in every dress.</summary>
internal static class Canaries
{
    private static readonly string[] Bare =
    [
        FlagOrg.SlackId("A3"), FlagOrg.EmailOf("A3"), "CanaryA3", nameof(FlagReason.CompetitorLockIn),
        ReasonWords.Of(FlagReason.CompetitorLockIn), FlagOrg.SlackId("GUES"),
    ];

    private static readonly string[] Dressed =
    [
        .. Bare,
        .. Bare.Select(Uri.EscapeDataString),
        .. Bare.Select(b => Convert.ToHexString(Encoding.UTF8.GetBytes(b))),
        .. Bare.Select(b => Convert.ToBase64String(Encoding.UTF8.GetBytes(b)).TrimEnd('=')),
    ];

    public static IEnumerable<string> In(IEnumerable<string> lines) => lines.Where(line =>
        Dressed.Any(canary => line.Contains(canary, StringComparison.OrdinalIgnoreCase)));
}
