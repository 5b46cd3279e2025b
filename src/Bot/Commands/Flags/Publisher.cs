using System.Security.Cryptography;
using Performix.Analysis.Protection;

namespace Performix.Bot.Commands.Flags;

/// <summary>The product's own rule on given cells: each is a team of one manager, so small ones are merged.</summary>
internal static partial class Publisher
{
    public static Published Publish(PublishRequest asked)
    {
        var partition = CellRule.Form(
            asked.Cells.SelectMany(c => c.Value.Select(member => new EligibleRep(member, [c.Key]))),
            asked.Policy,
            new Dictionary<string, string>());
        if (partition.Cells.CountBy(c => c.Id).FirstOrDefault(c => c.Value > 1) is { Key: { } twice })
        {
            throw new FieldFault("cells", $"two published cells would both be {twice}; leave + out of the ids");
        }

        var given = asked.Cells.SelectMany(c => c.Value.Select(member => (member, c.Key))).ToDictionary();
        var merged = partition.Cells
            .Select(cell => (cell.Id, Of: GivenIn(cell, given)))
            .Where(m => m.Of.Count > 1)
            .ToArray();
        return new Published(Release(partition.Cells, asked), merged, ClosedOf(partition, asked));
    }

    private static IReadOnlyList<CellRelease> Release(IReadOnlyList<ReportingCell> cells, PublishRequest asked)
    {
        if (asked.Noise)
        {
            return Publication.Release(cells, asked.Answers, asked.Policy, RandomNumberGenerator.Fill);
        }

        IReadOnlyList<CellRelease>? released = null;
        WithoutNoise(cells, asked, ref released);
        return released ?? throw new FieldFault(
            "noise", "this build always blurs; only one made with -p:Checks=true can leave the noise out");
    }

    /// <summary>Has a body in a build with <c>-p:Checks=true</c> only; elsewhere not even the call is compiled.
    /// </summary>
    static partial void WithoutNoise(
        IReadOnlyList<ReportingCell> cells, PublishRequest asked, ref IReadOnlyList<CellRelease>? released);

    private static IReadOnlyList<string> GivenIn(ReportingCell cell, Dictionary<string, string> given) =>
        [.. cell.Members.Select(member => given[member]).Distinct().Order(StringComparer.Ordinal)];

    private static List<string> ClosedOf(Partition partition, PublishRequest asked)
    {
        var published = partition.Cells.SelectMany(c => c.Members).ToHashSet();
        return [.. asked.Cells.Where(c => !c.Value.Any(published.Contains)).Select(c => c.Key)
            .Order(StringComparer.Ordinal)];
    }
}
