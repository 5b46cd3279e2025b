using System.Globalization;
using Performix.Sandbox.World;

namespace Performix.PullBenchmark;

/// <summary>The command line: --reps 1000 --quarters 4 --deals 5 --out FILE; --org serves the org instead.</summary>
public sealed record Options
{
    public bool IsOrg { get; init; }

    public int Reps { get; init; } = 1000;

    /// <summary>Closed quarters; the open one comes on top.</summary>
    public int Quarters { get; init; } = 4;

    /// <summary>Wins a rep and quarter; somewhat more than twice as many opportunities.</summary>
    public int Deals { get; init; } = 5;

    public string Out { get; init; } = "benchmarks/pull.md";

    /// <summary>The file of the fact store.</summary>
    public string Store { get; init; } = Path.Combine(Path.GetTempPath(), "performix-benchmark-facts.db");

    /// <summary>The moment at which the org is read, whenever that is.</summary>
    public static DateTimeOffset Now { get; } = new(2025, 11, 15, 12, 0, 0, TimeSpan.Zero);

    public WorldPlan Plan
    {
        get
        {
            var plan = new WorldPlan(Scenario.Patch, 1, Reps, Quarters, DateOnly.FromDateTime(Now.Date));
            return plan with { Knobs = plan.Knobs with { DealsPerQuarter = Deals } };
        }
    }

    public static Options Parse(IReadOnlyList<string> args)
    {
        var options = new Options { IsOrg = args.Contains("--org") };
        for (var at = 0; at + 1 < args.Count; at++)
        {
            options = options.With(args[at], args[at + 1]);
        }

        return options;
    }

    /// <summary>What makes another process serve this org.</summary>
    public IReadOnlyList<string> OrgWords() =>
        ["--org", "--reps", Text(Reps), "--quarters", Text(Quarters), "--deals", Text(Deals)];

    private Options With(string name, string value) => name switch
    {
        "--reps" => this with { Reps = Whole(value) },
        "--quarters" => this with { Quarters = Whole(value) },
        "--deals" => this with { Deals = Whole(value) },
        "--out" => this with { Out = value },
        _ => this,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
