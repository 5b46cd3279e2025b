using System.Text.RegularExpressions;

namespace Performix.Bot.Tests.Golden;

/// <summary>Finds numbers that stand bare in a text: with no unit, no name of what they measure, and no interval.
/// </summary>
internal static partial class Figures
{
    private const string Things =
        "points?|reps?|patch(es)?|periods?|quarters?|rows?|rep-periods?|cohorts?|changes?|moves?|draws?|objects?"
        + "|figures?|hours?|minutes?|days?|times?|links?|people|persons?|proposals?|findings?|checks?"
        + "|groups?|entry|entries|reviews?|connections?|diagnoses|opportunit(y|ies)|accounts?|leads?|owners?|pairs?"
        + "|hitters?|missers?|submissions?|characters|calls?|text endings?|schema|s|h";

    /// <summary>What people and patches are counted as; the sentence says how many there are in all.</summary>
    private const string States = "more|frozen|open|answered|rejected|unchanged|confirmed|probable|deep|needed|passed"
        + "|over-assigned|under-assigned|in band|not clear|at or above quota|of them|usable ones|by others"
        + "|with (more|less)|[a-z]+_[a-z]+";

    /// <summary>Each bare number, with the words around it.</summary>
    public static IEnumerable<string> Bare(string text) => text.Split('\n')
        .Where(line => !OwnNumbers().IsMatch(line))
        .SelectMany(BareIn);

    private static IEnumerable<string> BareIn(string line)
    {
        var plain = NotFigures().Replace(line, "");
        return Number().Matches(plain)
            .Where(n => !Follows().IsMatch(plain[(n.Index + n.Length)..]) && !Precedes().IsMatch(plain[..n.Index]))
            .Select(n => $"{plain[Math.Max(0, n.Index - 40)..n.Index]}[{n.Value}]"
                + plain[(n.Index + n.Length)..Math.Min(plain.Length, n.Index + n.Length + 40)]);
    }

    /// <summary>Lines of choices, bars (the chart's axes have the unit), records and messages of forms.</summary>
    [GeneratedRegex(@"^(\[ \] |\( \) |Won opportunities: |\| |! |No such cohort|patch )")]
    private static partial Regex OwnNumbers();

    /// <summary>Dates, quarters, times, mentions, code, quotations, and numbers that are part of a name.</summary>
    [GeneratedRegex(@"<!date[^>]*>|<[@#!][^>]*>|`[^`]*`|\b\d{4}-(Q\d|\d\d-\d\d)|\b\d\d:\d\d\b|“[^”]*”"
        + @"|(Mid-Market|Enterprise|West|Brandt|Dunne) \d+")]
    private static partial Regex NotFigures();

    [GeneratedRegex(@"(?<![\w.])\.?\d[\d.,]*(?<![.,])")]
    private static partial Regex Number();

    /// <summary>A unit, an interval, the other end of a range, or what the number stands for.</summary>
    [GeneratedRegex(@"^( ?%|\+?[ -](" + Things + "|" + States + @")(?!\w)|( [\w-]+){1,3} (" + Things
        + @")(?!\w)|( of | to |[–-])[−+-]?[\d.,]+|,? \(?\d\d % interval| or more who"
        + @"| is (chance|in band|what an average|the median|the cohort|the middle)| are (the least|needed))")]
    private static partial Regex Follows();

    /// <summary>A currency, n, what is measured, or the words of a limit.</summary>
    [GeneratedRegex(@"(EUR|currency|&gt;|\bn|[Ff]it|[Ii]ndex|[Cc]orrelation( of| of skill and patch exceeds)?"
        + @"|[Pp]robability( [^:.]*(:|is))?|people:|at a correlation of \.5:|[Cc]hance|patch-adjusted|accounts:"
        + @"|times|limit|shown is|[Ff]ewer than|at least|above|below|beyond|from|holds|last|of|to|interval|form"
        + @"|seed|[–−+(-])[ (*]*[−+-]?$")]
    private static partial Regex Precedes();
}
