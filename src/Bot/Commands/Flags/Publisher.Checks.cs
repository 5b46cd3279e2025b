using Performix.Analysis.Protection;

namespace Performix.Bot.Commands.Flags;

/// <summary>Compiled in a build with <c>-p:Checks=true</c> only.</summary>
internal static partial class Publisher
{
    static partial void WithoutNoise(
        IReadOnlyList<ReportingCell> cells, PublishRequest asked, ref IReadOnlyList<CellRelease>? released) =>
        released = Publication.ReleaseWithoutNoise(cells, asked.Answers, asked.Policy);
}
