using System.Globalization;
using Performix.Analysis.Numerics;

namespace Performix.OperatingCharacteristics;

/// <summary>
/// The command line: --draws 100 --n 8,12,25,50 --few 100 --large 15 --points 3000 --samples 4000 --seed0
/// 100000 --minutes 60 --out FILE; with --settle the table of chances instead.
/// </summary>
public sealed record Options
{
    public int Draws { get; init; } = 100;

    /// <summary>Draws a scenario at 120 reps; 0 leaves that size out.</summary>
    public int Large { get; init; } = 15;

    /// <summary>Draws a scenario at 25 reps and 4 quarters; 0 leaves that out.</summary>
    public int Few { get; init; } = 100;

    /// <summary>How long each fit samples; the product's length unless said otherwise.</summary>
    public CrossedOptions Sampling { get; init; } = new();

    public IReadOnlyList<int> Sizes { get; init; } = [8, 12, 25, 50];

    public long FirstSeed { get; init; } = 100_000;

    public string Out { get; init; } = "benchmarks/operating-characteristics.md";

    /// <summary>
    /// Minutes after which no new org is begun; the report then says how many draws there are.
    /// </summary>
    public double Minutes { get; init; } = double.PositiveInfinity;

    public bool Settle { get; init; }

    public static Options Parse(IReadOnlyList<string> args)
    {
        var options = new Options { Settle = args.Contains("--settle") };
        for (var at = 0; at + 1 < args.Count; at++)
        {
            options = options.With(args[at], args[at + 1]);
        }

        return options;
    }

    private Options With(string name, string value) => name switch
    {
        "--draws" => this with { Draws = Whole(value) },
        "--large" => this with { Large = Whole(value) },
        "--few" => this with { Few = Whole(value) },
        "--points" => this with { Sampling = Sampling with { Points = Whole(value) } },
        "--samples" => this with { Sampling = Sampling with { Draws = Whole(value) } },
        "--n" => this with { Sizes = [.. value.Split(',').Select(Whole)] },
        "--seed0" => this with { FirstSeed = Whole(value) },
        "--minutes" => this with { Minutes = double.Parse(value, CultureInfo.InvariantCulture) },
        "--out" => this with { Out = value },
        _ => this,
    };

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
