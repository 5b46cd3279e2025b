using Performix.Analysis.Facts;

namespace Performix.Analysis.Diagnosis;

/// <summary>What the analysis has to say about an organisation, as of one reading. Its JSON form is a
/// contract.</summary>
public sealed record OrgDiagnosis
{
    /// <summary>The version of the JSON form.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>When the data were read, or what files cover.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The seed of every random draw behind the numbers.</summary>
    public required long Seed { get; init; }

    /// <summary>What was read, and what was not usable.</summary>
    public required InputSummary Input { get; init; }

    /// <summary>Sums over the whole input, before any exclusion.</summary>
    public required Totals Totals { get; init; }

    /// <summary>The cohorts, by name.</summary>
    public required IReadOnlyList<CohortDiagnosis> Cohorts { get; init; }

    /// <summary>What could not be computed, and why.</summary>
    public required IReadOnlyList<Refusal> Refused { get; init; }

    /// <summary>Parts of the input that are not there, with the findings they cost.</summary>
    public IReadOnlyList<Missing> Missing { get; init; } = [];
}
