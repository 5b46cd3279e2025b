using Performix.Analysis.Diagnosis;

namespace Performix.Bot.Features.Tail;

/// <summary>A rep of the reader's own tree.</summary>
/// <param name="Name">The name people know.</param>
/// <param name="Reading">The rep's part of the diagnosis.</param>
internal sealed record OwnRep(string Name, RepReading Reading)
{
    /// <summary>Attainment in the one period that was asked for; null where none was, or it does not count.</summary>
    public double? InPeriod { get; init; }
}
