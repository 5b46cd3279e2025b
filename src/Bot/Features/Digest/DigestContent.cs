using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Digest;

/// <summary>What the digest of a week says: ranked, without what has not changed.</summary>
internal sealed record DigestContent
{
    /// <summary>Leaders read no more than this many items.</summary>
    private const int Most = 7;

    private const string FlagsKey = "flags/released";

    /// <summary>The items, the severe first.</summary>
    public required IReadOnlyList<Finding> Shown { get; init; }

    /// <summary>Items that say what they said last week and are left out.</summary>
    public required int Unchanged { get; init; }

    /// <summary>New items that there was no room for.</summary>
    public required int Left { get; init; }

    /// <summary>Which cohorts it tells of.</summary>
    public required DigestScope Scope { get; init; }

    /// <summary>All states by key, for next week.</summary>
    public required IReadOnlyDictionary<string, string> States { get; init; }

    public OrgDiagnosis Diagnosis => Scope.Diagnosis;

    /// <summary>Released ranges; null where none were released.</summary>
    public ProtectedRanges? Flags { get; init; }

    /// <summary>Whether they have been released since the digest before.</summary>
    public bool FlagsAreNew { get; init; }

    /// <summary>How the organisation writes numbers.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>Ranks what there is to say against what was said last.</summary>
    /// <param name="scope">The last complete reading, and what of it is told.</param>
    /// <param name="before">The states of the digest before; empty where there was none.</param>
    /// <param name="culture">How the organisation writes numbers.</param>
    public static DigestContent Of(
        DigestScope scope, IReadOnlyDictionary<string, string> before, CultureInfo culture)
    {
        var all = OrgFindings(scope.Diagnosis, scope.LastRun)
            .Concat(scope.Cohorts.SelectMany(c => CohortFindings.Of(c, culture)))
            .OrderByDescending(f => f.Severity)
            .ThenByDescending(f => f.Weight)
            .ThenBy(f => f.Key, StringComparer.Ordinal)
            .ToArray();
        var news = all
            .Where(f => f.Severity == Severity.Severe || before.GetValueOrDefault(f.Key) != f.State)
            .ToArray();
        return new DigestContent
        {
            Shown = [.. news.Take(Most)],
            Unchanged = all.Length - news.Length,
            Left = Math.Max(0, news.Length - Most),
            States = all.ToDictionary(f => f.Key, f => f.State),
            Scope = scope,
            Culture = culture,
        };
    }

    /// <summary>The same with released ranges, which stand beside the findings and are never ranked with them.
    /// </summary>
    /// <param name="released">What was released last.</param>
    /// <param name="before">The states of the digest before.</param>
    public DigestContent With(ProtectedRanges released, IReadOnlyDictionary<string, string> before) =>
        released.Groups.Count == 0
            ? this
            : this with
            {
                Flags = released,
                FlagsAreNew = before.GetValueOrDefault(FlagsKey) != released.Period,
                States = new Dictionary<string, string>(States) { [FlagsKey] = released.Period },
            };

    private static IEnumerable<Finding> OrgFindings(OrgDiagnosis diagnosis, RunRecord? run)
    {
        if (run is { Outcome: RunOutcome.Failed })
        {
            yield return new Finding(
                "data/pull",
                "failed",
                "*The last read of Salesforce was not complete* "
                    + $"({Phrases.Moment(run.EndedAt ?? run.StartedAt)}) and feeds no figure: all below is as of "
                    + $"{Phrases.Moment(diagnosis.AsOf)}.",
                "RevOps: `/performix status` names the fault and what to do.")
            { Severity = Severity.Severe, Weight = double.MaxValue };
        }

        foreach (var refused in diagnosis.Refused.Where(r => r.What == "attainment").Take(1))
        {
            yield return new Finding(
                "data/quota",
                refused.Why,
                $"*Attainment cannot be told*: {Phrases.Plain(refused.Why, 200)}.",
                "RevOps: give Performix a quota source; `/performix status` says which.")
            { Severity = Severity.Severe };
        }
    }
}
