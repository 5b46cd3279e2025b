using System.Text.RegularExpressions;
using Performix.Analysis.Protection;
using Performix.Tests.Support;

namespace Performix.Architecture.Tests;

/// <summary>Who can reach flags at all: what cannot be reached cannot be joined with figures.</summary>
public sealed partial class FlagReachTests
{
    /// <summary>The rule, its storage, the form, the reading, the check from outside; who puts them together; the
    /// clock that closes periods.</summary>
    private static readonly string[] Allowed =
    [
        "src/Analysis/Protection/", "src/Connectors/Storage/", "src/Bot/Features/Flag/",
        "src/Bot/Features/Flags/", "src/Bot/Commands/Flags/", "src/Bot/FlagsBuilder.cs", "src/Bot/Worker/RollClock.cs",
    ];

    [Fact]
    public void A16_metric_modules_cannot_reach_flags()
    {
        var reaching = Repository.Sources("src", "demo")
            .Where(path => !Allowed.Any(a => path.StartsWith(a, StringComparison.Ordinal)))
            .Where(path => Reaching().IsMatch(Repository.Read(path)));

        Assert.Empty(reaching);
    }

    [Fact]
    public void A16_flags_reach_no_figure_of_a_rep()
    {
        var used = Repository.Sources("src/Analysis/Protection", "src/Connectors/Storage/Protection")
            .SelectMany(path => Figures().Matches(Repository.Read(path)).Select(m => $"{path} uses {m.Value}"));

        Assert.Empty(used);
    }

    [Fact]
    public void A16_a_release_has_no_place_for_a_figure()
    {
        var holds = typeof(CellRelease).GetProperties().Select(p => p.Name);

        Assert.Equal(["Band", "CellId", "N", "Name"], holds.Where(n => n != "EqualityContract").Order());
    }

    /// <summary>Not for flags and not for anything else, at once or late.</summary>
    [Fact]
    public void C3_no_reply_of_the_bot_is_for_a_whole_channel()
    {
        var shown = Repository.Sources("src/Bot").Where(path => ForAll().IsMatch(Repository.Read(path)));

        Assert.Empty(shown);
    }

    /// <summary>Whoever may reach storage must not reach past it: only the box and the keys know answers.</summary>
    [GeneratedRegex(@"\b(Analysis\.Protection|Storage\.Protection|PatchAnswer|RepAnswer|FlagReason)\b")]
    private static partial Regex Reaching();

    [GeneratedRegex(@"\bInChannel\b|""in_channel""")]
    private static partial Regex ForAll();

    [GeneratedRegex(@"Performix\.Analysis\.(Facts|Panel|Models|Diagnosis|Planning|Coaching|Numerics)\b")]
    private static partial Regex Figures();
}
