using System.Globalization;

namespace Performix.OperatingCharacteristics;

/// <summary>The command line: --draws 100 --n 8,12,25,50 --large 15 --seed0 100000 --minutes 60 --out FILE, or --settle.</summary>
public sealed record Options
{
    public int Draws { get; init; } = 100;

    /// <summary>Draws a scenario at 120 reps; 0 leaves that size out.</summary>
    public int Large { get; init; } = 15;

    public IReadOnlyList<int> Sizes { get; init; } = [8, 12, 25, 50];

    public long FirstSeed { get; init; } = 100_000;

    public string Out { get; init; } = "benchmarks/operating-characteristics.md";

    /// <summary>Minutes after which no new org is begun; the report then says how many draws there are.</summary>
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
        "--n" => this with { Sizes = [.. value.Split(',').Select(Whole)] },
        "--seed0" => this with { FirstSeed = Whole(value) },
        "--minutes" => this with { Minutes = double.Parse(value, CultureInfo.InvariantCulture) },
        "--out" => this with { Out = value },
        _ => this,
    };

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
