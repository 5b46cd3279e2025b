using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>How much a rep did in [from, to), counted where the activities are and never pulled one by one.</summary>
/// <param name="RepId">The rep.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last one.</param>
public sealed record ActivityCount(string RepId, DateOnly From, DateOnly To)
{
    /// <summary>Completed calls, where known.</summary>
    public double? Calls { get; init; }

    /// <summary>Meetings and demos held, where known.</summary>
    public double? Demos { get; init; }

    /// <summary>E-mails, where known.</summary>
    public double? Emails { get; init; }

    /// <summary>The share of decided opportunities with a logged touch before they closed, where known.</summary>
    public Share? Logged { get; init; }
}
