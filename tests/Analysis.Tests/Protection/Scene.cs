using Performix.Analysis.Protection;
using Performix.Tests.Support.Attack;

namespace Performix.Analysis.Tests.Protection;

/// <summary>A period as a publisher meets it.</summary>
internal sealed record Scene
{
    /// <summary>The reps when it opened.</summary>
    public required IReadOnlyList<EligibleRep> Snapshot { get; init; }

    /// <summary>The reps when it closes: with who came, without who left.</summary>
    public required IReadOnlyList<EligibleRep> Now { get; init; }

    public required IReadOnlyDictionary<string, RepAnswer> Answers { get; init; }

    public required RandomBytes Random { get; init; }

    public ProtectionPolicy Policy { get; init; } = Guarded.Policy;

    public IReadOnlyList<string> Viewers { get; init; } = ["manager", "leader", "admin"];

    /// <summary>How often the closing job dies and starts again after it published.</summary>
    public int Retries { get; init; } = 2;

    public int Period { get; init; }

    public static Scene Of(
        IReadOnlyList<EligibleRep> reps, IReadOnlyDictionary<string, RepAnswer> answers, RandomBytes random) =>
        new() { Snapshot = reps, Now = reps, Answers = answers, Random = random };
}

/// <summary>Makes a ledger of a period: the product's rule, or one with a fault planted in it.</summary>
internal delegate IReadOnlyList<Statement> Publish(Scene scene);
