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
        var merged = partition.Cells
            .Select(cell => (cell.Id, Of: GivenIn(cell, asked)))
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

    /// <summary>Has a body in a build with <c>-p:Checks=true</c> only; elsewhere not even the call is compiled.</summary>
    static partial void WithoutNoise(
        IReadOnlyList<ReportingCell> cells, PublishRequest asked, ref IReadOnlyList<CellRelease>? released);

    private static IReadOnlyList<string> GivenIn(ReportingCell cell, PublishRequest asked)
    {
        var members = cell.Members.ToHashSet();
        return [.. asked.Cells.Where(c => c.Value.Any(members.Contains)).Select(c => c.Key)
            .Order(StringComparer.Ordinal)];
    }

    private static List<string> ClosedOf(Partition partition, PublishRequest asked)
    {
        var published = partition.Cells.SelectMany(c => c.Members).ToHashSet();
        return [.. asked.Cells.Where(c => !c.Value.Any(published.Contains)).Select(c => c.Key)
            .Order(StringComparer.Ordinal)];
    }
}
