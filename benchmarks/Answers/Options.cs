using System.Globalization;

namespace Performix.AnswersBenchmark;

/// <summary>The command line: --reps 2000 --people 50 --rounds 20 --pause 1000 --store FILE --out FILE; --serve serves
/// the org and the workspace instead.</summary>
public sealed record Options
{
    public bool IsServing { get; init; }

    public int Reps { get; init; } = 2000;

    /// <summary>People who ask at the same time.</summary>
    public int People { get; init; } = 50;

    /// <summary>Questions of each.</summary>
    public int Rounds { get; init; } = 20;

    /// <summary>Mean pause between two questions of one person in the steady load, in milliseconds.</summary>
    public int Pause { get; init; } = 1000;

    /// <summary>The bot's store: read from the org where it does not exist, kept for the next time.</summary>
    public string Store { get; init; } = "artifacts/answers.db";

    public string Out { get; init; } = "benchmarks/answers.md";

    public static Options Parse(IReadOnlyList<string> args)
    {
        var options = new Options { IsServing = args.Contains("--serve") };
        for (var at = 0; at + 1 < args.Count; at++)
        {
            options = options.With(args[at], args[at + 1]);
        }

        return options;
    }

    private Options With(string name, string value) => name switch
    {
        "--reps" => this with { Reps = Whole(value) },
        "--people" => this with { People = Whole(value) },
        "--rounds" => this with { Rounds = Whole(value) },
        "--pause" => this with { Pause = Whole(value) },
        "--store" => this with { Store = value },
        "--out" => this with { Out = value },
        _ => this,
    };

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
